import { describe, expect, it } from 'vitest';
import type { NormalizedEvent } from '#src/contract/event.ts';
import {
  answerOf,
  count,
  event,
  fired,
  MINUTE,
  org,
  rule,
  signal,
  signalId,
  steps,
  tableOf,
  values,
} from './replay-fixtures.ts';
import { replay } from './replay.ts';
import { SignalCache } from './signal-cache.ts';

/** Events `a0`, `a1`, … at the minutes given. */
const at = (...minutes: number[]): NormalizedEvent[] =>
  minutes.map((minute, n) => event(`a${n}`, minute));

describe('event count', () => {
  it('fires at the earliest event that completes it', () => {
    expect(fired(at(0, 1, 2, 3), count(3, 10))).toEqual(['2: a0 a1 a2']);
  });
  it('has a window that includes both ends', () => {
    expect(fired(at(0, 5, 10), count(3, 10))).toEqual(['10: a0 a1 a2']);
  });
  it('slides: a window never snaps to the clock', () => {
    expect(fired(at(0, 5, 11, 12), count(3, 10))).toEqual(['12: a1 a2 a3']);
  });
  it('shows the latest events, by time and then id, when more complete it at one time', () => {
    expect(fired([...at(0), event('c', 1), event('b', 1), event('d', 1)], count(2, 5))).toEqual([
      '1: c d',
    ]);
  });
  it('counts an event once that several signals match', () => {
    const body = rule(count(2, 5, { signalIds: [signalId('fail'), signalId('any')] }), [
      signal('fail'),
      signal('any', { activities: [] }),
    ]);
    expect(answerOf([event('a', 0)], body).triggers).toEqual([]);
    const [trigger] = answerOf([event('a', 0), event('b', 1, { activity: 'ok' })], body).triggers;
    expect(trigger?.steps).toEqual([
      { signalId: signalId('fail'), rows: [0], count: 1 },
      { signalId: signalId('any'), rows: [1], count: 1 },
    ]);
  });
});

describe('group', () => {
  it('belongs to one organization, whatever the fields', () => {
    expect(
      fired([event('a', 0), event('b', 1, { organizationId: org('org-b') })], count(2, 5)),
    ).toEqual([]);
  });
  it('compares without case and shows the first written form', () => {
    const events = [event('a', 0, { account: 'Ann@Example.com' }), event('b', 1)];
    const [trigger] = answerOf(events, rule(count(2, 5))).triggers;
    expect(trigger?.account).toBe('Ann@Example.com');
    expect(trigger?.group).toEqual([{ field: 'account', value: 'Ann@Example.com' }]);
  });
  it('takes no event that lacks a group-by field', () => {
    const { account: _, ...nobody } = event('b', 1);
    expect(fired([event('a', 0), nobody, { ...nobody, id: 'c' }], count(2, 5))).toEqual([]);
  });
  it('by nothing is one group per organization', () => {
    const events = [
      event('a', 0, { account: 'x' }),
      event('b', 1, { account: 'y' }),
      event('c', 1, { organizationId: org('org-b') }),
    ];
    expect(fired(events, count(2, 5, { groupBy: [] }))).toEqual(['1: a b']);
  });
  it('of an address ignores port and written form', () => {
    const events = [
      event('a', 0, { ip: '[2001:DB8::1]:443' }),
      event('b', 1, { ip: '2001:db8:0::1' }),
      event('c', 1, { ip: '::ffff:192.0.2.1' }),
      event('d', 2, { ip: '192.0.2.1:80' }),
    ];
    expect(fired(events, count(2, 5, { groupBy: ['ip'] }))).toEqual(['1: a b', '2: c d']);
  });
  it('may be a parameter of the provider', () => {
    const events = [
      event('a', 0, { parameters: { doc: 'X' } }),
      event('b', 1, { parameters: { doc: 'x' } }),
    ];
    expect(fired(events, count(2, 5, { groupBy: ['parameters.doc'] }))).toEqual(['1: a b']);
  });
});

describe('starting anew and cool-down', () => {
  it('lets no event at or before the completing time count again', () => {
    // The window is 1 min, so the cool-down of the first ends before a second one could use its events.
    expect(fired([...at(0, 1), event('b', 1), event('c', 2)], count(2, 1))).toEqual(['1: a1 b']);
  });
  it('counts completions within the cool-down, its end included, and not events', () => {
    // Completions at 1, 3, 5, 7, 11; the cool-down of the first is 1..11.
    expect(fired(at(0, 1, 2, 3, 4, 5, 6, 7, 10, 11), count(2, 10))).toEqual(['1: a0 a1 +4']);
  });
  it('is not lengthened by what is counted; the first completion after it is a new trigger', () => {
    expect(fired(at(0, 1, 9, 10, 11, 12), count(2, 10))).toEqual(['1: a0 a1 +1', '12: a4 a5']);
  });
});

