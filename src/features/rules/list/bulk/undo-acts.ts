import type { RuleAct } from '#src/contract/bulk.ts';
import type { RuleId } from '#src/contract/ids.ts';
import type { RuleSummary } from '#src/contract/rule.ts';

export interface ActOn {
  readonly act: RuleAct;
  readonly ruleIds: readonly RuleId[];
}

/** Tags that the act changed of a rule; the others it left as they were. */
const touched = (act: RuleAct, { tags }: Pick<RuleSummary, 'tags'>): string[] => {
  if (act.kind === 'add_tags') return act.tags.filter((tag) => !tags.includes(tag));
  return act.kind === 'remove_tags' ? act.tags.filter((tag) => tags.includes(tag)) : [];
};

/**
 * The acts that put the rules back where they were, one after the other; none where an act only goes one way.
 * `rules` are as they stood before.
 */
export const undoActs = (act: RuleAct, rules: readonly RuleSummary[]): ActOn[] => {
  const ruleIds = rules.map(({ id }) => id);
  switch (act.kind) {
    case 'to_alert_only':
      // Getting stronger is earned on the ladder, never given back.
      return [];
    case 'disable':
      return [{ act: { kind: 'enable' }, ruleIds }];
    case 'enable':
      return [{ act: { kind: 'disable' }, ruleIds }];
    case 'restore':
      return [{ act: { kind: 'archive' }, ruleIds }];
    case 'archive': {
      const enabled = rules.filter(({ status }) => status === 'enabled').map(({ id }) => id);
      return [
        { act: { kind: 'restore' }, ruleIds },
        ...(enabled.length === 0 ? [] : [{ act: { kind: 'enable' as const }, ruleIds: enabled }]),
      ];
    }
    case 'add_tags':
    case 'remove_tags': {
      const kind = act.kind === 'add_tags' ? 'remove_tags' : 'add_tags';
      const groups = new Map<string, { tags: string[]; ruleIds: RuleId[] }>();
      for (const rule of rules) {
        const tags = touched(act, rule);
        if (tags.length === 0) continue;
        const key = JSON.stringify(tags);
        const group = groups.get(key) ?? { tags, ruleIds: [] };
        group.ruleIds.push(rule.id);
        groups.set(key, group);
      }
      return [...groups.values()].map(({ tags, ruleIds: ids }) => ({
        act: { kind, tags },
        ruleIds: ids,
      }));
    }
    default:
      return act satisfies never;
  }
};
