import type { Comparison, Condition } from '#src/contract/condition.ts';

export type Group = Extract<Condition, { op: 'all' | 'any' }>;
export type Negation = Extract<Condition, { op: 'not' }>;

export const isGroup = (condition: Condition): condition is Group =>
  condition.op === 'all' || condition.op === 'any';
export const isNegation = (condition: Condition): condition is Negation => condition.op === 'not';

/** The comparisons of a tree from left to right, each with its JSON pointer below `pointer`. */
export function* comparisons(
  condition: Condition,
  pointer: string,
): Generator<{ comparison: Comparison; pointer: string }> {
  if (isGroup(condition)) {
    for (const [index, child] of condition.conditions.entries()) {
      yield* comparisons(child, `${pointer}/conditions/${index}`);
    }
  } else if (isNegation(condition)) yield* comparisons(condition.condition, `${pointer}/condition`);
  else yield { comparison: condition, pointer };
}

/** The lists that a condition names, each once. */
export const listNames = (condition: Condition): string[] => [
  ...new Set(
    [...comparisons(condition, '')].flatMap(({ comparison }) =>
      comparison.op === 'in_list' || comparison.op === 'not_in_list' ? [comparison.list] : [],
    ),
  ),
];
