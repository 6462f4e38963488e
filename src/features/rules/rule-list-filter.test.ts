import { expect, it } from 'vitest';
import { columnsOf, columnsParam, DEFAULT_COLUMNS, filterOf } from './rule-list-filter.ts';

const of = (columns: string) => columnsOf(new URLSearchParams({ columns }));

it('an address names columns in their order; what it does not know is left out', () => {
  expect(columnsOf(new URLSearchParams())).toEqual(DEFAULT_COLUMNS);
  expect(of('tags,mode,tags,nonsense')).toEqual(['tags', 'mode']);
  expect(of('name')).toEqual([]);
});

it('what everybody begins with is not in the address, and everything else comes back from it', () => {
  expect(columnsParam(DEFAULT_COLUMNS)).toBe('');
  for (const columns of [[], ['owner'], DEFAULT_COLUMNS.toReversed()] as const)
    expect(of(columnsParam(columns))).toEqual(columns);
});

it('a filter of a hand-written address is taken or left out, never an error', () => {
  const filter = (query: string) => filterOf(new URLSearchParams(query));
  expect(filter('status=archived&severity=high&tag=vip&owner=Robin')).toEqual({
    status: 'archived',
    severity: 'high',
    tag: 'vip',
    owner: 'Robin',
  });
  expect(filter(`status=gone&severity=9&tag=${'x'.repeat(41)}`)).toEqual({});
});
