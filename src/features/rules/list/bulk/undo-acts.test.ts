import { describe, expect, it } from 'vitest';
import { ruleIdSchema } from '#src/contract/ids.ts';
import type { RuleSummary } from '#src/contract/rule.ts';
import { dryAnswer } from './dry-answer.ts';
import { undoActs } from './undo-acts.ts';

const id = (n: number) => ruleIdSchema.parse(`rule-${n}`);
const rule = (n: number, { status = 'enabled', tags = [] }: Partial<RuleSummary> = {}) =>
  // Only these are looked at.
  ({ id: id(n), status, tags }) as unknown as RuleSummary;

describe('the way back', () => {
  it('of disabling is enabling, of enabling disabling, of restoring archiving', () => {
    const rules = [rule(1), rule(2)];
    const ruleIds = [id(1), id(2)];
    expect(undoActs({ kind: 'disable' }, rules)).toEqual([{ act: { kind: 'enable' }, ruleIds }]);
    expect(undoActs({ kind: 'enable' }, rules)).toEqual([{ act: { kind: 'disable' }, ruleIds }]);
    expect(undoActs({ kind: 'restore' }, rules)).toEqual([{ act: { kind: 'archive' }, ruleIds }]);
  });

  it('of archiving enables again only what was enabled', () => {
    expect(undoActs({ kind: 'archive' }, [rule(1), rule(2, { status: 'disabled' })])).toEqual([
      { act: { kind: 'restore' }, ruleIds: [id(1), id(2)] },
      { act: { kind: 'enable' }, ruleIds: [id(1)] },
    ]);
    expect(undoActs({ kind: 'archive' }, [rule(2, { status: 'disabled' })])).toHaveLength(1);
  });

  it('of tags touches none that a rule had before', () => {
    const rules = [rule(1, { tags: ['vip'] }), rule(2), rule(3)];
    expect(undoActs({ kind: 'add_tags', tags: ['vip', 'noisy'] }, rules)).toEqual([
      { act: { kind: 'remove_tags', tags: ['noisy'] }, ruleIds: [id(1)] },
      { act: { kind: 'remove_tags', tags: ['vip', 'noisy'] }, ruleIds: [id(2), id(3)] },
    ]);
    expect(undoActs({ kind: 'remove_tags', tags: ['vip', 'other'] }, rules)).toEqual([
      { act: { kind: 'add_tags', tags: ['vip'] }, ruleIds: [id(1)] },
    ]);
  });

  it('up the ladder there is none', () => {
    expect(undoActs({ kind: 'to_alert_only' }, [rule(1)])).toEqual([]);
  });
});

it('a dry answer is told by reason, the most frequent first', () => {
  const no = { code: 'archived' } as const;
  const { can, cannot } = dryAnswer(
    [
      { ruleId: id(1), name: 'One' },
      { ruleId: id(2), name: 'Two', refusal: { code: 'not_found' } },
      { ruleId: id(3), name: 'Three', refusal: no },
      { ruleId: id(4), name: 'Four', refusal: no },
    ],
    'disable',
  );
  expect(can).toEqual([id(1)]);
  expect(cannot.map(({ why, names }) => [why.id, names])).toEqual([
    ['act_refusal.archived', ['Three', 'Four']],
    ['act_refusal.not_found', ['Two']],
  ]);
});
