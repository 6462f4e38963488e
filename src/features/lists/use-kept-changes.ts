import { useEffect, useRef, useState } from 'react';
import { deleteWorkingCopy, saveWorkingCopy } from '#src/data/working-copy.ts';
import type { ListChanges } from '#src/domain/list-draft.ts';

const PAUSE_MS = 300;

/** Under which a person's changes to a list are kept in this browser. */
export const keptThing = (listName: string): string => `list ${listName}`;

export interface KeptChangesOptions {
  readonly userId: string;
  readonly listName: string;
  /** something was kept when the page was opened */
  readonly found: boolean;
  /** undefined when nothing has changed: then nothing is kept */
  readonly changes: ListChanges | undefined;
  readonly baseEtag: string | undefined;
}

/** Keeps what was done to a list in this browser, a moment after each change, until it is saved. */
export const useKeptChanges = ({
  userId,
  listName,
  found,
  changes,
  baseEtag,
}: KeptChangesOptions) => {
  const [failed, setFailed] = useState(false);
  const exists = useRef(found);
  /** thrown away on the way out: a pause that ends later keeps nothing any more */
  const gone = useRef(false);
  const unkept = useRef<(() => Promise<void>) | undefined>(undefined);

  // Storage is outside of React, and the pause is a thing of time.
  useEffect(() => {
    if (changes === undefined) {
      unkept.current = undefined;
      if (exists.current) void deleteWorkingCopy(userId, keptThing(listName));
      exists.current = false;
      return undefined;
    }
    const keep = async () => {
      unkept.current = undefined;
      if (gone.current) return;
      exists.current = true;
      const copy = { values: changes, base: undefined, baseEtag, at: Date.now() };
      setFailed(!(await saveWorkingCopy(userId, keptThing(listName), copy)));
    };
    unkept.current = keep;
    const timer = setTimeout(() => void keep(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [userId, listName, changes, baseEtag]);

  // Leaving the page, or the tab, does not wait for the pause.
  useEffect(() => {
    const flush = () => void unkept.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const loses = failed && changes !== undefined;
  // Only where nothing can be kept does leaving lose something, and only then does the browser ask.
  useEffect(() => {
    if (!loses) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [loses]);

  return {
    failed,
    /** on the way out: what was done is not wanted any more */
    forget: async () => {
      gone.current = true;
      unkept.current = undefined;
      exists.current = false;
      await deleteWorkingCopy(userId, keptThing(listName));
    },
  };
};
