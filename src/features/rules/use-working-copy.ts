import { useEffect, useRef, useState } from 'react';
import { deleteWorkingCopy, holdWorkingCopy, saveWorkingCopy } from '#src/data/working-copy.ts';
import type { RuleFormValues } from './rule-form.ts';

const PAUSE_MS = 300;

export interface CopyState {
  /** UTC milliseconds at which what is typed was last kept; undefined before */
  readonly keptAt: number | undefined;
  /** this browser keeps nothing: what is typed lives in this page alone */
  readonly failed: boolean;
  /** another tab has this rule open */
  readonly elsewhere: boolean;
  /** throws the copy away: it was saved, or is not wanted */
  readonly forget: () => Promise<void>;
}

export interface CopyOptions {
  /** false for whoever may not write: nothing is kept, and nothing that was kept is touched */
  readonly enabled: boolean;
  readonly userId: string;
  /** a rule's id, or a draft's */
  readonly thing: string;
  /** a copy was there when the page was opened */
  readonly found: boolean;
  readonly values: RuleFormValues;
  readonly dirty: boolean;
  readonly base: RuleFormValues | undefined;
  readonly baseEtag: string | undefined;
}

/** Keeps what is typed in this browser, a moment after each pause, until it is saved. */
export const useWorkingCopy = ({
  enabled,
  userId,
  thing,
  found,
  values,
  dirty,
  base,
  baseEtag,
}: CopyOptions): CopyState => {
  const [keptAt, setKeptAt] = useState<number>();
  const [failed, setFailed] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const unkept = useRef<(() => Promise<void>) | undefined>(undefined);
  const exists = useRef(found);

  // Another tab can only be heard of from the browser.
  useEffect(() => holdWorkingCopy(userId, thing, (held) => setElsewhere(!held)), [userId, thing]);

  // Storage is outside of React, and the pause is a thing of time.
  useEffect(() => {
    if (!enabled) return undefined;
    if (!dirty) {
      // Typed back to what is saved: an older copy must not come up again.
      unkept.current = undefined;
      if (exists.current) void deleteWorkingCopy(userId, thing);
      exists.current = false;
      return undefined;
    }
    const keep = async () => {
      unkept.current = undefined;
      exists.current = true;
      const at = Date.now();
      const kept = await saveWorkingCopy(userId, thing, { values, base, baseEtag, at });
      setFailed(!kept);
      if (kept) setKeptAt(at);
    };
    unkept.current = keep;
    const timer = setTimeout(() => void keep(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [enabled, userId, thing, values, dirty, base, baseEtag]);

  // Leaving the page, or the tab, does not wait for the pause.
  useEffect(() => {
    const flush = () => void unkept.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  // Only where nothing can be kept does leaving lose something, and only then does the browser ask.
  useEffect(() => {
    if (!failed || !dirty || !enabled) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [failed, dirty, enabled]);

  return {
    keptAt,
    failed,
    elsewhere,
    forget: async () => {
      unkept.current = undefined;
      exists.current = false;
      setKeptAt(undefined);
      await deleteWorkingCopy(userId, thing);
    },
  };
};
