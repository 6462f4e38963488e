import Box from '@mui/material/Box';
import { cloneElement, useId, useState } from 'react';
import type { ReactElement } from 'react';

export interface HintProps {
  readonly text: string;
  /** the edge of the child at which the text begins */
  readonly align?: 'start' | 'end';
  readonly children: ReactElement<{ readonly 'aria-describedby'?: string }>;
}

/**
 * More words about a control, on hover and on focus: they can be hovered, and Escape sends them away. A
 * screen reader hears them with the control. Nothing is measured, so the child has to stand near the edge
 * that `align` names.
 */
export const Hint = ({ text, align = 'end', children }: HintProps) => {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Box
      component="span"
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
      sx={{ position: 'relative', display: 'inline-flex' }}
    >
      {cloneElement(children, { 'aria-describedby': id })}
      <Box
        component="span"
        sx={{
          display: open ? 'block' : 'none',
          position: 'absolute',
          zIndex: 'tooltip',
          top: '100%',
          [align === 'end' ? 'right' : 'left']: 0,
          pt: 0.75,
        }}
      >
        <Box
          component="span"
          id={id}
          role="tooltip"
          sx={{
            display: 'block',
            width: 'max-content',
            maxWidth: 'min(300px, calc(100vw - 32px))',
            px: 1.25,
            py: 0.75,
            borderRadius: 1,
            fontSize: '0.75rem',
            fontWeight: 450,
            lineHeight: 1.45,
            whiteSpace: 'normal',
            color: 'background.paper',
            backgroundColor: 'text.primary',
          }}
        >
          {text}
        </Box>
      </Box>
    </Box>
  );
};
