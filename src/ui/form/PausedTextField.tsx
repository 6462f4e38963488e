import TextField from '@mui/material/TextField';
import type { TextFieldProps } from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';

export interface PausedTextFieldProps extends Omit<
  TextFieldProps,
  'value' | 'onChange' | 'defaultValue'
> {
  readonly value: string;
  /** called when typing pauses or the field is left */
  readonly onCommit: (value: string) => void;
}

const PAUSE_MS = 150;

/** A text field that keeps each key to itself and hands the text over when typing pauses: a large form stays quick. */
export const PausedTextField = ({ value, onCommit, onBlur, ...rest }: PausedTextFieldProps) => {
  const [text, setText] = useState(value);
  const [given, setGiven] = useState(value);
  const [sent, setSent] = useState<string>();
  const commit = useRef(onCommit);
  // The newest handler, without starting the pause anew when a parent renders.
  useEffect(() => {
    commit.current = onCommit;
  });
  if (given !== value) {
    setGiven(value);
    setSent(undefined);
    // What was handed over comes back: a key that was typed meanwhile is not to be lost by it.
    if (value !== sent) setText(value);
  }
  // A pause is a thing of time, not of rendering.
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => {
      setSent(text);
      commit.current(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={(event) => {
        if (text !== value) commit.current(text);
        onBlur?.(event);
      }}
    />
  );
};
