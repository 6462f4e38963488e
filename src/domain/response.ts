import type { Account } from '#src/contract/account.ts';
import type { CapabilityAnswer, CapabilityCell, TargetRefusal } from '#src/contract/capability.ts';
import type { ConnectionFacts } from '#src/contract/connection.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Problem } from '#src/contract/problem.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import { signalsOfPattern } from './pattern.ts';
import { targetRefusals } from './target.ts';

/** Where the account that would be acted on lives: at the product of its signal. */
export const targetProducts = (
  body: Pick<RuleBody, 'signals' | 'pattern' | 'response'>,
): Product[] => {
  const { target } = body.response;
  const ids = target.kind === 'signal_account' ? [target.signalId] : signalsOfPattern(body.pattern);
  return [
    ...new Set(
      body.signals
        .filter((signal) => ids.some((id) => id === signal.id))
        .map((signal) => signal.product),
    ),
  ];
};

export interface CoverageEntry {
  readonly organizationId: OrganizationId;
  readonly product: Product;
  readonly answer: CapabilityAnswer;
}

/** Where one action can run within a rule's scope. */
export interface ActionCoverage {
  readonly action: Action;
  readonly entries: readonly CoverageEntry[];
  /** organizations where at least one of the products can */
  readonly available: readonly OrganizationId[];
  /** the other organizations in scope: they fall back to alert-only */
  readonly fallBack: readonly OrganizationId[];
  readonly verified: boolean;
}

/** For every action where it can run: the picker offers those with any organization, and shows the rest as the fallback. */
export const responseCoverage = (
  products: readonly Product[],
  scope: readonly OrganizationId[],
  cells: readonly CapabilityCell[],
): ActionCoverage[] => {
  const organizations = new Set(scope);
  return ACTIONS.map((action) => {
    const entries = cells.filter(
      (cell) =>
        cell.action === action &&
        products.includes(cell.product) &&
        organizations.has(cell.organizationId),
    );
    const can = new Set(entries.filter((e) => e.answer.available).map((e) => e.organizationId));
    return {
      action,
      entries,
      available: scope.filter((id) => can.has(id)),
      fallBack: scope.filter((id) => !can.has(id)),
      verified: entries.every((e) => !e.answer.available || e.answer.verified),
    };
  });
};

/**
 * Chosen actions that a save refuses: those which can run nowhere in scope. An action that the saved
 * version already had stays, marked, since dropping it silently would change what a person decided.
 */
export const refusedActions = (
  body: RuleBody,
  previous: RuleBody | undefined,
  scope: readonly OrganizationId[],
  cells: readonly CapabilityCell[],
): { action: Action; refusals: NonNullable<Problem['refusals']> }[] => {
  const coverage = responseCoverage(targetProducts(body), scope, cells);
  return coverage
    .filter(
      ({ action, available }) =>
        body.response.actions.includes(action) &&
        !previous?.response.actions.includes(action) &&
        available.length === 0,
    )
    .map(({ action, entries }) => ({
      action,
      refusals: entries.flatMap(({ organizationId, product, answer }) =>
        answer.available ? [] : [{ action, organizationId, product, reasons: answer.reasons }],
      ),
    }));
};

/** What one action would do to one account, or why it would not. */
export type EffectOnAccount =
  | { readonly action: Action; readonly outcome: 'would_act' }
  | {
      readonly action: Action;
      readonly outcome: 'skipped';
      readonly capability: Extract<CapabilityAnswer, { available: false }> | undefined;
      readonly target: readonly TargetRefusal[];
    }
  | { readonly action: Action; readonly outcome: 'not_knowable' };

export interface EffectLookup {
  cell(organizationId: string, product: Product, action: Action): CapabilityAnswer | undefined;
  account(organizationId: string, name: string): Account | undefined;
  connection(organizationId: string, product: Product): ConnectionFacts | undefined;
}

/** Per action, in the safe order, what it would do to the account. Where nothing is connected (a log of one's own) it is not knowable. */
export const effects = (
  actions: readonly Action[],
  target: { organizationId: string; product: Product; account: string },
  lookup: EffectLookup,
): EffectOnAccount[] =>
  ACTIONS.filter((action) => actions.includes(action)).map((action) => {
    const answer = lookup.cell(target.organizationId, target.product, action);
    if (answer === undefined) return { action, outcome: 'not_knowable' };
    const refusals = targetRefusals(
      action,
      target.product,
      lookup.account(target.organizationId, target.account),
      lookup.connection(target.organizationId, target.product),
    );
    return answer.available && refusals.length === 0
      ? { action, outcome: 'would_act' }
      : {
          action,
          outcome: 'skipped',
          capability: answer.available ? undefined : answer,
          target: refusals,
        };
  });

/** What the chosen set leaves open, to be said beside it. */
export const leftOpen = (actions: readonly Action[], products: readonly Product[]): Message[] => {
  if (actions.length === 0) return [];
  const has = (action: Action) => actions.includes(action);
  const open: Message[] = [];
  if (!has('block_sign_in') && has('expire_sessions'))
    open.push(message('left_open.sign_in_again'));
  if (has('block_sign_in') && !has('expire_sessions'))
    open.push(message('left_open.live_sessions'));
  if (has('force_password_change') && !has('reset_password') && !has('block_sign_in')) {
    open.push(message('left_open.attacker_answers'));
  }
  if (has('reset_password') && !has('expire_sessions') && products.includes('google_workspace')) {
    open.push(message('left_open.google_sessions'));
  }
  if (products.includes('duo')) open.push(message('left_open.duo_only'));
  open.push(message('left_open.no_repair'));
  return open;
};
