import { expect, it } from 'vitest';
import type { RuleTest } from '#src/contract/rule-test.ts';
import { testLanes } from './test-lanes.ts';

const test = (part: Partial<RuleTest>): RuleTest => ({
  name: 'it',
  events: [],
  expect: 'nothing',
  ...part,
});

it('events of one kind share a line, in the order in which they first happen', () => {
  const { lanes, span } = testLanes(
    test({
      events: [
        { at: '2m', activity: 'In', result: 'success' },
        { at: 0, activity: 'in', result: 'failure', times: 3, every: '30s' },
        { at: '90s', activity: 'IN', result: 'failure', account: 'ann' },
        { at: '1m', activity: 'in', product: 'duo' },
      ],
    }),
    'okta',
  );
  expect(lanes).toEqual([
    { product: 'okta', activity: 'in', result: 'failure', at: [0, 30_000, 60_000, 90_000] },
    { product: 'duo', activity: 'in', result: undefined, at: [60_000] },
    { product: 'okta', activity: 'In', result: 'success', at: [120_000] },
  ]);
  expect(span).toBe(120_000);
});

it.each<[string, Partial<RuleTest>, ReturnType<typeof testLanes>['fires'], number]>([
  ['nothing', {}, undefined, 0],
  ['anything', { expect: 'fires' }, undefined, 0],
  [
    'a trigger with its account',
    { expect: [{ at: '5m', account: 'ann' }] },
    [{ at: 300_000, who: 'ann' }],
    300_000,
  ],
  [
    'one of a group, and one of which no time is said',
    { expect: [{ at: 0, group: { ip: '192.0.2.1', app: 'Mail' } }, { account: 'ann' }] },
    [{ at: 0, who: '192.0.2.1, Mail' }],
    0,
  ],
  ['as far as is observed', { from: '1m', until: '1h' }, undefined, 3_600_000],
])('what is expected is drawn on the same axis: %s', (_, part, fires, span) => {
  expect(testLanes(test(part), 'okta')).toMatchObject({ lanes: [], fires, span });
});
