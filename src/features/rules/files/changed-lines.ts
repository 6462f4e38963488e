/** A line of one text or of both; `gap` stands for lines that are the same. */
export type ChangedLine =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: '' };

/** Beyond it a comparison line by line takes longer than a person waits. */
const MOST_CELLS = 4_000_000;
/** Lines that are the same, shown around those that are not. */
const AROUND = 2;

/** The lines in which two texts differ, with a few around them. Undefined where there are too many to compare. */
export const changedLines = (before: string, after: string): ChangedLine[] | undefined => {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1;
  }
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length * y.length > MOST_CELLS) return undefined;
  const same = (lines: readonly string[]) => lines.map((text) => ({ kind: 'same' as const, text }));
  return withGaps([...same(a.slice(0, start)), ...between(x, y), ...same(a.slice(a.length - end))]);
};

/** By the longest common subsequence. */
const between = (x: readonly string[], y: readonly string[]): ChangedLine[] => {
  const width = y.length + 1;
  const common = new Uint32Array((x.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let j = y.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        x[i] === y[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < x.length || j < y.length) {
    const [left, right] = [x[i], y[j]];
    if (left !== undefined && left === right) {
      lines.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: left });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: right ?? '' });
      j += 1;
    }
  }
  return lines;
};

const withGaps = (lines: readonly ChangedLine[]): ChangedLine[] => {
  const near = new Set<number>();
  for (const [at, { kind }] of lines.entries()) {
    if (kind === 'same') continue;
    for (let n = at - AROUND; n <= at + AROUND; n += 1) near.add(n);
  }
  return lines.flatMap((line, at): ChangedLine[] => {
    if (near.has(at)) return [line];
    return at > 0 && near.has(at - 1) ? [{ kind: 'gap', text: '' }] : [];
  });
};
