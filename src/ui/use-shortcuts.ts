import { useEffect, useRef } from 'react';
import { isTyping, matchesKeys } from './shortcuts.ts';
import type { Keys } from './shortcuts.ts';

export interface Shortcut {
  readonly keys: Keys;
  readonly run: () => void;
  /** also while somebody types into a field; without it the key is left to the field */
  readonly whileTyping?: boolean;
}

/** Runs commands by their keys, wherever the focus is, but inside of a dialog of its own. */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const latest = useRef(shortcuts);
  // The newest commands, without listening anew at each render.
  useEffect(() => {
    latest.current = shortcuts;
  });
  // Keys that go nowhere in particular are heard by the document alone.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const found = latest.current.find(
        ({ keys, whileTyping = false }) =>
          matchesKeys(keys, event) && (whileTyping || !isTyping(event.target)),
      );
      if (found === undefined) return;
      // What is behind a dialog is out of reach, for keys too.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null)
        return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
