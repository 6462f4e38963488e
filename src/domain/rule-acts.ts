import type { RuleAct, RuleActRefusal } from '#src/contract/bulk.ts';
import { RULE_LIMITS } from '#src/contract/rule.ts';
import type { Permission } from '#src/contract/session.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

export type RuleActKind = RuleAct['kind'];

/** What somebody has to be allowed to do for each act: to weaken or revive a rule is to arm it. */
export const actPermission = {
  to_alert_only: 'rule.arm',
  disable: 'rule.arm',
  enable: 'rule.arm',
  archive: 'rule.arm',
  restore: 'rule.arm',
  add_tags: 'rule.write',
  remove_tags: 'rule.write',
} as const satisfies Record<RuleActKind, Permission>;

/** Whether the act changes what happens in organizations, so that it takes a reason. */
export const actTouchesArming = (kind: RuleActKind): boolean => actPermission[kind] === 'rule.arm';

/** Why the act does nothing to a rule, and what would help. */
export const describeActRefusal = (refusal: RuleActRefusal, kind: RuleActKind): Message => {
  switch (refusal.code) {
    case 'no_change':
      return message(kind === 'restore' ? 'act_refusal.not_archived' : `act_no_change.${kind}`);
    case 'too_many_tags':
      return message('act_refusal.too_many_tags', { max: RULE_LIMITS.tags });
    case 'organizations_out_of_reach':
      return message('act_refusal.organizations_out_of_reach', { count: refusal.count });
    case 'persona_may_not':
      return message('failure.forbidden.permission', {
        permission: message(`permission.${refusal.permission}`),
        ask: message(`permission_ask.${refusal.permission}`),
      });
    case 'not_found':
    case 'archived':
    case 'not_archived':
      return message(`act_refusal.${refusal.code}`);
    default:
      return refusal satisfies never;
  }
};
