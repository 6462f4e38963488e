import fc from 'fast-check';
import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { Comparison, Condition, FieldName } from '#src/contract/condition.ts';
import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import type { SignalId } from '#src/contract/ids.ts';
import { ACTIONS, PRODUCTS } from '#src/contract/product.ts';
import { COUNT_COMPARISONS, RULE_SEVERITIES } from '#src/contract/rule.ts';
import type { Pattern, RuleBody, Signal } from '#src/contract/rule.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import { DAYS } from '#src/contract/schedule.ts';
import type { Schedule } from '#src/contract/schedule.ts';

/** Random rules, of everything that the contract has, for properties. */

/** Texts that a format may take for something else, or trip over. */
const AWKWARD = [
  'yes',
  'no',
  'null',
  '~',
  'true',
  'NaN',
  '.inf',
  '1e3',
  '0x1f',
  '1_000',
  '2026-01-05',
  '12:30',
  '- x',
  '-',
  '---',
  '...',
  '# no remark',
  'a # b',
  'a: b',
  ': ',
  '? x',
  '*all',
  '&x',
  '!x',
  '%x',
  '{a}',
  '[a, b]',
  '"',
  "'",
  '|',
  '>',
  '@x',
  '`x`',
  '<b>bold</b>',
  '<img src=x onerror=alert(1)>',
  'a\nb',
  '  indented\nthen not',
  'ends\n',
  'ends\n\n',
  '\n',
  'a\r\nb',
  'tab	here',
  '	tab',
  '🦊 fox 👩‍👩‍👧',
  'שלום',
  'مرحبا',
  'a‮b',
  '‏right',
  '﻿mark',
  'a\u2028b',
  'ä́',
  '\0',
  '\x07\x1B',
  '',
  '\ud800',
  '=',
  '<<',
  '__proto__',
  'x'.repeat(119),
].flat();
/** Without members that are undefined, however deep: JSON has none. */
const defined = <T>(given: T): T => {
  if (Array.isArray(given)) return given.map(defined) as T;
  if (typeof given !== 'object' || given === null) return given;
  // What is left out was optional.
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, member]) =>
      member === undefined ? [] : [[key, defined(member)]],
    ),
  ) as T;
};

const anyText = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 30 }),
);
const within = (most: number) => anyText.map((text) => text.slice(0, most));
/** Something that stays itself when it is trimmed, and is not empty. */
const words = (most: number) =>
  within(most)
    .map((text) => text.trim())
    .filter((text) => text !== '');
const value = within(2_000).filter((text) => text !== '');

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const list = <T>(arbitrary: fc.Arbitrary<T>, most = 3) =>
  fc.array(arbitrary, { minLength: 1, maxLength: most });

const field: fc.Arbitrary<FieldName> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...EVENT_FIELDS) },
  value.map((name): FieldName => `parameters.${name.slice(0, 100)}`),
);
const numberValue = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((n) => n + 0);
const listName = fc.oneof(
  fc.constantFrom('yes', 'null', '1e3', '- x', ' lead', 'VIP', '12:30', '...', '2026-01-05'),
  fc.stringMatching(/^[\w .:@-]{1,20}$/),
);
const network = fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('192.0.2.0/24', '2001:db8::/32'));
const country = fc.constantFrom('DE', 'NO', 'no', 'US');
const expression = fc.constantFrom('a+', '^x$', '(?i)y', String.raw`\d{3}`, '# x', '[a: b]');

