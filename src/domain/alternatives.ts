import { message } from './message.ts';
import type { Message } from './message.ts';

/** “a, b or c”: any of them. A list as such reads “and”. */
export const alternatives = (items: readonly (string | Message)[]): Message => {
  const [first = '', ...rest] = items;
  const [last] = rest;
  if (last === undefined) return message('words.one', { first });
  return rest.length === 1
    ? message('words.or', { first, last })
    : message('words.comma', { first, rest: alternatives(rest) });
};
