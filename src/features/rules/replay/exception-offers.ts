import type { Condition, FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Exception } from '#src/contract/exception.ts';
import type { Signal } from '#src/contract/rule.ts';
import { joinFields } from '#src/domain/pattern.ts';
import type { Completion } from '#src/domain/replay/replay-answer.ts';

/** One value of what is shown that could be taken out of the rule. */
export interface ExceptionOffer {
  readonly field: FieldName;
  readonly value: string;
}

/** What a trigger or a near miss is about: the values of its group, its account, and an address that all its events share. */
export const exceptionOffers = (
  { group, account }: Pick<Completion, 'group' | 'account'>,
  events: readonly Pick<NormalizedEvent, 'ip'>[] = [],
): ExceptionOffer[] => {
  const [first] = events;
  const ip =
    first?.ip !== undefined && events.every((event) => event.ip === first.ip)
      ? first.ip
      : undefined;
  const offers: ExceptionOffer[] = [
    ...group,
    ...(account === undefined ? [] : [{ field: 'account' as const, value: account }]),
    ...(ip === undefined ? [] : [{ field: 'ip' as const, value: ip }]),
  ];
  return offers.filter(
    ({ field }, at) => offers.findIndex((other) => other.field === field) === at,
  );
};

/** The condition that takes it out: on the fields that stand for it in the signals, of which there may be several. */
export const exceptionCondition = (
  { field, value }: ExceptionOffer,
  signals: readonly Pick<Signal, 'join'>[],
): Condition => {
  const fields = new Set(signals.flatMap((signal) => joinFields(signal, [field])));
  return {
    op: fields.size > 1 ? 'any' : 'all',
    conditions: [...(fields.size === 0 ? [field] : fields)].map((one) => ({
      op: 'equals',
      field: one,
      value,
    })),
  };
};

const DAY = 86_400_000;
/** Long enough to settle it, short enough that somebody looks at it again. */
const EXPIRES_IN_DAYS = 90;

/** A new exception as it is suggested: it holds until the end of a day (UTC); why, a person has to say. */
export const suggestedException = (
  condition: Condition,
  owner: string,
  now: number,
): Exception => ({
  condition,
  reason: '',
  owner,
  expiresAt: (Math.floor(now / DAY) + EXPIRES_IN_DAYS + 1) * DAY,
});
