import { ACTIONS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { describeReason } from '#src/domain/capability.ts';
import type { Message } from '#src/domain/message.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import { effects } from '#src/domain/response.ts';
import type { EffectLookup, EffectOnAccount } from '#src/domain/response.ts';
import { describeTargetRefusal } from '#src/domain/target.ts';

export interface TargetEffects {
  readonly account: string;
  readonly product: Product;
  readonly effects: readonly EffectOnAccount[];
}

/** Per account and action, what one trigger would have done. */
export const targetEffects = (
  trigger: Pick<Trigger, 'targets'>,
  actions: readonly Action[],
  lookup: EffectLookup,
): TargetEffects[] =>
  trigger.targets.map(({ account, product, organizationId }) => ({
    account,
    product,
    effects: effects(actions, { organizationId, product, account }, lookup),
  }));

/** Why an action would have been skipped: what the account itself says first, then what its product lacks. */
export const skipReasons = (effect: EffectOnAccount, product: Product): Message[] => {
  if (effect.outcome !== 'skipped') return [];
  return [
    ...effect.target.map(describeTargetRefusal),
    ...(effect.capability?.reasons ?? []).map(({ reason }) =>
      describeReason(reason, product, effect.action),
    ),
  ];
};

/** What one trigger would have done, in short. */
export type EffectSummary =
  /** no action is chosen */
  | { readonly kind: 'alert_only' }
  /** the group names no account to act on */
  | { readonly kind: 'no_target' }
  /** nothing is known of the connections there, as with a log of one's own */
  | { readonly kind: 'not_knowable' }
  | {
      readonly kind: 'effects';
      /** actions that would have run on at least one account, in the safe order */
      readonly would: readonly Action[];
      /** accounts on which at least one action would have run, of how many */
      readonly acted: number;
      readonly accounts: number;
      /** actions that would have run on nobody, with the first reason met */
      readonly skipped: readonly {
        readonly action: Action;
        readonly reason: Message | undefined;
      }[];
    };

/** The line under a trigger. An account at two products counts once, and an action that runs at one of them runs. */
export const effectSummary = (
  trigger: Pick<Trigger, 'targets'>,
  actions: readonly Action[],
  lookup: EffectLookup,
): EffectSummary => {
  if (actions.length === 0) return { kind: 'alert_only' };
  if (trigger.targets.length === 0) return { kind: 'no_target' };
  const all = targetEffects(trigger, actions, lookup);
  const flat = all.flatMap((target) => target.effects.map((effect) => ({ ...target, effect })));
  if (flat.every(({ effect }) => effect.outcome === 'not_knowable'))
    return { kind: 'not_knowable' };
  const acting = flat.filter(({ effect }) => effect.outcome === 'would_act');
  const runs = new Set(acting.map(({ effect }) => effect.action));
  const distinct = (list: readonly { readonly account: string }[]) =>
    new Set(list.map(({ account }) => account.toLowerCase())).size;
  return {
    kind: 'effects',
    would: ACTIONS.filter((action) => runs.has(action)),
    acted: distinct(acting),
    accounts: distinct(all),
    skipped: ACTIONS.filter((action) => actions.includes(action) && !runs.has(action)).map(
      (action) => {
        const reasons = flat.flatMap(({ effect, product }) =>
          effect.action === action ? skipReasons(effect, product) : [],
        );
        return { action, reason: reasons[0] };
      },
    ),
  };
};
