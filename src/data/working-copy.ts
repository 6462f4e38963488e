import type { DBSchema, IDBPDatabase } from 'idb';

/** What somebody has typed and not saved, kept in this browser for this person alone. */
export interface WorkingCopy<T> {
  /** the form's values, as they stand */
  readonly values: T;
  /** ETag of the version it was begun from; undefined for a new rule */
  readonly baseEtag: string | undefined;
  /** the version it was begun from, for a three-way comparison */
  readonly base: T | undefined;
  /** UTC milliseconds of the last key */
  readonly at: number;
}

interface Copies extends DBSchema {
  copies: { key: string; value: WorkingCopy<unknown> };
}

const keyOf = (userId: string, thing: string) => `${userId} ${thing}`;

let opened: Promise<IDBPDatabase<Copies>> | undefined;
const database = () => (opened ??= open());
const open = async () => {
  // Not part of the first load: nothing is kept before something is typed, or looked for.
  const { openDB } = await import('idb');
  return openDB<Copies>('respond-working-copies', 1, {
    upgrade(db) {
      db.createObjectStore('copies');
    },
  });
};

/** The copy of `thing` (a rule's id or a draft's) that this person left, if any. */
export const loadWorkingCopy = async <T>(
  userId: string,
  thing: string,
): Promise<WorkingCopy<T> | undefined> => {
  try {
    // Written by saveWorkingCopy of the same build line; whatever else is in it, saving is checked by the backend.
    return (await (await database()).get('copies', keyOf(userId, thing))) as
      | WorkingCopy<T>
      | undefined;
  } catch {
    return undefined;
  }
};

/** Keeps the copy. False when this browser keeps nothing (storage forbidden or full), so that the page can say so. */
export const saveWorkingCopy = async <T>(
  userId: string,
  thing: string,
  copy: WorkingCopy<T>,
): Promise<boolean> => {
  try {
    await (await database()).put('copies', copy, keyOf(userId, thing));
    return true;
  } catch {
    return false;
  }
};

export const deleteWorkingCopy = async (userId: string, thing: string): Promise<void> => {
  try {
    await (await database()).delete('copies', keyOf(userId, thing));
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
};

/**
 * Holds `thing` for this tab while it is open, so that another tab can be told. Calls back with whether
 * this tab holds it; returns how to let go. Without Web Locks every tab believes that it is alone.
 */
export const holdWorkingCopy = (
  userId: string,
  thing: string,
  onHeld: (held: boolean) => void,
): (() => void) => {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) {
    onHeld(true);
    return () => undefined;
  }
  const name = `respond-working-copy ${keyOf(userId, thing)}`;
  const stop = new AbortController();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // A tab that has just let go takes a moment to; another tab is one that is still there after it.
  const elsewhere = setTimeout(() => onHeld(false), HANDOVER_MS);
  navigator.locks
    .request(name, { signal: stop.signal }, async () => {
      clearTimeout(elsewhere);
      onHeld(true);
      await held;
    })
    .catch(() => undefined);
  return () => {
    clearTimeout(elsewhere);
    stop.abort();
    letGo();
  };
};

const HANDOVER_MS = 400;
