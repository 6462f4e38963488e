import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { theBackend } from '#mocks/node.ts';
import { ruleIdSchema } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import { deleteWorkingCopy } from '#src/data/working-copy.ts';
import { renderApp } from '#src/testing/render-app.tsx';

/** The history is loaded before anything is replayed. */
const HISTORY = { timeout: 25_000 };
const RULE = ruleIdSchema.parse('rule-10');

/** Repeated failures from addresses in a list, or from others, in place of a seeded rule. */
const withList = (op: 'in_list' | 'not_in_list', list: string): void => {
  const { store } = theBackend();
  const stored = store.rules.get(RULE);
  if (stored === undefined) throw new Error('no rule');
  const signal = {
    id: 'failed',
    name: 'Failed sign-in',
    product: 'microsoft_365',
    activities: ['UserLoginFailed'],
    condition: { op, field: 'ip', list },
  };
  const pattern = {
    kind: 'event_count',
    signalIds: ['failed'],
    threshold: 3,
    groupBy: ['account'],
    windowMs: 3_600_000,
  };
  const body = ruleBodySchema.parse({ ...stored.rule, signals: [signal], pattern });
  store.rules.set(RULE, { ...stored, rule: { ...stored.rule, ...body } });
  store.change({ resource: 'rule', ruleId: RULE });
};
const replay = () => screen.findByRole('region', { name: 'Replay' });
const headline = async () => {
  const panel = within(await replay());
  return (await panel.findByText(/^No trigger in|\d+ triggers? in/, {}, HISTORY)).textContent;
};

beforeEach(() => deleteWorkingCopy('user-manager', RULE));

describe('a condition on a list', { timeout: 60_000 }, () => {
  it('a manager sees at once what the list changes in the replay', async () => {
    withList('in_list', 'Trusted networks');
    const { user } = await renderApp(`/rules/${RULE}`, { persona: 'manager' });
    const inside = await headline();
    expect(inside).toMatch(/^[1-9]/);
    await user.click(await screen.findByRole('combobox', { name: 'Operator' }));
    await user.click(await screen.findByRole('option', { name: 'is not in the list' }));
    await waitFor(async () => expect(await headline()).not.toBe(inside), HISTORY);
    expect(screen.getByRole('link', { name: 'Open the list' })).toBeVisible();
  });

  it('one that nobody keeps is told not to be knowable, not to be empty', async () => {
    withList('in_list', 'Crown jewels');
    await renderApp(`/rules/${RULE}`, { persona: 'manager' });
    expect(
      await within(await replay()).findByText(/There is no list “Crown jewels”/, {}, HISTORY),
    ).toBeVisible();
    expect(await screen.findByText(/Nobody keeps a list of this name yet/)).toBeVisible();
  });
});
