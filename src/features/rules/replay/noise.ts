import type { ReplayFigures } from '#src/domain/replay/replay-figures.ts';

export interface Noise {
  /** the shorter of the units in which it fires at least once: less than once is no rate */
  readonly often: { readonly per: 'day' | 'week'; readonly count: number } | undefined;
  /** the account with the most triggers, where it stands out; `share` of all triggers, 0 to 1 */
  readonly most:
    | { readonly organizationId: string; readonly account: string; readonly share: number }
    | undefined;
}

/** From here on one account is worth naming: with fewer triggers a share says nothing. */
const STANDS_OUT = { share: 0.2, triggers: 3 };

/** How often a rule fires, and whom that is mostly about. `days` is the observed range, at least one. */
export const noise = (figures: ReplayFigures, triggers: number, days: number): Noise => {
  const perDay = triggers / days;
  const often: Noise['often'] =
    perDay >= 1
      ? { per: 'day', count: perDay }
      : perDay * 7 >= 1 && days >= 7
        ? { per: 'week', count: perDay * 7 }
        : undefined;
  const [first] = figures.perAccount;
  const share = first === undefined ? 0 : first.triggers / triggers;
  return {
    often,
    most:
      first !== undefined && share >= STANDS_OUT.share && first.triggers >= STANDS_OUT.triggers
        ? { organizationId: first.organizationId, account: first.account, share }
        : undefined,
  };
};
