import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useShared } from './use-shared.ts';

it('a copy shares with the value before all that says the same', () => {
  const first = {
    list: [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ],
  };
  const { result, rerender } = renderHook(({ value }) => useShared(value), {
    initialProps: { value: first },
  });
  const copy = structuredClone(first);
  rerender({ value: copy });
  expect(result.current).toBe(first);
  const changed = structuredClone(first);
  changed.list.splice(1, 1, { id: 'b', n: 3 });
  rerender({ value: changed });
  expect(result.current).toEqual(changed);
  expect(result.current.list[0]).toBe(first.list[0]);
});
