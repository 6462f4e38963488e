import type { Account } from '#src/contract/account.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import type { EffectLookup } from '#src/domain/response.ts';

/** What makes an account worth a second look before anything is done to it. */
export const HIT_KINDS = ['admin', 'service', 'guest', 'protected', 'not_in_directory'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export interface HitAccount {
  readonly organizationId: string;
  readonly account: string;
  readonly triggers: number;
  readonly kinds: readonly HitKind[];
}

export interface BlastRadius {
  /** the most triggers first */
  readonly accounts: readonly HitAccount[];
  readonly counts: Readonly<Record<HitKind, number>>;
  /** there was more than is looked through: there are at least so many */
  readonly cut: boolean;
}

/** Targets that are looked through; more would be felt while typing. */
const MOST_TARGETS = 20_000;

/** Whom the triggers would be acted on: the targets; of a trigger without any, its account. By today's directory. */
export const blastRadius = (
  triggers: readonly Pick<Trigger, 'targets' | 'account' | 'organizationId'>[],
  lookup: Pick<EffectLookup, 'account'>,
): BlastRadius => {
  const hit = new Map<string, { organizationId: string; account: string; triggers: number }>();
  let left = MOST_TARGETS;
  for (const { targets, account, organizationId } of triggers) {
    left -= Math.max(1, targets.length);
    if (left < 0) break;
    const named =
      targets.length > 0 || account === undefined ? targets : [{ account, organizationId }];
    const once = new Map(
      named.map((one) => [`${one.organizationId} ${one.account.toLowerCase()}`, one]),
    );
    for (const [key, one] of once) {
      const known = hit.get(key) ?? {
        organizationId: one.organizationId,
        account: one.account,
        triggers: 0,
      };
      known.triggers += 1;
      hit.set(key, known);
    }
  }
  const accounts = [...hit.values()]
    .map((one): HitAccount => ({
      ...one,
      kinds: hitKinds(lookup.account(one.organizationId, one.account)),
    }))
    .toSorted((a, b) => b.triggers - a.triggers || (a.account < b.account ? -1 : 1));
  const counts = { admin: 0, service: 0, guest: 0, protected: 0, not_in_directory: 0 };
  for (const { kinds } of accounts) for (const kind of kinds) counts[kind] += 1;
  return { accounts, counts, cut: left < 0 };
};

/** An account may be several of them; an ordinary member is none. */
export const hitKinds = (account: Account | undefined): HitKind[] => {
  if (account === undefined) return ['not_in_directory'];
  const isAdmin =
    account.kind === 'admin' || account.products.some(({ adminRole }) => adminRole !== undefined);
  return [
    ...(isAdmin ? (['admin'] as const) : []),
    ...(account.kind === 'service' || account.kind === 'guest' ? [account.kind] : []),
    ...(account.protected === undefined ? [] : (['protected'] as const)),
  ];
};
