import type { ChangeRulesAnswer } from '#src/contract/bulk.ts';
import type { RuleId } from '#src/contract/ids.ts';
import { describeActRefusal } from '#src/domain/rule-acts.ts';
import type { RuleActKind } from '#src/domain/rule-acts.ts';
import type { Message } from '#src/domain/message.ts';

export interface Refused {
  readonly why: Message;
  readonly names: readonly string[];
}

export interface DryAnswer {
  readonly can: readonly RuleId[];
  /** by reason, the most frequent first */
  readonly cannot: readonly Refused[];
}

/** Who can and who cannot, and the latter by reason. */
export const dryAnswer = (
  outcomes: ChangeRulesAnswer['outcomes'],
  kind: RuleActKind,
): DryAnswer => {
  const groups = new Map<string, { why: Message; names: string[] }>();
  const can: RuleId[] = [];
  for (const { ruleId, name, refusal } of outcomes) {
    if (refusal === undefined) {
      can.push(ruleId);
      continue;
    }
    const key = JSON.stringify(refusal);
    const group = groups.get(key) ?? { why: describeActRefusal(refusal, kind), names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return {
    can,
    cannot: [...groups.values()].toSorted((a, b) => b.names.length - a.names.length),
  };
};