describe('value count', () => {
  const from = (id: string, minute: number, ip?: string) =>
    event(id, minute, ip === undefined ? {} : { ip });
  it('counts distinct values and ignores events that lack the field', () => {
    const events = [
      from('a', 0, '192.0.2.1'),
      from('b', 1),
      from('c', 2, '192.0.2.1'),
      from('d', 3, '192.0.2.2'),
    ];
    expect(fired(events, values('ip', 2, 10))).toEqual(['3: c d']);
  });
  it('takes values without case as one', () => {
    const events = [event('a', 0, { app: 'Mail' }), event('b', 1, { app: 'MAIL' })];
    expect(fired(events, values('app', 2, 10))).toEqual([]);
  });
  it('shows the latest event of each of the latest values', () => {
    const events = [
      from('a', 0, '192.0.2.1'),
      from('b', 1, '192.0.2.2'),
      from('c', 2, '192.0.2.1'),
      from('d', 3, '192.0.2.3'),
    ];
    expect(fired(events, values('ip', 3, 10))).toEqual(['3: b c d']);
  });
});

describe('steps in order', () => {
  const ok = (id: string, minute: number) => event(id, minute, { activity: 'ok' });
  const grant = (id: string, minute: number) => event(id, minute, { activity: 'grant' });
  it('fires when a step follows the one before', () => {
    expect(fired([event('a', 0), ok('b', 1)], steps(5, 'fail', 'ok'))).toEqual(['1: a | b']);
    expect(fired([ok('a', 0), event('b', 1)], steps(5, 'fail', 'ok'))).toEqual([]);
  });
  it('takes any order at equal times', () => {
    expect(fired([ok('a', 1), event('b', 1)], steps(5, 'fail', 'ok'))).toEqual(['1: b | a']);
  });
  it('needs as many events of a step as it says, and shows the latest', () => {
    expect(fired([...at(0, 1, 2), ok('b', 3)], steps(5, 'fail*2', 'ok'))).toEqual(['3: a1 a2 | b']);
  });
  it('measures the window from the first to the last event of all steps', () => {
    expect(
      fired([event('a', 0), ok('b', 3), grant('c', 5)], steps(5, 'fail', 'ok', 'grant')),
    ).toEqual(['5: a | b | c']);
    expect(
      fired([event('a', 0), ok('b', 3), grant('c', 6)], steps(5, 'fail', 'ok', 'grant')),
    ).toEqual([]);
  });
  it('shows, of several choices, the one that starts latest', () => {
    expect(
      fired([event('a', 0), event('b', 2), ok('c', 1), ok('d', 3)], steps(9, 'fail', 'ok')),
    ).toEqual(['1: a | c +1']);
    expect(fired([event('a', 0), event('b', 2), ok('d', 3)], steps(9, 'fail', 'ok'))).toEqual([
      '3: b | d',
    ]);
  });
  it('gives each step an event of its own, even when it matches several', () => {
    const pattern = steps(5, 'fail', 'fail');
    expect(fired(at(0), pattern)).toEqual([]);
    expect(fired(at(0, 1), pattern)).toEqual(['1: a0 | a1']);
    expect(fired(at(0, 0), pattern)).toEqual(['0: a0 | a1']);
  });
  it('finds a choice at one time wherever there is one', () => {
    // b alone can be the first step, so a must be the second, though b matches both.
    const body = rule(steps(5, 'both', 'fail'), [
      signal('both', { activities: ['ok'] }),
      signal('fail', { activities: ['ok', 'fail'] }),
    ]);
    const events = [event('a', 1), ok('b', 1)];
    const table = tableOf(events);
    const [trigger] = replay(table, { body, organizationIds: 'all' }).triggers;
    expect(trigger?.steps.map(({ rows }) => rows.map((row) => table.ids.at(row)))).toEqual([
      ['b'],
      ['a'],
    ]);
  });
  it('starts anew after firing', () => {
    expect(fired([event('a', 0), ok('b', 1), ok('c', 2)], steps(1, 'fail', 'ok'))).toEqual([
      '1: a | b',
    ]);
  });
  it('never fires with a step whose signal is gone, and says so', () => {
    const answer = answerOf(at(0, 1), rule(steps(5, 'gone', 'fail')));
    expect(answer.triggers).toEqual([]);
    expect(answer.notes).toContainEqual({ code: 'signal_missing', signalId: signalId('gone') });
  });
});

