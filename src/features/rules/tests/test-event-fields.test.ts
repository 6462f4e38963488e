import { describe, expect, it } from 'vitest';
import type { RuleTestEvent } from '#src/contract/rule-test.ts';
import { columnText, testColumns, withColumn } from './test-event-fields.ts';
import type { TestColumn } from './test-event-fields.ts';

const event: RuleTestEvent = {
  at: '5m',
  activity: 'in',
  account: 'ann',
  severity: 3,
  parameters: { b: 'two', a: 'one' },
};

it('a table has the columns that some event needs', () => {
  expect(
    testColumns([event, { at: 0, activity: 'out', organization: 'Contoso', times: 3 }]),
  ).toEqual([
    'at',
    'organization',
    'activity',
    'account',
    'severity',
    'parameters.a',
    'parameters.b',
    'times',
  ]);
  expect(testColumns([])).toEqual(['at', 'activity']);
});

describe('a value of an event', () => {
  it.each<[TestColumn, string, object]>([
    ['at', '1h30m', { at: '1h30m' }],
    ['account', ' Bob ', { account: 'Bob' }],
    ['severity', '5', { severity: 5 }],
    ['country', 'FR', { country: 'FR' }],
    ['product', 'duo', { product: 'duo' }],
    ['parameters.a', 'three', { parameters: { a: 'three', b: 'two' } }],
    ['parameters.c', 'new', { parameters: { a: 'one', b: 'two', c: 'new' } }],
    ['parameters.a', '', { parameters: { b: 'two' } }],
  ])('can be changed: %s to “%s”', (column, text, changed) => {
    expect(withColumn(event, column, text)).toEqual({ ...event, ...changed });
  });

  it('goes when nothing is left in its place', () => {
    const { account: _, ...rest } = event;
    expect(withColumn(event, 'account', '  ')).toEqual(rest);
  });

  it.each<[TestColumn, string]>([
    ['at', ''],
    ['at', 'soon'],
    ['at', '-5m'],
    ['activity', ''],
    ['activity', 'x'.repeat(201)],
    ['severity', 'high'],
    ['severity', '7'],
    ['country', 'France'],
    ['result', 'maybe'],
    ['product', 'aol'],
    ['times', '0'],
    ['account', 'x'.repeat(321)],
  ])('is refused where an event cannot hold it: %s “%s”', (column, text) => {
    expect(withColumn(event, column, text)).toBeUndefined();
  });

  it('reads as it is written', () => {
    const columns: TestColumn[] = ['at', 'severity', 'parameters.b', 'city', 'parameters.c'];
    expect(columns.map((column) => columnText(event, column))).toEqual(['5m', '3', 'two', '', '']);
  });
});
