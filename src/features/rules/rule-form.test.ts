import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleBodySchema } from '#src/contract/rule.ts';
import { randomDraft, randomRule } from '#src/testing/random-rules.ts';
import {
  blankRule,
  newSignal,
  toFormValues,
  toRequest,
  withoutSignal,
  withSignal,
} from './rule-form.ts';

describe('the form of a rule', () => {
  it('contract to form to contract changes nothing, for rules of every kind and for drafts', () => {
    fc.assert(
      fc.property(fc.oneof(randomRule, randomDraft), (body) => {
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
