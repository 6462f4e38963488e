import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 150;

export interface Paused {
  readonly text: string;
  /** a key was typed: it is handed over when typing pauses */
  readonly type: (text: string) => void;
  /** hands over what was typed, or another text, at once */
  readonly commit: (text?: string) => void;
}

/** A text that is typed: each key stays with the field, and the text is handed over when typing pauses. */
export const usePaused = (value: string, onCommit: (value: string) => void): Paused => {
  const [text, setText] = useState(value);
  const [given, setGiven] = useState(value);
  const commit = useRef(onCommit);
  // The newest handler, without starting the pause anew when a parent renders.
  useEffect(() => {
    commit.current = onCommit;
  });
  if (given !== value) {
    setGiven(value);
    setText(value);
  }
  // A pause is a thing of time, not of rendering.
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => commit.current(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return {
    text,
    type: setText,
    commit: (next = text) => {
      setText(next);
      if (next !== value) onCommit(next);
    },
  };
};
