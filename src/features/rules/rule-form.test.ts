import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { Condition } from '#src/contract/condition.ts';
import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import { ACTIONS, PRODUCTS } from '#src/contract/product.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import {
  blankRule,
  newSignal,
  toFormValues,
  toRequest,
  withoutSignal,
  withSignal,
} from './rule-form.ts';

const id = fc.integer({ min: 1, max: 9 }).map((n) => signalIdSchema.parse(`s${n}`));
const field = fc.constantFrom(...EVENT_FIELDS);
const text = fc.string({ minLength: 1, maxLength: 12 }).filter((s) => s.trim() === s && s !== '');
const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.record({ op: fc.constant('equals' as const), field, value: text }),
    fc.record({ op: fc.constant('contains' as const), field, value: text }),
    fc.record({
      op: fc.constant('one_of' as const),
      field,
      values: fc.array(text, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('exists' as const), field }),
    fc
      .array(tie('node'), { maxLength: 3 })
      .map((conditions): Condition => ({ op: 'all', conditions })),
    fc
      .array(tie('node'), { maxLength: 3 })
      .map((conditions): Condition => ({ op: 'any', conditions })),
    tie('node').map((inner): Condition => ({ op: 'not', condition: inner })),
  ),
})).node;
const signal = fc.record({
  id,
  name: text,
  product: fc.constantFrom(...PRODUCTS),
  activities: fc.array(text, { maxLength: 2 }),
  condition,
});
const groupBy = fc.uniqueArray(field, { maxLength: 3 });
const windowMs = fc.integer({ min: 1, max: 90 * 86_400 }).map((seconds) => seconds * 1_000);
const threshold = fc.integer({ min: 1, max: 999 });
const duration = fc.option(
  fc.integer({ min: 0, max: 9_000 }).map((seconds) => seconds * 1_000),
  { nil: undefined },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const step = { signalId: id, atLeast: threshold, withinMs: duration };
const common = {
  groupBy,
  windowMs,
  coolDownMs: duration,
  acrossOrganizations: fc.constantFrom(undefined, true),
  absent: maybe(
    fc.array(
      fc.record({
        signalId: id,
        side: fc.constantFrom(undefined, 'before', 'after'),
        withinMs: duration,
      }),
      { minLength: 1, maxLength: 2 },
    ),
  ),
};
const counted = fc.constantFrom(
  {},
  { comparison: 'gt' },
  { comparison: 'lt' },
  { comparison: 'range', thresholdMax: 1_000 },
);
const pattern: fc.Arbitrary<RuleBody['pattern']> = fc
  .oneof(
    fc
      .record({
        kind: fc.constant('event_count'),
        signalIds: fc.uniqueArray(id, { minLength: 1 }),
        threshold,
        counted,
        ...common,
      })
      .map(({ counted: how, ...rest }) => ({ ...rest, ...how })),
    fc.record({
      kind: fc.constant('value_count'),
      signalIds: fc.uniqueArray(id, { minLength: 1 }),
      field,
      andFields: maybe(fc.uniqueArray(field, { minLength: 1, maxLength: 2 })),
      threshold,
      ...common,
    }),
    fc.record({
      kind: fc.constant('temporal'),
      steps: fc.array(fc.record(step), { minLength: 1, maxLength: 4 }),
      required: maybe(fc.integer({ min: 1, max: 4 })),
      ...common,
    }),
    fc.record({
      kind: fc.constant('temporal_ordered'),
      steps: fc
        .array(fc.record({ ...step, gapMs: duration }), { minLength: 1, maxLength: 4 })
        .map((all) => all.map(({ gapMs, ...one }, at) => (at === 0 ? one : { ...one, gapMs }))),
      ...common,
    }),
  )
  // As JSON has it: what is undefined is not there.
  .map((given): RuleBody['pattern'] => JSON.parse(JSON.stringify(given)));
const organization = fc
  .integer({ min: 1, max: 5 })
  .map((n) => organizationIdSchema.parse(`org-${n}`));
const rule: fc.Arbitrary<RuleBody> = fc.record({
  name: text,
  description: fc.string({ maxLength: 40 }),
  scope: fc.oneof(
    fc.constant({ kind: 'all' as const }),
    fc.record({
      kind: fc.constantFrom('some' as const, 'all_but' as const),
      organizationIds: fc.uniqueArray(organization, { minLength: 1 }),
    }),
  ),
  signals: fc.array(signal, { minLength: 1, maxLength: 4 }),
  pattern,
  response: fc.record({
    target: fc.oneof(
      fc.constant({ kind: 'group_account' as const }),
      fc.record({
        kind: fc.constant('signal_account' as const),
        signalId: id,
        role: fc.constantFrom('account' as const, 'targetAccount' as const),
        cap: threshold,
      }),
    ),
    actions: fc.subarray([...ACTIONS]),
  }),
});

describe('the form of a rule', () => {
  it('contract to form to contract changes nothing, for rules of every kind', () => {
    fc.assert(
      fc.property(rule, (body) => {
        expect(ruleBodySchema.safeParse(body).success).toBe(true);
        expect(toRequest(toFormValues(body))).toEqual(body);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('a number that is missing travels as one that is open, and comes back as missing', () => {
    const values = blankRule('Signal');
    const body = toRequest({ ...values, name: 'x', pattern: { ...values.pattern, threshold: '' } });
    const wire: unknown = JSON.parse(JSON.stringify(body));
    expect(wire).toMatchObject({ pattern: { threshold: null } });
    expect(toFormValues(ruleBodySchema.parse(wire)).pattern.threshold).toBe('');
  });

  it('changing the kind of pattern and back loses nothing', () => {
    const values = blankRule('Signal');
    const before = { ...values.pattern, threshold: 7, field: 'ip' as const };
    const ordered = { ...before, kind: 'temporal_ordered' as const };
    expect(
      toRequest({ ...values, pattern: { ...ordered, kind: 'value_count' } }).pattern,
    ).toMatchObject({ threshold: 7, field: 'ip' });
  });

  it('a signal joins the pattern and leaves it again', () => {
    const values = blankRule('First');
    const second = newSignal('Second');
    const more = { ...values, ...withSignal(values, second) };
    expect(more.pattern.signalIds).toContain(second.id);
    expect(more.pattern.steps.at(-1)?.signalId).toBe(second.id);
    expect(toRequest({ ...more, ...withoutSignal(more, second.id) })).toEqual(toRequest(values));
  });
});
