import { describe, expect, it } from 'vitest';
import { testsOf, words } from '#src/testing/rule-files.ts';

const RULE = `apiVersion: respond/v1
name: rule
lists:
  - { name: office, kind: networks, values: [192.0.2.0/24] }
signals:
  - name: fail
    product: okta
    activities: [fail]
    condition: { op: not_in_list, field: ip, list: office }
  - { name: ok, product: okta, activities: [ok] }
pattern:
  kind: event_count
  signals: [fail]
  threshold: 3
  window: 10m
  absent: [{ signal: ok, side: after, within: 5m }]
response:
  target: { signal: fail, role: targetAccount }
tests:
`;
const FAILURES = '{ at: 0s, activity: fail, account: Ann, ip: 10.0.0.1, times: 3, every: 1m }';

/** The failures of the one test, in words. */
const failuresOf = (...lines: string[]): string[] => {
  const [result, ...more] = testsOf(
    `${RULE}  - name: it\n${lines.map((line) => `    ${line}\n`).join('')}`,
  );
  expect(more).toEqual([]);
  return (result?.failures ?? []).map(words);
};

describe('a test passes', () => {
  it.each([
    ['with nothing expected and nothing fired', 'events: []', 'expect: nothing'],
    [
      'with the trigger that is expected, in all it says',
      `events: [${FAILURES.replace('Ann', 'Ann, targetAccount: Bob')}]`,
      `expect: [{ at: 2m, fires: 7m, account: ann, group: { account: ANN }, targets: [bob],
        countedFurther: 0 }]`,
    ],
    ['with a trigger of which nothing more is said', `events: [${FAILURES}]`, 'expect: [{}]'],
    [
      'with no target where there is none',
      `events: [${FAILURES}]`,
      'expect: [{ account: Ann, targets: [] }]',
    ],
    [
      'when the absent event comes in time',
      `events: [${FAILURES}, { at: 6m, activity: ok, account: Ann, ip: 10.0.0.1 }]`,
      'expect: nothing',
    ],
    [
      'when a list of the file takes the events out',
      `events: [${FAILURES.replace('10.0.0.1', '192.0.2.9')}]`,
      'expect: nothing',
    ],
    [
      'with two organizations apart',
      `events: [${FAILURES.replace('{', '{ organization: Contoso GmbH,')}, ${FAILURES}]`,
      'expect: [{ account: Ann }, { account: Ann }]',
    ],
    [
      'when its events are of another product',
      `events: [${FAILURES.replace('{', '{ product: duo,')}]`,
      'expect: nothing',
    ],
    [
      'with targets in any order and case',
      `events:
        - { at: 0s, activity: fail, account: Ann, targetAccount: x, ip: 10.0.0.1 }
        - { at: 1s, activity: fail, account: Ann, targetAccount: Y, ip: 10.0.0.1 }
        - { at: 2s, activity: fail, account: Ann, targetAccount: X, ip: 10.0.0.1 }`,
      'expect: [{ targets: [y, X] }]',
    ],
  ])('%s', (_, ...lines) => {
    expect(failuresOf(...lines)).toEqual([]);
  });
});

describe('an analyst is told what is not as expected', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a trigger too many',
      `events: [${FAILURES}]`,
      'expect: nothing',
      ['It fired for Ann at 2m, which the test does not expect.'],
    ],
    [
      'a trigger too few',
      `events: [${FAILURES}]`,
      'expect: [{ account: Ann }, { account: Ben }]',
      ['Trigger 2 is expected and did not come.'],
    ],
    [
      'another account',
      `events: [${FAILURES}]`,
      'expect: [{ account: Ben }]',
      ['account: expected Ben, found Ann'],
    ],
    [
      'another time and everything else that differs',
      `events: [${FAILURES}]`,
      'expect: [{ at: 1m30s, fires: 8m, group: { account: Eve, ip: x }, targets: [Bob, al], ' +
        'countedFurther: 2 }]',
      [
        'group.account: expected Eve, found Ann',
        'group.ip: expected x, found –',
        'at: expected 1m30s, found 2m',
        'fires: expected 8m, found 7m',
        'countedFurther: expected 2, found 0',
        'targets: expected al, bob, found –',
      ],
    ],
    [
      'a start that is no time',
      'start: yesterday\n    events: []',
      'expect: nothing',
      ['yesterday is not a time with a zone, as 2026-01-05T12:00:00Z.'],
    ],
  ])('%s', (_, events, expected, failures) => {
    expect(failuresOf(events, expected)).toEqual(failures);
  });

  it('with the name of each test', () => {
    const results = testsOf(`${RULE}  - name: good
    events: []
    expect: nothing
  - name: bad
    events: [${FAILURES}]
    expect: nothing
`);
    expect(results.map(({ name, failures }) => [name, failures.length])).toEqual([
      ['good', 0],
      ['bad', 1],
    ]);
  });
});

describe('the time of a test', () => {
  const SCHEDULED = `apiVersion: respond/v1
name: rule
signals: [{ name: fail, product: okta }]
pattern: { kind: event_count, threshold: 1, window: 1m }
schedule: { kind: business_hours, zone: Europe/Berlin }
tests:
`;
  const firesAt = (start: string) => {
    const [result] = testsOf(`${SCHEDULED}  - name: it
    ${start}
    events: [{ at: 0, activity: fail, account: Ann }]
    expect: [{ account: Ann }]
`);
    return result?.failures.length === 0;
  };
  it('is a Monday at noon, unless said', () => {
    expect(firesAt('')).toBe(true);
  });
  it('may be another, as text or in milliseconds', () => {
    expect(firesAt('start: 2026-01-03T12:00:00Z')).toBe(false);
    expect(firesAt('start: 2026-01-06T12:00:00+01:00')).toBe(true);
    expect(firesAt(`start: ${Date.UTC(2026, 0, 6, 3)}`)).toBe(false);
  });
});

it('the quiet before the events counts as history, for what is new', () => {
  const [result] = testsOf(`apiVersion: respond/v1
name: rule
signals:
  - name: new place
    product: okta
    condition: { op: first_seen, field: country, per: account, days: 30 }
pattern: { kind: event_count, threshold: 1, window: 1m }
tests:
  - name: it
    events:
      - { at: 0, activity: in, account: Ann, country: FR }
      - { at: 1h, activity: in, account: Ann, country: FR }
      - { at: 2h, activity: in, account: Ann, country: DE }
    expect: [{ at: 0s }, { at: 2h }]
`);
  expect(result?.failures.map(words)).toEqual([]);
});
