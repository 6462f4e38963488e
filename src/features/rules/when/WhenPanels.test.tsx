import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { theBackend } from '#mocks/node.ts';
import { renderApp } from '#src/testing/render-app.tsx';

const sentence = () => screen.getByRole('region', { name: 'The rule in words' });
const stored = () =>
  [...theBackend().store.rules.values()].find(({ rule }) => rule.id === 'rule-1')?.rule;

describe('when a rule counts', () => {
  it('the replay counts in these hours alone', async () => {
    const { user } = await renderApp('/rules/rule-1');
    const headline = () => screen.findByText(/^\d+ triggers? in 30 days/);
    const before = Number.parseInt((await headline()).textContent, 10);
    const choose = async (name: string) => {
      await user.click(await screen.findByRole('combobox', { name: 'The rule counts' }));
      await user.click(screen.getByRole('option', { name }));
    };
    const counted = async () => {
      await waitFor(() => expect(screen.queryByText('Updating…')).not.toBeInTheDocument());
      return Number.parseInt((await headline()).textContent, 10);
    };
    await choose('During business hours');
    await waitFor(async () => expect(await counted()).toBeLessThan(before));
    const inside = await counted();
    await choose('Outside business hours');
    await waitFor(async () => expect(await counted()).toBe(before - inside));
    await choose('Always');
    await waitFor(async () => expect(await counted()).toBe(before));
  });

  it('an analyst chooses hours and a zone, and the sentence says so', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('combobox', { name: 'The rule counts' }));
    await user.click(screen.getByRole('option', { name: 'Outside business hours' }));
    expect(sentence()).toHaveTextContent('outside business hours (each organization’s time),');
    await user.type(screen.getByRole('combobox', { name: 'Time zone' }), 'Europe/Berlin');
    await user.click(screen.getByRole('option', { name: 'Europe/Berlin' }));
    expect(sentence()).toHaveTextContent('outside business hours (Europe/Berlin),');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored()?.schedule).toEqual({ kind: 'outside_business_hours', zone: 'Europe/Berlin' }),
    );
  });

  it('an analyst writes hours of the week', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('combobox', { name: 'The rule counts' }));
    await user.click(screen.getByRole('option', { name: 'In hours of the week…' }));
    await user.click(await screen.findByRole('button', { name: 'Exact times' }));
    await user.click(screen.getByRole('button', { name: 'Add hours' }));
    await user.click(screen.getByRole('button', { name: 'Remove hours 1' }));
    expect(screen.getByRole('button', { name: 'Remove hours 1' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored()?.schedule).toEqual({
        kind: 'weekly',
        hours: [{ days: ['sat', 'sun'], from: '00:00', until: '00:00' }],
      }),
    );
  });
});

describe('what is taken out of a rule', () => {
  it('is counted, and the replay is without it at once', async () => {
    const { user } = await renderApp('/rules/rule-1');
    const count = async () =>
      Number.parseInt((await screen.findByText(/^\d+ triggers? in 30 days/)).textContent, 10);
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await user.click(await screen.findByRole('button', { name: 'Add an exception' }));
    const exception = within(screen.getByRole('region', { name: 'Exception 1' }));
    await user.type(exception.getByRole('combobox', { name: 'Value' }), 'nobody@example.com');
    expect(
      await exception.findByText('In the replay it takes out no event of the rule’s signals.'),
    ).toBeVisible();
    expect(await count()).toBe(before);
    await user.click(exception.getByRole('combobox', { name: 'Operator' }));
    await user.click(screen.getByRole('option', { name: 'is not' }));
    expect(
      await exception.findByText(/^In the replay it takes out [\d,]{2,} events/),
    ).toBeVisible();
    expect(await screen.findByText('0 triggers in 30 days')).toBeVisible();
    await user.click(exception.getByRole('button', { name: 'Remove exception 1' }));
    await waitFor(async () => expect(await count()).toBe(before));
  });

  it('has a condition, a reason and an owner, who is whoever writes it', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('button', { name: 'Add an exception' }));
    const exception = within(screen.getByRole('region', { name: 'Exception 1' }));
    await user.type(exception.getByRole('combobox', { name: 'Value' }), 'scanner@example.com');
    await user.type(exception.getByRole('textbox', { name: 'Reason' }), 'the yearly test');
    await user.tab();
    expect(sentence()).toHaveTextContent('with 1 exception,');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored()?.exceptions).toEqual([
        {
          condition: {
            op: 'all',
            conditions: [{ op: 'equals', field: 'account', value: 'scanner@example.com' }],
          },
          reason: 'the yearly test',
          owner: 'Robin Vale',
        },
      ]),
    );
    await user.click(exception.getByRole('button', { name: 'Remove exception 1' }));
    expect(sentence()).not.toHaveTextContent('exception');
  });

  it('without a reason is told at its place', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('button', { name: 'Add an exception' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      (await screen.findAllByText('An exception needs a reason and an owner.')).length,
    ).toBeGreaterThan(0);
  });
});
