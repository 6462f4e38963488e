import { setupI18n } from '@lingui/core';
import { expect, it } from 'vitest';
import { headlineWords } from './headline-words.ts';
import type { ReplayTotals } from './replay-totals.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const totals = (over: Partial<ReplayTotals> = {}): ReplayTotals => ({
  triggers: 31,
  days: 30,
  hours: 720,
  accounts: 12,
  organizations: 5,
  atLeast: false,
  mostTargets: 1,
  ...over,
});

it.each([
  [totals(), 'history', '31 triggers in 30 days, 12 accounts, in 5 organizations'],
  [
    totals({ triggers: 1, days: 1, hours: 24, accounts: 1, organizations: 1 }),
    'history',
    '1 trigger in 24 hours, 1 account, in 1 organization',
  ],
  [totals({ triggers: 0, accounts: 0, organizations: 0 }), 'history', '0 triggers in 30 days'],
  [totals({ accounts: 0 }), 'history', '31 triggers in 30 days, in 5 organizations'],
  [
    totals({ triggers: 9_000, atLeast: true }),
    'history',
    '9,000 triggers in 30 days, at least 12 accounts, in 5 organizations',
  ],
  [
    totals({ days: 2, hours: 48, accounts: 0 }),
    'history',
    '31 triggers in 2 days, in 5 organizations',
  ],
  [totals({ days: 1, hours: 3 }), 'own_logs', '31 triggers in 1 day, 12 accounts'],
  [totals(), 'own_logs', '31 triggers in 30 days, 12 accounts'],
] as const)('the headline of %o over %s', (given, source, words) => {
  expect(headlineWords(i18n, given, source)).toBe(words);
});
