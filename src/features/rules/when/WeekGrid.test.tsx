import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { theBackend } from '#mocks/node.ts';
import { deleteWorkingCopy } from '#src/data/working-copy.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { cellAfter } from './grid-cells.ts';

const stored = () =>
  [...theBackend().store.rules.values()].find(({ rule }) => rule.id === 'rule-1')?.rule;
const sentence = () => screen.getByRole('region', { name: 'The rule in words' });
const open = async () => {
  const app = await renderApp('/rules/rule-1');
  // The panel is a piece of its own, loaded first here.
  const counts = await screen.findByRole(
    'combobox',
    { name: 'The rule counts' },
    { timeout: 20_000 },
  );
  await app.user.click(counts);
  await app.user.click(screen.getByRole('option', { name: 'In hours of the week…' }));
  const grid = await screen.findByRole('grid', { name: 'Hours of the week, drawn' });
  const cell = (name: string) => within(grid).getByRole('gridcell', { name });
  return { ...app, grid, cell };
};

// What one test leaves unsaved is not offered to the next.
beforeEach(() => deleteWorkingCopy('user-analyst', 'rule-1'));

describe('the week as a grid', () => {
  it('an analyst clears and sets hours by keyboard alone, and hears what they are', async () => {
    const { user, cell } = await open();
    cell('Monday 08:00 to 09:00, off').focus();
    await user.keyboard('{End}');
    expect(cell('Monday 23:00 to 24:00, on')).toHaveFocus();
    // From Monday evening to Friday evening.
    await user.keyboard(
      '{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowLeft}{ArrowLeft}{/Shift}',
    );
    expect(screen.getByText('Monday–Friday 21:00 to 24:00 marked')).toBeInTheDocument();
    await user.keyboard(' ');
    expect(screen.getByText('Monday–Friday 21:00 to 24:00: off')).toBeInTheDocument();
    expect(cell('Friday 21:00 to 22:00, off')).toHaveFocus();
    expect(cell('Friday 20:00 to 21:00, on')).toHaveAttribute('aria-selected', 'true');
    expect(sentence()).toHaveTextContent('Mon–Fri 18:00–21:00');
    await user.keyboard(' ');
    expect(cell('Friday 21:00 to 22:00, on')).toHaveFocus();
  });

  it('an analyst draws a stretch with the pointer, and it is saved as hours', async () => {
    const { user, cell } = await open();
    await user.click(screen.getByRole('button', { name: 'Exact times' }));
    // Nothing but what is drawn.
    await user.click(screen.getByRole('button', { name: 'All of Monday' }));
    await user.click(screen.getByRole('button', { name: 'All of Monday' }));
    const to = cell('Sunday 13:00 to 14:00, off');
    document.elementFromPoint = () => to;
    fireEvent.pointerDown(cell('Saturday 10:00 to 11:00, off'), { button: 0 });
    fireEvent.pointerMove(to, { clientX: 1, clientY: 1 });
    expect(cell('Sunday 12:00 to 13:00, on')).toBeVisible();
    fireEvent.pointerUp(to);
    expect(sentence()).toHaveTextContent('Sat and Sun 10:00–14:00');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored()?.schedule).toMatchObject({
        kind: 'weekly',
        hours: expect.arrayContaining([{ days: ['sat', 'sun'], from: '10:00', until: '14:00' }]),
      }),
    );
  });

  it('hours off the raster stay to the minute, and no hour at all is told at its place', async () => {
    const { user, cell } = await open();
    await user.click(screen.getByRole('button', { name: 'Exact times' }));
    fireEvent.change(screen.getByLabelText('From 1'), { target: { value: '18:15' } });
    expect(cell('Monday 18:00 to 19:00, partly on')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'All of Sunday' }));
    expect(sentence()).toHaveTextContent('Mon–Fri 18:15–');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']) {
      await user.click(screen.getByRole('button', { name: `All of ${day}` }));
      if (screen.queryByRole('gridcell', { name: `${day} 08:00 to 09:00, on` }) !== null)
        await user.click(screen.getByRole('button', { name: `All of ${day}` }));
    }
    await user.click(screen.getByRole('button', { name: 'All of Sunday' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      (await screen.findAllByText('Choose at least one hour of the week.')).length,
    ).toBeGreaterThan(0);
  });
});

it('arrows go the way the grid lies', () => {
  const at = { day: 2, slot: 9 };
  expect(cellAfter('ArrowRight', at, 24, false)).toEqual({ day: 2, slot: 10 });
  expect(cellAfter('ArrowRight', at, 24, true)).toEqual({ day: 3, slot: 9 });
  expect(cellAfter('ArrowDown', { day: 6, slot: 23 }, 24, true)).toEqual({ day: 6, slot: 23 });
  expect(cellAfter('Home', at, 24, true)).toEqual({ day: 0, slot: 9 });
  expect(cellAfter('x', at, 24, false)).toBeUndefined();
});

it('an analyst says how late a rule may know and still act', async () => {
  const { user } = await renderApp('/rules/rule-1');
  await user.click(await screen.findByRole('button', { name: 'Only alert when it is known late' }));
  const limit = screen.getByRole('group', { name: 'Acts only when known within' });
  const amount = within(limit).getByRole('textbox', { name: 'Acts only when known within' });
  await user.clear(amount);
  await user.type(amount, '15');
  await user.tab();
  await waitFor(() =>
    expect(sentence()).toHaveTextContent('What is known more than 15 minutes late only alerts.'),
  );
  expect(screen.getByText(/alerts and never acts/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(stored()?.freshnessMs).toBe(900_000));
  await user.click(screen.getByRole('button', { name: 'Remove “Acts only when known within”' }));
  expect(sentence()).not.toHaveTextContent('only alerts');
});
