import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { ReplayTotals } from './replay-totals.ts';

/** Two days and more are told in days. */
const HOURS_BELOW = 48;

/** “31 triggers in 30 days, 12 accounts, in 5 organizations”. Own logs have no organizations to speak of. */
export const headlineWords = (
  i18n: I18n,
  totals: ReplayTotals,
  source: 'history' | 'own_logs',
): string => {
  const { triggers, days, hours, accounts, organizations, atLeast } = totals;
  // A log of one's own covers what it happens to cover; a part of the history was chosen.
  const inHours = source === 'history' && hours < HOURS_BELOW;
  const first = inHours
    ? i18n._(
        msg`${plural(triggers, { one: '# trigger', other: '# triggers' })} in ${plural(hours, { one: '# hour', other: '# hours' })}`,
      )
    : i18n._(
        msg`${plural(triggers, { one: '# trigger', other: '# triggers' })} in ${plural(days, { one: '# day', other: '# days' })}`,
      );
  if (triggers === 0) return first;
  const who = atLeast
    ? i18n._(msg`at least ${plural(accounts, { one: '# account', other: '# accounts' })}`)
    : i18n._(msg`${plural(accounts, { one: '# account', other: '# accounts' })}`);
  const where = i18n._(
    msg`in ${plural(organizations, { one: '# organization', other: '# organizations' })}`,
  );
  return [first, ...(accounts > 0 ? [who] : []), ...(source === 'history' ? [where] : [])].join(
    ', ',
  );
};