const comparison = fc.oneof(
  fc.record({
    op: fc.constantFrom('equals', 'not_equals', 'contains', 'starts_with', 'ends_with'),
    field,
    value,
  }),
  fc.record({ op: fc.constantFrom('one_of', 'not_one_of'), field, values: list(value) }),
  fc.record({ op: fc.constantFrom('exists', 'not_exists'), field }),
  fc.record({
    op: fc.constantFrom('greater', 'greater_or_equal', 'less', 'less_or_equal'),
    field,
    value: numberValue,
  }),
  fc.record({
    op: fc.constantFrom('in_network', 'not_in_network'),
    field: fc.constant('ip' as const),
    values: list(network),
  }),
  fc.record({
    op: fc.constantFrom('country_is', 'country_is_not'),
    field: fc.constant('country' as const),
    values: list(country),
  }),
  fc.record({ op: fc.constant('matches' as const), field, value: expression }),
  fc.record({ op: fc.constantFrom('equals_field', 'not_equals_field'), field, other: field }),
  fc.record({ op: fc.constantFrom('in_list', 'not_in_list'), field, list: listName }),
  // One of the two operators of each pair, which the compiler takes for both at once.
) as fc.Arbitrary<Comparison>;
/** What looks at earlier events. */
const history: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({
    op: fc.constant('first_seen' as const),
    field,
    per: fc.constantFrom('account', 'organization'),
    days: fc.integer({ min: 1, max: 90 }),
  }),
  fc.record({
    op: fc.constant('impossible_travel' as const),
    field: fc.constant('latitude' as const),
    kmPerHour: fc.integer({ min: 1, max: 2_000 }),
  }),
);
const inner: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: comparison },
    list(tie('node')).map((conditions): Condition => ({ op: 'all', conditions })),
    list(tie('node')).map((conditions): Condition => ({ op: 'any', conditions })),
    tie('node').map((condition): Condition => ({ op: 'not', condition })),
  ),
})).node;
const condition: fc.Arbitrary<Condition> = fc.oneof(
  inner,
  history,
  fc
    .array(fc.oneof(inner, history), { maxLength: 3 })
    .map((conditions): Condition => ({ op: 'all', conditions })),
);

// Some are the ids of signals, and some become them.
const id = fc
  .constantFrom('s1', 's2', 's3', 'a-b', 'yes', '1e3', 'signal-2')
  .map((text) => signalIdSchema.parse(text));
const signalName = fc.oneof(
  fc.constantFrom('s1', 's2', 'a b', 'a-b', 'signal-2', '!?'),
  words(120),
);
const groupBy = fc.uniqueArray(field, { maxLength: 3 });
const ms = fc.integer({ min: 0, max: 90 * 86_400_000 });
const duration = maybe(
  fc.oneof(
    ms,
    fc.integer({ min: 0, max: 9_000 }).map((s) => s * 1_000),
  ),
);
const threshold = fc.integer({ min: 1, max: 999 });

const patternOf = (ids: readonly SignalId[]): fc.Arbitrary<Pattern> => {
  const one = fc.constantFrom(...ids);
  const step = { signalId: one, atLeast: threshold, withinMs: duration };
  const common = {
    groupBy: fc.oneof(fc.constant<FieldName[]>(['account']), groupBy),
    windowMs: fc.integer({ min: 1_000, max: 90 * 86_400_000 }),
    coolDownMs: duration,
    absent: maybe(
      list(
        fc.record({
          signalId: one,
          side: fc.constantFrom(undefined, 'before', 'after'),
          withinMs: duration,
        }),
        2,
      ),
    ),
  };
  const counted = fc.constantFrom(
    ...COUNT_COMPARISONS.map((comparison_) =>
      comparison_ === 'gte'
        ? {}
        : { comparison: comparison_, ...(comparison_ === 'range' ? { thresholdMax: 1_000 } : {}) },
    ),
  );
  const many = {
    signalIds: fc.uniqueArray(one, { minLength: 1 }),
    threshold,
    counted,
    ...common,
  };
  const pattern = fc.oneof(
    fc
      .record({ kind: fc.constant('event_count'), ...many })
      .map(({ counted: how, ...rest }) => ({ ...rest, ...how })),
    fc
      .record({
        kind: fc.constant('value_count'),
        field,
        andFields: maybe(fc.uniqueArray(field, { minLength: 1, maxLength: 2 })),
        ...many,
      })
      .map(({ counted: how, ...rest }) => ({ ...rest, ...how })),
    fc
      .record({
        kind: fc.constant('temporal'),
        steps: list(fc.record(step), 4),
        required: maybe(fc.integer({ min: 1, max: 4 })),
        ...common,
      })
      .map(({ required, ...rest }) => ({
        ...rest,
        ...(required === undefined ? {} : { required: Math.min(required, rest.steps.length) }),
      })),
    fc.record({
      kind: fc.constant('temporal_ordered'),
      steps: list(fc.record({ ...step, gapMs: duration }), 4).map((all) =>
        all.map(({ gapMs, ...rest }, at) => (at === 0 ? rest : { ...rest, gapMs })),
      ),
      ...common,
    }),
  );
  return (
    fc
      .tuple(pattern, fc.boolean())
      // Of the contract's shape by its making, but for what is undefined.
      .map(([given, across]) =>
        defined({
          ...given,
          acrossOrganizations: (across && given.groupBy.length > 0) || undefined,
        }),
      )
  );
};

