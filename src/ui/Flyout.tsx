import Box from '@mui/material/Box';
import { cloneElement, useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface TriggerProps {
  readonly 'aria-haspopup'?: 'dialog';
  readonly 'aria-expanded'?: boolean;
  readonly onClick?: () => void;
}

export interface FlyoutProps {
  /** the button that opens and closes it */
  readonly trigger: ReactElement<TriggerProps>;
  /** id of its heading */
  readonly labelledBy: string;
  /** at the left edge where the page is narrow: the button stands there */
  readonly startNarrow?: boolean;
  readonly children: ReactNode;
}

/** A small card under a button at the right edge. Escape, a click elsewhere or leaving it with Tab closes it. */
export const Flyout = ({ trigger, labelledBy, startNarrow = false, children }: FlyoutProps) => {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLSpanElement>(null);
  const card = useRef<HTMLDivElement>(null);

  // What is clicked elsewhere is known only to the document; the focus moves when the card is there.
  useEffect(() => {
    if (!open) return undefined;
    card.current?.focus();
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && whole.current?.contains(event.target) === false)
        setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [open]);

  return (
    <Box
      component="span"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        whole.current?.querySelector('button')?.focus();
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to)) setOpen(false);
      }}
      sx={{ position: 'relative', display: 'inline-flex' }}
    >
      {cloneElement(trigger, {
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
        onClick: () => setOpen((before) => !before),
      })}
      {open && (
        <Box
          ref={card}
          role="dialog"
          aria-labelledby={labelledBy}
          tabIndex={-1}
          sx={{
            position: 'absolute',
            zIndex: 'modal',
            top: '100%',
            ...(startNarrow ? { left: { xs: 0, sm: 'auto' }, right: { sm: 0 } } : { right: 0 }),
            mt: 0.5,
            p: 2,
            width: 320,
            maxWidth: 'calc(100vw - 24px)',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            boxShadow: 4,
            backgroundColor: 'background.paper',
            '&&:focus': { outline: 'none' },
          }}
        >
          {children}
        </Box>
      )}
    </Box>
  );
};