describe('signal', () => {
  it('matches its product and, without case, its activities; none means any', () => {
    const one = (rest: Parameters<typeof signal>[1], of: NormalizedEvent) =>
      answerOf([of], rule(count(1, 5, { signalIds: [signalId('s')] }), [signal('s', rest)])).found;
    expect(one({ activities: ['FAIL'] }, event('a', 0))).toBe(1);
    expect(one({ activities: ['other'] }, event('a', 0))).toBe(0);
    expect(one({ activities: [] }, event('a', 0))).toBe(1);
    expect(one({ activities: [], product: 'duo' }, event('a', 0))).toBe(0);
  });
  it('has figures of what it matches in scope and range', () => {
    const events = [
      event('a', 0),
      event('b', 1, { account: 'ANN@example.com' }),
      event('c', 2, { account: 'bob' }),
      event('d', 3, { organizationId: org('org-b') }),
    ];
    const figures = (request: Parameters<typeof answerOf>[2]) =>
      answerOf(events, rule(count(9, 5)), request).signals[0];
    expect(figures({})).toEqual({ signalId: signalId('fail'), events: 4, accounts: 3 });
    expect(figures({ organizationIds: ['org-a'] })).toEqual({
      signalId: signalId('fail'),
      events: 3,
      accounts: 2,
    });
    expect(figures({ from: MINUTE, until: 2 * MINUTE })).toEqual({
      signalId: signalId('fail'),
      events: 2,
      accounts: 2,
    });
  });
});

describe('target', () => {
  it("is the group's account at each product of its events", () => {
    const body = rule(count(2, 5, { signalIds: [signalId('fail'), signalId('duo')] }), [
      signal('fail'),
      signal('duo', { product: 'duo', activities: [] }),
    ]);
    const [trigger] = answerOf([event('a', 0), event('b', 1, { product: 'duo' })], body).triggers;
    expect(trigger?.targets).toEqual([
      { account: 'ann@example.com', product: 'okta', organizationId: 'org-a' },
      { account: 'ann@example.com', product: 'duo', organizationId: 'org-a' },
    ]);
  });
  it('is nobody when the group is no account', () => {
    const [trigger] = answerOf(
      [event('a', 0, { ip: '192.0.2.1' })],
      rule(count(1, 5, { groupBy: ['ip'] })),
    ).triggers;
    expect(trigger?.account).toBeUndefined();
    expect(trigger?.targets).toEqual([]);
  });
  it('is each account of a signal once, as first written, in order of time, up to the cap', () => {
    const target = {
      kind: 'signal_account',
      signalId: signalId('fail'),
      role: 'account',
      cap: 2,
    } as const;
    const events = ['Cyd', 'ann', 'CYD', 'bob'].map((account, n) =>
      event(`a${n}`, n, { account, ip: '192.0.2.1' }),
    );
    const [trigger] = answerOf(
      events,
      rule(count(4, 5, { groupBy: ['ip'] }), undefined, target),
    ).triggers;
    expect(trigger?.targets.map(({ account }) => account)).toEqual(['Cyd', 'ann']);
    expect(trigger?.targetsCut).toBe(1);
  });
  it('of a step takes the events of that step alone', () => {
    const target = {
      kind: 'signal_account',
      signalId: signalId('ok'),
      role: 'targetAccount',
      cap: 9,
    } as const;
    const events = [
      event('a', 0, { targetAccount: 'x' }),
      event('b', 1, { activity: 'ok', targetAccount: 'y' }),
    ];
    const [trigger] = answerOf(events, rule(steps(5, 'fail', 'ok'), undefined, target)).triggers;
    expect(trigger?.targets).toEqual([{ account: 'y', product: 'okta', organizationId: 'org-a' }]);
  });
});

