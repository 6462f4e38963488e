import { LIST_LIMITS } from '#src/contract/named-list.ts';
import type { KeptList, ListEntry, ListKind } from '#src/contract/named-list.ts';
import { listValueKey } from './list-entries.ts';

/** One row of a list under edit. */
export interface DraftRow {
  /** names the row while it is edited; rows of one value apart where a list has it twice */
  readonly id: string;
  readonly entry: ListEntry;
  /** as it is saved; undefined for one that is new */
  readonly saved: ListEntry | undefined;
  readonly removed: boolean;
}

/** A list under edit: what is saved, and what is to become of it. What is new stands first. */
export interface ListDraft {
  readonly kind: ListKind;
  readonly description: string;
  readonly savedDescription: string;
  readonly rows: readonly DraftRow[];
}

/** What somebody has done to a list, by values: it can be done again to a newer state of it. */
export interface ListChanges {
  readonly description?: string;
  readonly put: readonly ListEntry[];
  readonly taken: readonly string[];
}

type EditedList = Pick<KeptList, 'kind' | 'description' | 'entries'>;

export const draftOf = ({ kind, description, entries }: EditedList): ListDraft => {
  const seen = new Map<string, number>();
  const rows = entries.map((entry): DraftRow => {
    const key = listValueKey(kind, entry.value);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return { id: times === 0 ? key : `${key}\n${times}`, entry, saved: entry, removed: false };
  });
  return { kind, description, savedDescription: description, rows };
};

/** The entries that a save would send. */
export const entriesOf = ({ rows }: ListDraft): ListEntry[] =>
  rows.flatMap(({ entry, removed }) => (removed ? [] : [entry]));

export const sameEntry = (a: ListEntry, b: ListEntry): boolean =>
  a.value === b.value && (a.note ?? '') === (b.note ?? '') && a.expiresAt === b.expiresAt;

export type RowState = 'same' | 'added' | 'changed' | 'removed';

export const rowState = ({ entry, saved, removed }: DraftRow): RowState =>
  removed
    ? 'removed'
    : saved === undefined
      ? 'added'
      : sameEntry(entry, saved)
        ? 'same'
        : 'changed';

export type DraftCounts = Readonly<Record<RowState, number>>;

export const draftCounts = ({ rows }: ListDraft): DraftCounts => {
  const counts = { same: 0, added: 0, changed: 0, removed: 0 };
  for (const row of rows) counts[rowState(row)] += 1;
  return counts;
};

export const isChanged = (draft: ListDraft): boolean =>
  draft.description !== draft.savedDescription ||
  draft.rows.some((row) => rowState(row) !== 'same');

export interface Added {
  readonly draft: ListDraft;
  readonly added: number;
  /** were there, with another note or expiry */
  readonly changed: number;
  /** were there just so */
  readonly present: number;
  /** did not fit any more */
  readonly refused: readonly ListEntry[];
}

/**
 * Adds entries. One whose value is there already takes the note and the expiry that it comes with, and keeps
 * what it comes without, but for an expiry that is past at `now` (UTC milliseconds): who adds it wants it to
 * count. One that was taken out is back.
 */
export const withAdded = (draft: ListDraft, entries: readonly ListEntry[], now = 0): Added => {
  const places = new Map(draft.rows.map(({ id }, at) => [id, at]));
  const rows = [...draft.rows];
  const fresh = new Map<string, DraftRow>();
  const refused: ListEntry[] = [];
  let room = LIST_LIMITS.entries - rows.filter(({ removed }) => !removed).length;
  let changed = 0;
  let present = 0;
  for (const entry of entries) {
    const id = listValueKey(draft.kind, entry.value);
    const at = places.get(id);
    const before = at === undefined ? fresh.get(id) : rows[at];
    if (before !== undefined && !before.removed) {
      const next = joined(before.entry, entry, now);
      if (sameEntry(next, before.entry)) present += 1;
      else {
        changed += 1;
        if (at === undefined) fresh.set(id, { ...before, entry: next });
        else rows[at] = { ...before, entry: next };
      }
      continue;
    }
    if (room === 0) {
      refused.push(entry);
      continue;
    }
    room -= 1;
    if (at !== undefined && before !== undefined) {
      rows[at] = { ...before, entry: joined(before.entry, entry, now), removed: false };
      changed += 1;
    } else fresh.set(id, { id, entry, saved: undefined, removed: false });
  }
  return {
    draft: { ...draft, rows: [...fresh.values(), ...rows] },
    added: fresh.size,
    changed,
    present,
    refused,
  };
};

