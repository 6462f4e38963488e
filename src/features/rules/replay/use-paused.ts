import { useEffect, useState } from 'react';

/** The latest value once it has stayed the same for a moment; at first the value given. */
export const usePaused = <T>(value: T, pauseMs: number): T => {
  const [paused, setPaused] = useState(value);
  // A pause is a thing of time, not of rendering.
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return paused;
};
