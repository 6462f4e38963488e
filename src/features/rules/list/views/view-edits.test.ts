import { expect, it } from 'vitest';
import { VIEW_LIMITS } from '#src/data/list-views.ts';
import type { ListViews } from '#src/data/list-views.ts';
import { moved } from './moved.ts';
import { nameProblem, withFirst, withName, withoutView, withView } from './view-edits.ts';

const kept: ListViews = {
  views: [
    { name: 'Mine', search: 'owner=Robin' },
    { name: 'Loud', search: 'sort=-triggers' },
  ],
  first: 'Mine',
  columns: 'mode',
};

it('a view has a name of its own, whatever the case', () => {
  expect(nameProblem(kept, '  ')).toBe('empty');
  expect(nameProblem(kept, ' mine ')).toBe('taken');
  expect(nameProblem(kept, 'MINE', 'Mine')).toBeUndefined();
  expect(nameProblem(kept, 'Loud', 'Mine')).toBe('taken');
  const full = Array.from({ length: VIEW_LIMITS.views }, (_none, n) => ({
    name: `${n}`,
    search: '',
  }));
  expect(nameProblem({ views: full }, 'One more')).toBe('too_many');
  expect(nameProblem({ views: full }, 'Another', '1')).toBeUndefined();
});

it('a view keeps its place as the first when it is named anew, and loses it when it is removed', () => {
  expect(withName('Mine', 'Ours')(kept)).toMatchObject({
    first: 'Ours',
    views: [{ name: 'Ours', search: 'owner=Robin' }, { name: 'Loud' }],
  });
  expect(withoutView('Mine')(kept)).toEqual({ views: [kept.views[1]], columns: 'mode' });
  expect(withoutView('Loud')(kept).first).toBe('Mine');
  expect(withFirst(undefined)(kept)).not.toHaveProperty('first');
});

it('saving under a name that is there replaces what was saved', () => {
  expect(withView('Loud', 'mode=draft')(kept).views).toEqual([
    kept.views[0],
    { name: 'Loud', search: 'mode=draft' },
  ]);
});

it('a column moves by one place and not over the ends', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