const signalOf = (signalId: SignalId): fc.Arbitrary<Signal> =>
  fc
    .record({
      id: fc.constant(signalId),
      name: signalName,
      product: fc.constantFrom(...PRODUCTS),
      activities: fc.array(within(200).filter(Boolean), { maxLength: 2 }),
      condition,
      join: maybe(fc.dictionary(field, field, { maxKeys: 2 })),
      disabled: fc.constantFrom(undefined, undefined, true as const),
    })
    .map(defined);

const zone = maybe(fc.constantFrom('Europe/Berlin', 'UTC', 'America/New_York'));
const clock = fc.constantFrom('00:00', '08:30', '12:00', '22:00', '24:00');
const schedule: fc.Arbitrary<Schedule> = fc
  .oneof(
    fc.record({ kind: fc.constant('always') }),
    fc.record({ kind: fc.constantFrom('business_hours', 'outside_business_hours'), zone }),
    fc.record({
      kind: fc.constant('weekly'),
      hours: list(
        fc.record({ days: fc.subarray([...DAYS], { minLength: 1 }), from: clock, until: clock }),
      ),
      zone,
    }),
  )
  .map(defined);

const accounts = maybe(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('some' as const, 'all_but' as const),
      accounts: list(within(320).filter(Boolean)),
    }),
    fc.record({
      kind: fc.constantFrom('in_list' as const, 'not_in_list' as const),
      list: listName,
    }),
  ),
);
const organizationIds = fc.uniqueArray(
  fc.integer({ min: 1, max: 5 }).map((n) => organizationIdSchema.parse(`org-${n}`)),
  { minLength: 1 },
);
const scope = fc
  .oneof(
    fc.record({ kind: fc.constant('all' as const), accounts }),
    fc.record({
      kind: fc.constantFrom('some' as const, 'all_but' as const),
      organizationIds,
      accounts,
    }),
    fc.record({
      kind: fc.constant('tagged' as const),
      tags: list(within(40).filter(Boolean)),
      accounts,
    }),
  )
  .map(defined) as fc.Arbitrary<RuleBody['scope']>;

const exception = fc
  .record({
    condition: inner,
    reason: words(500),
    owner: words(200),
    expiresAt: maybe(fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.maxSafeInteger())),
  })
  .map(defined);

const span = fc.oneof(ms, fc.constantFrom('10m', '1h30m', '1.5h', ' 2d ', '0s'));
const short = within(100).filter(Boolean);
const ruleTest: fc.Arbitrary<RuleTest> = fc
  .record({
    name: within(120).filter(Boolean),
    start: maybe(fc.constantFrom('2026-01-05T22:00:00Z', 1_767_614_400_000)),
    from: maybe(span),
    until: maybe(span),
    events: fc.array(
      fc.record({
        at: span,
        activity: short,
        account: maybe(short),
        result: fc.constantFrom(undefined, 'success', 'failure'),
        organization: maybe(short),
        times: maybe(fc.integer({ min: 1, max: 50 })),
        parameters: maybe(
          fc.dictionary(
            short.filter((key) => key !== '__proto__'),
            anyText,
            { maxKeys: 2 },
          ),
        ),
      }),
      { maxLength: 2 },
    ),
    expect: fc.oneof(
      fc.constantFrom('nothing', 'fires'),
      list(
        fc.record({
          at: maybe(span),
          account: maybe(short),
          targets: maybe(fc.array(short, { maxLength: 2 })),
        }),
      ),
    ),
    pending: maybe(fc.integer({ min: 0, max: 3 })),
  })
  .map(defined);

/** Mostly rules that can be evaluated; what they say of themselves is as the form would have it. */
export const randomRule: fc.Arbitrary<RuleBody> = fc
  .uniqueArray(id, { minLength: 1, maxLength: 4 })
  .chain((ids) =>
    fc.record({
      name: words(120),
      description: anyText,
      severity: maybe(fc.constantFrom(...RULE_SEVERITIES)),
      techniques: maybe(list(fc.constantFrom('T1110', 'T1110.003'))),
      tags: maybe(list(words(40))),
      owner: maybe(words(200)),
      falsePositives: maybe(value),
      runbook: maybe(value),
      scope,
      signals: fc.tuple(...ids.map(signalOf)),
      pattern: patternOf(ids),
      schedule: maybe(schedule),
      exceptions: maybe(fc.array(exception, { maxLength: 2 })),
      freshnessMs: duration,
      response: fc.record({
        target: fc.oneof(
          fc.constant({ kind: 'group_account' as const }),
          fc.record({
            kind: fc.constant('signal_account' as const),
            signalId: fc.constantFrom(...ids),
            role: fc.constantFrom('account' as const, 'targetAccount' as const),
            cap: fc.oneof(fc.constant(10), threshold),
          }),
        ),
        actions: fc.subarray([...ACTIONS]),
      }),
      tests: maybe(list(ruleTest, 2)),
    }),
  )
  .map(defined);

