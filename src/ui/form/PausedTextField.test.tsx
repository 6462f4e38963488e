import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PausedTextField } from './PausedTextField.tsx';

/** A form that needs a while for each change, and one that may set the value itself. */
const SlowForm = () => {
  const [value, setValue] = useState('');
  return (
    <>
      <PausedTextField
        label="Name"
        value={value}
        onCommit={(text) => setTimeout(() => setValue(text), 100)}
      />
      <button type="button" onClick={() => setValue('')}>
        Undo
      </button>
      <button type="button" onClick={() => setValue('Man')}>
        Redo
      </button>
      <output>{value}</output>
    </>
  );
};
const field = () => screen.getByRole('textbox', { name: 'Name' });
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('what is typed while a slow form takes the text before stays, and is handed over next', () => {
  render(<SlowForm />);
  type('Man');
  pass(160);
  type('Many');
  pass(100);
  expect(screen.getByRole('status')).toHaveTextContent('Man');
  expect(field()).toHaveValue('Many');
  pass(300);
  expect(screen.getByRole('status')).toHaveTextContent('Many');
  expect(field()).toHaveValue('Many');
});

it('a value that the form sets is shown, also one that was typed here before', () => {
  render(<SlowForm />);
  type('Man');
  pass(400);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(field()).toHaveValue('');
  fireEvent.click(screen.getByRole('button', { name: 'Redo' }));
  expect(field()).toHaveValue('Man');
  pass(400);
  expect(screen.getByRole('status')).toHaveTextContent('Man');
});
