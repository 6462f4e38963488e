import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_LIMITS } from '#src/contract/named-list.ts';
import type { ListEntry } from '#src/contract/named-list.ts';
import {
  changesBetween,
  changesOf,
  clashes,
  draftCounts,
  draftOf,
  entriesOf,
  isChanged,
  withAdded,
  withChanges,
  withEntry,
  withOnly,
  withRemoved,
  withSaved,
} from './list-draft.ts';

const list = (entries: readonly ListEntry[], kind: 'texts' | 'networks' = 'texts') => ({
  kind,
  description: '',
  entries: [...entries],
});
const byValue = (entries: readonly ListEntry[]) =>
  entries.toSorted((a, b) => (a.value < b.value ? -1 : 1));

describe('a list under edit', () => {
  const start = draftOf(
    list([{ value: 'a', note: 'old' }, { value: 'B' }, { value: 'c', expiresAt: 5 }]),
  );

  it('takes new values first, once each, without case; what is there keeps what nothing is said of', () => {
    const { draft, added, changed, present } = withAdded(start, [
      { value: 'd' },
      { value: 'D' },
      { value: 'A', expiresAt: 9 },
      { value: 'b' },
    ]);
    expect({ added, changed, present }).toEqual({ added: 1, changed: 1, present: 2 });
    expect(entriesOf(draft)).toEqual([
      { value: 'd' },
      { value: 'a', note: 'old', expiresAt: 9 },
      { value: 'B' },
      { value: 'c', expiresAt: 5 },
    ]);
    expect(draftCounts(draft)).toEqual({ same: 2, added: 1, changed: 1, removed: 0 });
  });

  it('one that has expired counts again when it is added again', () => {
    expect(entriesOf(withAdded(start, [{ value: 'c' }], 6).draft)).toContainEqual({ value: 'c' });
    expect(entriesOf(withAdded(start, [{ value: 'c' }], 4).draft)).toContainEqual({
      value: 'c',
      expiresAt: 5,
    });
  });

  it('shows what is taken out until it is saved, and puts it back as it was', () => {
    const edited = withEntry(start, 'a', { note: 'new' });
    const out = withRemoved(edited, new Set(['a', 'b']));
    expect(entriesOf(out)).toEqual([{ value: 'c', expiresAt: 5 }]);
    expect(draftCounts(out)).toEqual({ same: 1, added: 0, changed: 0, removed: 2 });
    expect(entriesOf(withSaved(out, 'a'))[0]).toEqual({ value: 'a', note: 'old' });
    expect(isChanged(withSaved(withSaved(out, 'a'), 'b'))).toBe(false);
    const fresh = withAdded(start, [{ value: 'd' }]).draft;
    expect(isChanged(withRemoved(fresh, new Set(['d'])))).toBe(false);
  });

  it('an emptied note and expiry are left out, and typed back to what is saved nothing has changed', () => {
    const emptied = withEntry(start, 'a', { note: '', expiresAt: undefined });
    expect(entriesOf(emptied)[0]).toEqual({ value: 'a' });
    expect(isChanged(withEntry(emptied, 'a', { note: 'old' }))).toBe(false);
  });

  it('is full at its limit, counting what stays', () => {
    const many = draftOf(
      list(Array.from({ length: LIST_LIMITS.entries - 1 }, (_, at) => ({ value: `v${at}` }))),
    );
    const { added, refused } = withAdded(many, [{ value: 'x' }, { value: 'y' }]);
    expect({ added, refused }).toEqual({ added: 1, refused: [{ value: 'y' }] });
    const one = withRemoved(many, new Set(['v0']));
    expect(withAdded(one, [{ value: 'x' }, { value: 'y' }]).refused).toEqual([]);
  });

  it('replaced by a file it holds what the file does', () => {
    const { draft } = withOnly(start, [{ value: 'b', note: 'kept' }, { value: 'z' }]);
    expect(byValue(entriesOf(draft))).toEqual([{ value: 'B', note: 'kept' }, { value: 'z' }]);
    expect(draftCounts(draft)).toEqual({ same: 0, added: 1, changed: 1, removed: 2 });
  });

  it('the same network written otherwise is the same entry', () => {
    const offices = draftOf(list([{ value: '192.0.2.0/25' }], 'networks'));
    expect(withAdded(offices, [{ value: '192.0.2.1/25' }]).present).toBe(1);
  });
});

describe('changes of two people', () => {
  const entry = fc.record(
    {
      value: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      note: fc.constantFrom('one', 'two'),
      expiresAt: fc.constantFrom(1, 2),
    },
    { requiredKeys: ['value'] },
  );
  const entries = fc.uniqueArray(entry, { selector: ({ value }) => value });

  it('done again to the state they were made from give the same list', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const changes = changesBetween(list(before), list(after));
        const again = withChanges(list(before), changes);
        expect(byValue(entriesOf(again))).toEqual(byValue(after));
        expect(changesOf(again)).toEqual(changes);
      }),
    );
  });

  it('that touch different values are both kept; where they touch the same, mine stands and it is told', () => {
    fc.assert(
      fc.property(entries, entries, entries, (before, mine, theirs) => {
        const my = changesBetween(list(before), list(mine));
        const their = changesBetween(list(before), list(theirs));
        const both = byValue(entriesOf(withChanges(list(theirs), my)));
        const touched = new Set([...my.put.map(({ value }) => value), ...my.taken]);
        const expected = [
          ...mine.filter(({ value }) => touched.has(value)),
          ...theirs.filter(({ value }) => !touched.has(value)),
        ];
        expect(both).toEqual(byValue(expected));
        for (const value of clashes('texts', my, their)) expect(touched.has(value)).toBe(true);
      }),
    );
    expect(
      clashes(
        'texts',
        { put: [{ value: 'a' }], taken: ['b'] },
        { put: [{ value: 'B' }], taken: [] },
      ),
    ).toEqual(['b']);
  });
});