type Opening = (body: RuleBody) => RuleBody;
const NOBODY = signalIdSchema.parse('none');
const inPattern =
  (part: Record<string, unknown>): Opening =>
  // What a pattern of another kind has is left out by the contract.
  (body) => ({ ...body, pattern: { ...body.pattern, ...part } });
const inFirstSignal =
  (part: Partial<Signal>): Opening =>
  (body) => ({
    ...body,
    signals: body.signals.map((signal, at) => (at === 0 ? { ...signal, ...part } : signal)),
  });
const inFirstStep =
  (part: Record<string, unknown>): Opening =>
  (body) =>
    'steps' in body.pattern
      ? inPattern({
          steps: body.pattern.steps.map((step, at) => (at === 0 ? { ...step, ...part } : step)),
        })(body)
      : body;

/** Ways in which a draft is not finished. */
const OPENINGS: readonly Opening[] = [
  (body) => ({ ...body, name: '' }),
  (body) => ({ ...body, signals: [] }),
  (body) => ({ ...body, scope: { kind: 'some', organizationIds: [] } }),
  (body) => ({ ...body, scope: { kind: 'tagged', tags: [] } }),
  (body) => ({ ...body, scope: { kind: 'all', accounts: { kind: 'in_list', list: '' } } }),
  (body) => ({ ...body, techniques: ['T1'] }),
  (body) => ({ ...body, freshnessMs: Number.NaN }),
  (body) => ({ ...body, schedule: { kind: 'business_hours', zone: 'Nowhere/Town' } }),
  (body) => ({
    ...body,
    exceptions: [{ condition: { op: 'all', conditions: [] }, reason: '', owner: '' }],
  }),
  (body) => ({
    ...body,
    response: {
      ...body.response,
      target: { kind: 'signal_account', signalId: NOBODY, role: 'account', cap: 10 },
    },
  }),
  (body) => ({
    ...body,
    response: {
      ...body.response,
      target: {
        kind: 'signal_account',
        signalId: body.signals[0]?.id ?? NOBODY,
        role: 'account',
        cap: Number.NaN,
      },
    },
  }),
  inPattern({ windowMs: Number.NaN }),
  inPattern({ windowMs: 500 }),
  inPattern({ windowMs: -1_000 }),
  inPattern({ coolDownMs: Number.NaN }),
  inPattern({ groupBy: ['account', 'account'] }),
  inPattern({ absent: [{ signalId: NOBODY, withinMs: Number.NaN }] }),
  (body) => ('threshold' in body.pattern ? inPattern({ threshold: Number.NaN })(body) : body),
  (body) => ('signalIds' in body.pattern ? inPattern({ signalIds: [] })(body) : body),
  (body) => ('steps' in body.pattern ? inPattern({ steps: [] })(body) : body),
  inFirstStep({ signalId: NOBODY }),
  inFirstStep({ atLeast: Number.NaN }),
  inFirstStep({ withinMs: Number.NaN }),
  inFirstSignal({ name: '' }),
  inFirstSignal({ condition: { op: 'equals', field: 'parameters.', value: '' } }),
  inFirstSignal({ condition: { op: 'greater', field: 'asn', value: Number.NaN } }),
  inFirstSignal({ condition: { op: 'one_of', field: 'app', values: [] } }),
  inFirstSignal({ condition: { op: 'not', condition: { op: 'any', conditions: [] } } }),
];

/** Rules that somebody is still writing: a few things are open. */
export const randomDraft: fc.Arbitrary<RuleBody> = fc
  .tuple(randomRule, fc.subarray([...OPENINGS], { minLength: 1, maxLength: 4 }))
  .map(([body, openings]) => openings.reduce((before, open) => open(before), body));
