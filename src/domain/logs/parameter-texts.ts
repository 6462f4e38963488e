import { listOf } from './case-free.ts';
import { scalarText } from './scalar-text.ts';

/** Collects parameters as text; a name that comes twice has its different texts joined by ", ". */
export class ParameterTexts {
  readonly #texts = new Map<string, string[]>();

  add(name: string | undefined, value: unknown): void {
    const text = parameterText(value);
    if (name === undefined || text === undefined) return;
    const known = this.#texts.get(name);
    if (known === undefined) this.#texts.set(name, [text]);
    else if (!known.includes(text)) known.push(text);
  }

  has(name: string): boolean {
    return this.#texts.has(name);
  }

  get(name: string): string | undefined {
    return this.#texts.get(name)?.join(', ');
  }

  /** Undefined when there are none. */
  done(): Record<string, string> | undefined {
    if (this.#texts.size === 0) return undefined;
    return Object.fromEntries([...this.#texts].map(([name, texts]) => [name, texts.join(', ')]));
  }
}

/**
 * A value as a condition would compare it: a list joined by ", ", and the quotes and brackets taken
 * off where Microsoft wrote the value as JSON (`"Global Administrator"`, `["true"]`). Undefined
 * when it is empty or holds objects.
 */
const parameterText = (value: unknown): string | undefined => {
  const text = scalarText(value);
  if (text?.startsWith('"')) return scalarText(jsonText(text));
  const list = listOf(value);
  if (list.length === 0) return text === '[]' ? undefined : text;
  const texts = list.map(scalarText);
  if (texts.every((item) => item !== undefined)) return texts.join(', ');
  return text;
};

const jsonText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
