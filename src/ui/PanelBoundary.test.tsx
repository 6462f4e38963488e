import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PanelBoundary } from './PanelBoundary.tsx';
import type { PanelFailureProps } from './PanelBoundary.tsx';

const Failure = ({ error, retry }: PanelFailureProps) => (
  <p role="alert">
    {String(error)} <button onClick={retry}>Draw again</button>
  </p>
);

it('a broken panel says so in its own place, and can be drawn again', async () => {
  // React reports what a boundary caught; here that is no defect.
  vi.mocked(console.error).mockImplementation(() => undefined);
  let broken = true;
  const Panel = () => {
    if (broken) throw new Error('no such colour');
    return <p>A panel</p>;
  };
  render(
    <>
      <p>The rest of the page</p>
      <PanelBoundary failure={Failure}>
        <Panel />
      </PanelBoundary>
    </>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('no such colour');
  expect(screen.getByText('The rest of the page')).toBeVisible();
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Draw again' }));
  expect(screen.getByText('A panel')).toBeVisible();
});
