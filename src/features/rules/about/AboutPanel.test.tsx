import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { theBackend } from '#mocks/node.ts';
import { deleteWorkingCopy } from '#src/data/working-copy.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { attackTechniques } from './attack-techniques.ts';

const stored = () =>
  [...theBackend().store.rules.values()].find(({ rule }) => rule.runbook === 'Call the person.')
    ?.rule;

beforeEach(() => deleteWorkingCopy('user-analyst', 'about'));

describe('what a rule says to whoever responds', () => {
  it('an analyst unfolds it, and writes severity, techniques, tags, owner and advice', async () => {
    const { user } = await renderApp('/rules/new?draft=about');
    await user.click(await screen.findByRole('button', { name: /^Add severity/ }));
    const severity = screen.getByRole('combobox', { name: 'Severity' });
    expect(severity).toHaveFocus();
    await user.click(severity);
    await user.click(screen.getByRole('option', { name: 'High' }));
    const techniques = screen.getByRole('combobox', { name: 'ATT&CK techniques' });
    await user.type(techniques, 'spraying');
    await user.click(
      screen.getByRole('option', { name: 'T1110.003 Brute Force: Password Spraying' }),
    );
    await user.type(techniques, 't1999{Enter}');
    await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'night desk{Enter}');
    await user.click(screen.getByRole('button', { name: 'That is me' }));
    expect(screen.getByRole('textbox', { name: 'Owner' })).toHaveValue('Robin Vale');
    await user.type(screen.getByRole('textbox', { name: 'False positives' }), 'A new phone.');
    await user.type(screen.getByRole('textbox', { name: 'Runbook' }), 'Call the person.');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored()).toMatchObject({
        severity: 'high',
        techniques: ['T1110.003', 'T1999'],
        tags: ['night desk'],
        owner: 'Robin Vale',
        falsePositives: 'A new phone.',
        runbook: 'Call the person.',
      }),
    );
  });

  it('what is no technique, and what is too long, is told at its field with the limit', async () => {
    const { user } = await renderApp('/rules/new?draft=about');
    await user.click(await screen.findByRole('button', { name: /^Add severity/ }));
    const techniques = screen.getByRole('combobox', { name: 'ATT&CK techniques' });
    await user.type(techniques, 'spray');
    await user.tab();
    expect(
      (await screen.findAllByText(/“SPRAY” is not a technique of ATT&CK/)).length,
    ).toBeGreaterThan(0);
    await user.click(screen.getByRole('textbox', { name: 'Runbook' }));
    await user.paste('x'.repeat(20_001));
    await user.tab();
    expect(
      (await screen.findAllByText(/At most 20,000 characters; this has 20,001/)).length,
    ).toBeGreaterThan(0);
  });
});

it('the techniques are ids of their form, each with a name, in order', () => {
  const ids = [...attackTechniques.keys()];
  expect(ids.length).toBeGreaterThan(110);
  expect(ids.toSorted()).toEqual(ids);
  for (const [id, name] of attackTechniques) {
    expect(id).toMatch(/^T\d{4}(\.\d{3})?$/);
    expect(name).not.toBe('');
  }
});
