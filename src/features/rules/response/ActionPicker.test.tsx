import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { capabilityCellSchema } from '#src/contract/capability.ts';
import type { CapabilityCell, CapabilityReason, Mend } from '#src/contract/capability.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { activateLocale, i18n, loadEditorWords } from '#src/messages/i18n.ts';
import { ActionPicker } from './ActionPicker.tsx';

const scope = ['alder', 'birch', 'cedar'].map((id) => organizationIdSchema.parse(id));
const cell = (
  organizationId: string,
  action: Action,
  reason?: CapabilityReason,
  mend?: Mend,
  product: Product = 'okta',
): CapabilityCell =>
  capabilityCellSchema.parse({
    organizationId,
    product,
    action,
    answer: reason
      ? { available: false, reasons: [{ reason, mend: mend ?? { kind: 'none', owner: 'nobody' } }] }
      : { available: true, verified: true },
  });
const connect: Mend = { kind: 'connect', owner: 'connection_owner' };
const everywhere = ACTIONS.flatMap((action) => scope.map((id) => cell(id, action)));

const Picker = ({
  cells,
  first = [],
  saved,
  products = ['okta'],
  onChange,
}: {
  readonly cells: readonly CapabilityCell[];
  readonly first?: readonly Action[];
  readonly saved?: readonly Action[];
  readonly products?: readonly Product[];
  readonly onChange?: (next: Action[]) => void;
}) => {
  const [value, setValue] = useState(first);
  return (
    <ActionPicker
      value={value}
      saved={saved}
      onChange={(next) => {
        setValue(next);
        onChange?.(next);
      }}
      products={products}
      scope={scope}
      cells={cells}
      nameOf={(id) => id[0]?.toUpperCase() + id.slice(1)}
    />
  );
};
const show = (props: Parameters<typeof Picker>[0]) => {
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter>
        <Picker {...props} />
      </MemoryRouter>
    </I18nProvider>,
  );
  return userEvent.setup();
};

beforeAll(async () => {
  await activateLocale('en');
  await loadEditorWords();
});

describe('the action picker', () => {
  it('an analyst finds alert-only chosen as a choice of its own, and no action offered beside it', () => {
    show({ cells: everywhere });
    expect(screen.getByRole('radio', { name: /^Alert only/ })).toBeChecked();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('an analyst can choose actions, which run in the safe order, and reads what stays open', async () => {
    const seen: Action[][] = [];
    const user = show({ cells: everywhere, onChange: (next) => seen.push(next) });
    await user.click(screen.getByRole('radio', { name: /^Alert and act/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Expire account logins' }));
    expect(screen.getByText(/does not prevent the next sign-in/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Block sign-in' }));
    expect(seen.at(-1)).toEqual(['block_sign_in', 'expire_sessions']);
    expect(screen.queryByText(/does not prevent the next sign-in/)).not.toBeInTheDocument();
  });

  it('a look at alert-only does not cost the choice made before', async () => {
    const user = show({ cells: everywhere, first: ['block_sign_in'] });
    await user.click(screen.getByRole('radio', { name: /^Alert only/ }));
    await user.click(screen.getByRole('radio', { name: /^Alert and act/ }));
    expect(screen.getByRole('checkbox', { name: 'Block sign-in' })).toBeChecked();
  });

  it('an analyst sees the coverage and opens who falls back, why, and what mends it', async () => {
    const user = show({
      cells: [
        cell('alder', 'block_sign_in'),
        cell('birch', 'block_sign_in', { code: 'not_connected' }, connect),
      ],
      first: ['block_sign_in'],
    });
    await user.click(screen.getByRole('button', { name: /1 of 3 organizations/ }));
    expect(screen.getByText(/no Respond connection was set up/)).toBeVisible();
    expect(screen.getByText(/1 organization: Birch/)).toBeVisible();
    expect(screen.getByText(/A connection owner can set the connection up/)).toBeVisible();
    expect(screen.getByText(/No Okta there/)).toBeVisible();
    expect(screen.getByText(/1 organization: Cedar/)).toBeVisible();
  });

  it('an analyst is told how many actions are not available, and opens why', async () => {
    const cells = [
      cell('alder', 'block_sign_in'),
      ...scope.map((id) =>
        cell(
          id,
          'reset_password',
          { code: 'organization_policy' },
          { kind: 'change_policy', owner: 'organization' },
        ),
      ),
    ];
    const user = show({ cells });
    await user.click(screen.getByRole('radio', { name: /^Alert and act/ }));
    expect(screen.queryByRole('checkbox', { name: 'Reset user password' })).not.toBeInTheDocument();
    const line = screen.getByRole('button', { name: '3 actions are not available here' });
    expect(line).toHaveAttribute('aria-expanded', 'false');
    await user.click(line);
    expect(screen.getByRole('heading', { name: 'Reset user password' })).toBeVisible();
    expect(screen.getByText('The organization does not allow this action.')).toBeVisible();
  });

  it('a saved action that has become unavailable stays, checked and marked, and can be removed', async () => {
    const cells = scope.map((id) => cell(id, 'block_sign_in', { code: 'not_connected' }, connect));
    const seen: Action[][] = [];
    const user = show({
      cells,
      first: ['block_sign_in'],
      saved: ['block_sign_in'],
      onChange: (next) => seen.push(next),
    });
    const box = screen.getByRole('checkbox', { name: 'Block sign-in' });
    expect(box).toBeChecked();
    expect(screen.getByText('Can run nowhere in scope now')).toBeVisible();
    expect(screen.getByText(/it stays until you remove it/)).toBeVisible();
    await user.click(box);
    expect(seen.at(-1)).toEqual([]);
  });

  it('where nothing can run, alert-only is what is left, and the reason is said', async () => {
    const user = show({
      cells: scope.flatMap((id) =>
        ACTIONS.map((action) => cell(id, action, { code: 'product_cannot' }, undefined, 'slack')),
      ),
      products: ['slack'],
    });
    expect(screen.getByRole('radio', { name: /^Alert and act/ })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: '4 actions are not available here' }));
    expect(screen.getAllByText('Slack cannot do this: it has nothing to act on.')).toHaveLength(4);
  });
});
