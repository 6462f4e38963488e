import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setFailures, setPersona } from '#mocks/node.ts';
import { ruleSchema } from '#src/contract/rule.ts';
import type { Rule } from '#src/contract/rule.ts';
import { renderPiece } from '#src/testing/render-piece.tsx';
import { call, configureClient } from '#src/data/client.ts';
import { ArmingPanel } from './ArmingPanel.tsx';

const someRule = async (): Promise<Rule> => {
  configureClient({ apiBaseUrl: 'http://localhost:3000/api/v1' });
  const { data } = await call('listRules', { query: { mode: 'alert_only', limit: 1 } });
  const [first] = data.items;
  if (first === undefined) throw new Error('the seeds have no alert-only rule');
  return ruleSchema.parse((await call('getRule', { params: { ruleId: first.id } })).data);
};
const step = (name: string) => {
  const item = screen.getByRole('heading', { name }).closest('li');
  if (item === null) throw new Error(`no step ${name}`);
  return within(item);
};

describe('the ladder of outcome modes', () => {
  it('an analyst reads where the rule stands and why the next step is not open yet', async () => {
    await renderPiece(<ArmingPanel rule={await someRule()} />);
    expect(
      await screen.findByText(/outcomes have to be recorded in alert-only and reviewed/),
    ).toBeVisible();
    expect(step('Alert-only').getByText(/organizations?$/)).toBeVisible();
    expect(step('Manual approval').queryByRole('button')).not.toBeInTheDocument();
    expect(step('Automated').queryByRole('button')).not.toBeInTheDocument();
  });

  it('an analyst can take a rule back to draft and up to alert-only again, with a reason', async () => {
    const { user } = await renderPiece(<ArmingPanel rule={await someRule()} />);
    await user.click(await screen.findByRole('button', { name: 'Back to Draft…' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Back to Draft' }),
    );
    expect(screen.getByText(/Say in a few words why/)).toBeVisible();
    await user.type(await screen.findByRole('textbox', { name: /Reason/ }), 'Too noisy this week');
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Back to Draft' }),
    );
    expect(await screen.findByText(/in Draft now/)).toBeVisible();

    await user.click(await screen.findByRole('button', { name: 'Move to Alert-only…' }));
    await user.type(await screen.findByRole('textbox', { name: /Reason/ }), 'Tuned');
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Move to Alert-only' }),
    );
    expect(await screen.findByText(/in Alert-only now/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /organizations in scope/ }));
    expect(screen.getAllByText('Tuned').length).toBeGreaterThan(0);
  });

  it('a viewer is told that arming is not theirs, and whom to ask', async () => {
    const rule = await someRule();
    setPersona('viewer');
    await renderPiece(<ArmingPanel rule={rule} />);
    expect((await screen.findAllByText('You may not arm rules.')).length).toBeGreaterThan(0);
    expect(screen.getAllByText('Ask a SOC analyst or a SOC manager.').length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /…$/ })).not.toBeInTheDocument();
  });

  it('an analyst is told that somebody else changed the outcome mode meanwhile', async () => {
    const rule = await someRule();
    const { user } = await renderPiece(<ArmingPanel rule={rule} />);
    await user.click(await screen.findByRole('button', { name: 'Back to Draft…' }));
    setFailures({ kind: 'conflict', where: 'writes' });
    await user.type(await screen.findByRole('textbox', { name: /Reason/ }), 'Too noisy');
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Back to Draft' }),
    );
    expect(
      await screen.findByText(/Somebody else changed the outcome mode meanwhile/),
    ).toBeVisible();
  });

  it('a new rule says that saving comes first and never arms', async () => {
    await renderPiece(<ArmingPanel rule={undefined} />);
    expect(screen.getByText(/Saving never arms/)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('what cannot be loaded is said, with a way to try again', async () => {
    const rule = await someRule();
    setFailures({ kind: 'unavailable', where: 'getArming' });
    const { user } = await renderPiece(<ArmingPanel rule={rule} />);
    expect(await screen.findByText(/could not be loaded/)).toBeVisible();
    setFailures();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Alert-only' })).toBeVisible();
  });
});