const joined = (before: ListEntry, entry: ListEntry, now: number): ListEntry => {
  const { expiresAt = Infinity, ...rest } = before;
  return {
    ...rest,
    ...(expiresAt > now && expiresAt < Infinity ? { expiresAt } : {}),
    ...given(entry),
    value: before.value,
  };
};

const given = ({ note, expiresAt }: ListEntry): Partial<ListEntry> => ({
  ...(note === undefined || note === '' ? {} : { note }),
  ...(expiresAt === undefined ? {} : { expiresAt }),
});

/** Another note or expiry for one row; empty ones are left out. */
export const withEntry = (
  draft: ListDraft,
  id: string,
  { note, expiresAt }: Pick<ListEntry, 'note' | 'expiresAt'>,
): ListDraft => ({
  ...draft,
  rows: draft.rows.map((row) =>
    row.id === id
      ? { ...row, entry: { value: row.entry.value, ...given({ value: '', note, expiresAt }) } }
      : row,
  ),
});

/** Takes rows out. What is saved stays to be seen, so that it can be put back; what was only added goes. */
export const withRemoved = (draft: ListDraft, ids: ReadonlySet<string>): ListDraft => ({
  ...draft,
  rows: draft.rows.flatMap((row) => {
    if (!ids.has(row.id)) return [row];
    return row.saved === undefined ? [] : [{ ...row, entry: row.saved, removed: true }];
  }),
});

/** One row as it is saved. */
export const withSaved = (draft: ListDraft, id: string): ListDraft => ({
  ...draft,
  rows: draft.rows.map((row) =>
    row.id === id && row.saved !== undefined ? { ...row, entry: row.saved, removed: false } : row,
  ),
});

/** Only these entries stay: every other one is taken out. */
export const withOnly = (draft: ListDraft, entries: readonly ListEntry[], now = 0): Added => {
  const kept = new Set(entries.map(({ value }) => listValueKey(draft.kind, value)));
  const others = draft.rows.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  return withAdded(withRemoved(draft, new Set(others)), entries, now);
};

/** What was done, apart from what it was done to. */
export const changesOf = (draft: ListDraft): ListChanges => ({
  ...(draft.description === draft.savedDescription ? {} : { description: draft.description }),
  put: draft.rows.flatMap((row) => {
    const state = rowState(row);
    return state === 'added' || state === 'changed' ? [row.entry] : [];
  }),
  taken: draft.rows.flatMap(({ entry, removed }) => (removed ? [entry.value] : [])),
});

/** A list with what somebody has done to an earlier state of it done again: his word stands where two differ. */
export const withChanges = (
  list: EditedList,
  { description, put, taken }: ListChanges,
): ListDraft => {
  const draft = draftOf(list);
  const added = withAdded(draft, put).draft;
  const wanted = new Map(put.map((entry) => [listValueKey(list.kind, entry.value), entry]));
  const gone = new Set(taken.map((value) => listValueKey(list.kind, value)));
  return {
    ...withRemoved(
      {
        ...added,
        // A note that was emptied stays empty.
        rows: added.rows.map((row) => {
          const entry = wanted.get(row.id);
          return entry === undefined ? row : { ...row, entry };
        }),
      },
      gone,
    ),
    ...(description === undefined ? {} : { description }),
  };
};

/** What was done between two states of a list. */
export const changesBetween = (before: EditedList, after: EditedList): ListChanges => {
  const { draft } = withOnly(draftOf(before), after.entries);
  const wanted = new Map(
    after.entries.map((entry) => [listValueKey(after.kind, entry.value), entry]),
  );
  return changesOf({
    ...draft,
    description: after.description,
    rows: draft.rows.map((row) => {
      const entry = wanted.get(row.id);
      return entry === undefined || row.removed ? row : { ...row, entry };
    }),
  });
};

/** Values that both have touched: the later word stands. */
export const clashes = (kind: ListKind, mine: ListChanges, theirs: ListChanges): string[] => {
  const touched = ({ put, taken }: ListChanges) => [...put.map(({ value }) => value), ...taken];
  const others = new Set(touched(theirs).map((value) => listValueKey(kind, value)));
  return touched(mine).filter((value) => others.has(listValueKey(kind, value)));
};
