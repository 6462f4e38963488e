import { isRecord } from './json-shape.ts';
import { scalarText } from './scalar-text.ts';

/** Records nest a handful deep; what is deeper is no log, and would end the stack. */
const DEEPEST = 20;

/**
 * Everything inside a value as text by its path with dots: `{ a: { b: 1, c: [2, 3] } }` under `x`
 * is `{ 'x.a.b': '1', 'x.a.c': '2, 3' }`. Members of one name in a list of records are joined like
 * this too. What is null, missing or empty is left out.
 */
export const flatText = (value: unknown, name = ''): Record<string, string> => {
  const texts = new Map<string, string[]>();
  collect(value, name, texts, DEEPEST);
  return Object.fromEntries([...texts].map(([path, found]) => [path, found.join(', ')]));
};

const collect = (
  value: unknown,
  path: string,
  texts: Map<string, string[]>,
  levels: number,
): void => {
  if (levels === 0) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, path, texts, levels - 1);
    return;
  }
  if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      collect(inner, path === '' ? name : `${path}.${name}`, texts, levels - 1);
    }
    return;
  }
  const text = scalarText(value);
  if (text === undefined) return;
  const found = texts.get(path);
  if (found === undefined) texts.set(path, [text]);
  else found.push(text);
};
