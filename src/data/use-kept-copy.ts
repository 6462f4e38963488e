import { useEffect, useRef, useState } from 'react';
import { deleteWorkingCopy, saveWorkingCopy } from './working-copy.ts';
import type { WorkingCopy } from './working-copy.ts';

const PAUSE_MS = 300;

export interface KeptCopyOptions<T> {
  /** false for whoever may not write: nothing is kept, and nothing that was kept is touched */
  readonly enabled: boolean;
  readonly userId: string;
  /** names what is edited */
  readonly thing: string;
  /** a copy was there when the page was opened */
  readonly found: boolean;
  /** undefined while nothing has changed; the same object while it says the same */
  readonly copy: Omit<WorkingCopy<T>, 'at'> | undefined;
}

export interface KeptCopy {
  /** UTC milliseconds at which what is edited was last kept; undefined before */
  readonly keptAt: number | undefined;
  /** this browser keeps nothing: what is edited lives in this page alone */
  readonly failed: boolean;
  /** throws the copy away: it was saved, or is not wanted */
  readonly forget: () => Promise<void>;
}

/** Keeps what is edited in this browser, a moment after each pause, until it is saved. */
export const useKeptCopy = <T>({
  enabled,
  userId,
  thing,
  found,
  copy,
}: KeptCopyOptions<T>): KeptCopy => {
  const [keptAt, setKeptAt] = useState<number>();
  const [failed, setFailed] = useState(false);
  /** what the pause that is under way will keep */
  const unkept = useRef<(() => Promise<void>) | undefined>(undefined);
  const exists = useRef(found);

  // Storage is outside of React, and the pause is a thing of time.
  useEffect(() => {
    if (!enabled) return undefined;
    if (copy === undefined) {
      // Back at what is saved: an older copy must not come up again.
      unkept.current = undefined;
      if (exists.current) void deleteWorkingCopy(userId, thing);
      exists.current = false;
      return undefined;
    }
    const keep = async () => {
      unkept.current = undefined;
      exists.current = true;
      const at = Date.now();
      const kept = await saveWorkingCopy(userId, thing, { ...copy, at });
      setFailed(!kept);
      if (kept) setKeptAt(at);
    };
    unkept.current = keep;
    // A pause that ends after its copy was thrown away keeps nothing any more.
    const timer = setTimeout(() => void unkept.current?.(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [enabled, userId, thing, copy]);

  // Leaving the page, or the tab, does not wait for the pause.
  useEffect(() => {
    const flush = () => void unkept.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const loses = failed && enabled && copy !== undefined;
  // Only where nothing can be kept does leaving lose something, and only then does the browser ask.
  useEffect(() => {
    if (!loses) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [loses]);

  return {
    keptAt,
    failed,
    forget: async () => {
      unkept.current = undefined;
      exists.current = false;
      setKeptAt(undefined);
      await deleteWorkingCopy(userId, thing);
    },
  };
};
