import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { PausedTextField } from './PausedTextField.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it('a key typed while the text before it is on its way through the form is not lost', () => {
  const commit = vi.fn();
  const field = (value: string) => <PausedTextField label="Name" value={value} onCommit={commit} />;
  const { rerender } = render(field(''));
  const type = (value: string) =>
    fireEvent.change(screen.getByLabelText('Name'), { target: { value } });
  type('Man');
  act(() => void vi.advanceTimersByTime(200));
  expect(commit).toHaveBeenLastCalledWith('Man');
  type('Many');
  rerender(field('Man'));
  expect(screen.getByLabelText('Name')).toHaveValue('Many');
  act(() => void vi.advanceTimersByTime(200));
  expect(commit).toHaveBeenLastCalledWith('Many');
  // What comes from elsewhere, an undo for instance, is shown.
  rerender(field('Many'));
  rerender(field('Man'));
  expect(screen.getByLabelText('Name')).toHaveValue('Man');
});
