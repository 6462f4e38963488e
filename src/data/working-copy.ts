import { queryOptions } from '@tanstack/react-query';
import type { DBSchema, IDBPDatabase } from 'idb';
import { keys } from './query-keys.ts';

/** What somebody has typed and not saved, kept in this browser for this person alone. */
export interface WorkingCopy<T> {
  /** the form's values, as they stand */
  readonly values: T;
  /** ETag of the version it was begun from; undefined for a new rule */
  readonly baseEtag: string | undefined;
  /** the version it was begun from, for a three-way comparison */
  readonly base: T | undefined;
  /** name of the rule of which it is a duplicate, until something is typed */
  readonly madeFrom?: string;
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

/** A new rule that was typed and never saved. */
export interface UnsavedDraft {
  /** names it in the address */
  readonly draft: string;
  readonly name: string;
  /** UTC milliseconds of the last key */
  readonly at: number;
}

/** The new rules that this person left unsaved in this browser, the latest first. Asked anew each time. */
export const unsavedDraftsQuery = (userId: string) =>
  queryOptions({
    queryKey: [...keys.unsavedDrafts(), userId],
    queryFn: () => listUnsavedDrafts(userId),
    staleTime: 0,
    gcTime: 0,
  });

const listUnsavedDrafts = async (userId: string): Promise<UnsavedDraft[]> => {
  try {
    const copies = await database();
    const keysOfAll = await copies.getAllKeys('copies');
    const found = await Promise.all(
      keysOfAll
        .filter((key) => key.startsWith(`${userId} `))
        .map(async (key) => ({ key, copy: await copies.get('copies', key) })),
    );
    return found
      .flatMap(({ key, copy }) =>
        // One over a saved version has that rule's page to be found on.
        copy === undefined || copy.baseEtag !== undefined
          ? []
          : [{ draft: key.slice(userId.length + 1), name: nameOf(copy.values), at: copy.at }],
      )
      .toSorted((a, b) => b.at - a.at);
  } catch {
    return [];
  }
};

const nameOf = (values: unknown): string =>
  typeof values === 'object' &&
  values !== null &&
  'name' in values &&
  typeof values.name === 'string'
    ? values.name
    : '';

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
