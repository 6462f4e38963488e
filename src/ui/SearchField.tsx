import Box from '@mui/material/Box';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Ref } from 'react';
import { bareControl, controlLook } from './control-look.ts';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

const PAUSE_MS = 200;

/** Searches when typing pauses. */
export const SearchField = ({ label, value, onChange, ref }: SearchFieldProps) => {
  const [text, setText] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    // The address changed from outside (a link, back): what is typed follows it.
    setGiven(value);
    setText(value);
  }
  // Typing pauses are a thing of time, not of rendering.
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Box
      sx={{
        ...controlLook,
        width: { xs: '100%', sm: 260 },
        gridColumn: '1 / -1',
        ...(value === '' ? {} : { borderColor: 'primary.main' }),
      }}
    >
      <Box
        component={Search}
        size={15}
        aria-hidden
        sx={{ flex: 'none', ml: 1.25, color: 'text.secondary' }}
      />
      <Box
        component="input"
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        sx={{
          ...bareControl,
          px: 1,
          '&::placeholder': { color: 'text.secondary', opacity: 1 },
        }}
      />
    </Box>
  );
};
