import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { setFailures } from '#mocks/node.ts';
import type { ListKind } from '#src/contract/named-list.ts';
import { renderPiece } from '#src/testing/render-piece.tsx';
import { ListPicker } from './ListPicker.tsx';

let now = '';
const Held = ({
  start = '',
  kinds,
}: {
  readonly start?: string;
  readonly kinds?: readonly ListKind[];
}) => {
  const [name, setName] = useState(start);
  return (
    <ListPicker
      label="List"
      value={name}
      {...(kinds === undefined ? {} : { kinds })}
      onChange={(next) => {
        now = next;
        setName(next);
      }}
    />
  );
};
const field = () => screen.findByRole('combobox', { name: 'List' });

describe('the list of a condition', () => {
  it('an analyst is offered the lists that fit, with kind and number of entries', async () => {
    const { user } = await renderPiece(<Held kinds={['networks']} />);
    await screen.findByRole('link', { name: 'All lists' });
    await user.click(await field());
    const offered = await screen.findAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      'Trusted networksNetworks · 3 entries',
    ]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(now).toBe('Trusted networks');
    expect(await screen.findByText(/Networks · 3 entries/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the list' })).toHaveAttribute(
      'href',
      '/lists/Trusted%20networks',
    );
  });

  it('an analyst may name a list that nobody keeps yet, and is told so, with the way to make it', async () => {
    const { user } = await renderPiece(<Held />);
    await user.type(await field(), 'Crown jewels');
    await waitFor(() => expect(now).toBe('Crown jewels'));
    expect(await screen.findByText(/Nobody keeps a list of this name yet/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Make it' })).toHaveAttribute(
      'href',
      '/lists?create=Crown+jewels',
    );
  });

  it('a name typed in other case is the list that is there', async () => {
    const { user } = await renderPiece(<Held />);
    await screen.findByRole('link', { name: 'All lists' });
    await user.type(await field(), 'vip ACCOUNTS');
    await user.tab();
    await waitFor(() => expect(now).toBe('VIP accounts'));
    expect(await field()).toHaveValue('VIP accounts');
  });

  it('opened anew it offers all again, and one that fits badly is told to', async () => {
    const { user } = await renderPiece(<Held start="Home countries" kinds={['accounts']} />);
    expect(await screen.findByText(/No value here is likely to be in it/)).toBeVisible();
    await user.click(await field());
    const list = await screen.findByRole('listbox');
    expect(within(list).getByText('VIP accounts')).toBeVisible();
    expect(within(list).queryByText('Home countries')).not.toBeInTheDocument();
  });

  it('an analyst can still name one when the lists cannot be loaded', async () => {
    setFailures({ kind: 'unavailable', where: 'listLists' });
    const { user } = await renderPiece(<Held />);
    expect(await screen.findByText(/The lists could not be loaded/)).toBeVisible();
    await user.type(await field(), 'Crown jewels');
    await user.tab();
    expect(now).toBe('Crown jewels');
  });
});
