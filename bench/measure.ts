import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Milliseconds that something took, with what it gave. */
export const timed = <T>(work: () => T): { ms: number; value: T } => {
  const from = performance.now();
  const value = work();
  return { ms: performance.now() - from, value };
};

export const timedAsync = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
};

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
/** What was measured before leaves its garbage to nobody else. */
export const collectGarbage = (): void => gc();

/** Rows of text under a head, in columns. */
export const asTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((cells) => (cells[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
};
