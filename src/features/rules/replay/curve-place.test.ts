import { expect, it } from 'vitest';
import { placeAmong } from './curve-place.ts';

it.each([
  [[1, 2, 4], 2, 1],
  [[1, 2, 4], 3, 1.5],
  [[1, 2, 4], 0, 0],
  [[1, 2, 4], 9, 2],
  [[], 3, 0],
])('among %o the number %d stands at %d', (values, value, place) => {
  expect(placeAmong(values, value)).toBe(place);
});
