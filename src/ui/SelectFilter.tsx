import Box from '@mui/material/Box';
import { ChevronDown } from 'lucide-react';
import { bareControl, controlLook } from './control-look.ts';

export interface SelectFilterProps {
  readonly label: string;
  /** what is chosen; several, when a link chose them */
  readonly value: readonly string[];
  /** the word for no choice */
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** one value, or an empty text for any */
  readonly onChange: (value: string) => void;
}

/** One value of a filter, or any. The browser's own list: it opens at once, takes typing, and suits a thumb. */
export const SelectFilter = ({ label, value, any, options, onChange }: SelectFilterProps) => {
  const several = value.length > 1;
  const chosen = value.join(',');
  return (
    <Box
      component="label"
      sx={{
        ...controlLook,
        maxWidth: { sm: 260 },
        ...(value.length > 0 ? { borderColor: 'primary.main' } : {}),
      }}
    >
      <Box component="span" sx={{ pl: 1.25, color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {label}
      </Box>
      <Box
        component="select"
        value={chosen}
        onChange={(event) => onChange(event.target.value)}
        sx={{
          ...bareControl,
          appearance: 'none',
          // As wide as what is chosen, not as the longest there is.
          fieldSizing: 'content',
          pl: 0.75,
          pr: 3.5,
          fontWeight: 550,
          textOverflow: 'ellipsis',
          cursor: 'pointer',
          // The list itself is drawn by the browser, on a surface of its own.
          '& option': { color: 'text.primary', backgroundColor: 'background.paper' },
        }}
      >
        <option value="">{any}</option>
        {several && (
          <option value={chosen}>
            {options
              .filter((option) => value.includes(option.value))
              .map((option) => option.label)
              .join(', ')}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Box>
      <Box
        aria-hidden
        component={ChevronDown}
        size={14}
        sx={{ position: 'absolute', right: 10, pointerEvents: 'none', color: 'text.secondary' }}
      />
    </Box>
  );
};