describe('what cannot be known', () => {
  it('is said when there are no events, rather than 0', () => {
    expect(answerOf([], rule(count(1, 5))).notes).toEqual([{ code: 'no_events' }]);
  });
  it('names a field that no event of the product carries', () => {
    const body = rule(count(1, 5), [
      signal('fail', { condition: { op: 'country_is_not', field: 'country', values: ['US'] } }),
    ]);
    expect(answerOf(at(0, 9), body).notes).toEqual([
      { code: 'field_never_present', field: 'country', signalId: signalId('fail') },
    ]);
  });
  it('names organizations and products without events, and activities that never occur', () => {
    const body = rule(count(1, 5), [
      signal('fail', { activities: ['fail', 'typo'] }),
      signal('duo', { product: 'duo' }),
    ]);
    expect(answerOf(at(0, 9), body, { organizationIds: ['org-a', 'org-z'] }).notes).toEqual([
      { code: 'organization_without_data', organizationIds: ['org-z'] },
      { code: 'product_without_data', product: 'duo', organizationIds: ['org-a'] },
      { code: 'activity_never_present', activity: 'typo', signalId: signalId('fail') },
    ]);
  });
  it('says that a window is longer than what was observed', () => {
    expect(answerOf(at(0, 9), rule(count(1, 60), [signal('fail')])).notes).toEqual([
      { code: 'window_longer_than_data', windowMs: 60 * MINUTE, dataMs: 9 * MINUTE },
    ]);
  });
});

describe('range and scope', () => {
  it('includes both ends of the observed range', () => {
    expect(fired(at(0, 1, 2, 3), count(1, 1), { from: MINUTE, until: 2 * MINUTE })).toEqual([
      '1: a1 +1',
    ]);
  });
  it('looks only at the organizations asked for', () => {
    const events = [event('a', 0), event('b', 0, { organizationId: org('org-b') })];
    expect(fired(events, count(1, 5), { organizationIds: ['org-b'] })).toEqual(['0: b']);
  });
  it('counts triggers by UTC day from the first day of the range', () => {
    const day = 24 * 60;
    const answer = answerOf(at(10, day + 5, day + 90), rule(count(1, 5)), {
      until: 3 * day * MINUTE - 1,
    });
    expect(answer.perDay).toEqual([1, 2, 0]);
    expect(answer.perHour).toHaveLength(72);
    expect(answer.perHour.filter((triggers) => triggers > 0)).toEqual([1, 1, 1]);
  });
  it('knows what was seen before a range, where the history is said to reach back', () => {
    const day = 24 * 60;
    const events = [
      event('old', 0, { ip: '192.0.2.1' }),
      event('again', 2 * day, { ip: '192.0.2.1' }),
      event('new', 2 * day + 60, { ip: '192.0.2.2' }),
    ];
    const newAddress = signal('fail', {
      condition: {
        op: 'all',
        conditions: [{ op: 'first_seen', field: 'ip', per: 'account', days: 2 }],
      },
    });
    const found = (historyFrom?: number) =>
      answerOf(events, rule(count(1, 5), [newAddress]), {
        from: 2 * day * MINUTE,
        ...(historyFrom === undefined ? {} : { historyFrom }),
      });
    expect(found(0).triggers.map(({ time }) => time / MINUTE - 2 * day)).toEqual([60]);
    expect(found().triggers).toEqual([]);
    expect(found().notes).toContainEqual(expect.objectContaining({ code: 'history_too_short' }));
  });
});

it('a changed number, name or target evaluates no signal again', () => {
  const table = tableOf(at(0, 1, 2, 3));
  const cache = new SignalCache();
  const found = (threshold: number, minutes: number, name: string) =>
    replay(
      table,
      { body: { ...rule(count(threshold, minutes)), name }, organizationIds: 'all' },
      cache,
    ).found;
  expect(found(2, 5, 'one')).toBe(1);
  const { evaluations } = cache;
  expect(found(3, 1, 'two')).toBe(0);
  expect(found(1, 1, 'three')).toBe(2);
  expect(cache.evaluations).toBe(evaluations);
});

it('the same id twice in an organization is one event; elsewhere it is another', () => {
  const twice = [event('a', 0), event('a', 0), event('a', 0, { organizationId: org('org-b') })];
  expect(tableOf(twice).rows).toBe(2);
  expect(tableOf(twice).repeats).toBe(1);
});

it('of two records under one id the earlier stands, then the smaller content, whichever came first', () => {
  const late = event('a', 2, { app: 'x' });
  const early = event('a', 1, { app: 'z' });
  const other = event('a', 1, { app: 'y' });
  for (const order of [
    [late, early, other],
    [other, late, early],
    [early, other, late],
  ]) {
    expect(tableOf(order).eventAt(0)).toEqual(other);
    expect(tableOf(order).rows).toBe(1);
  }
});
