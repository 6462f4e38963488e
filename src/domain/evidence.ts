import type { Pattern, RuleBody } from '#src/contract/rule.ts';

/** At least so many is what a count says without a word. */
const withoutDefaults = (pattern: Pattern): Pattern => {
  if (!('comparison' in pattern) || pattern.comparison !== 'gte') return pattern;
  const { comparison: _default, ...rest } = pattern;
  return rest;
};

/**
 * Everything of a rule that decides when it triggers and what it then does, as text that is equal for two
 * versions which do the same. Name, description, notes, tags and tests are words about it: evidence, and the
 * right to run, carry over a change of them.
 */
export const evaluatedPart = ({
  scope,
  signals,
  pattern,
  schedule,
  exceptions,
  freshnessMs,
  response,
}: RuleBody): string =>
  JSON.stringify([
    scope,
    signals.map(({ id, product, activities, condition, join, disabled }) => [
      id,
      product,
      activities,
      condition,
      join ?? null,
      disabled ?? false,
    ]),
    withoutDefaults(pattern),
    schedule ?? null,
    exceptions?.map(({ condition, expiresAt }) => [condition, expiresAt ?? null]) ?? [],
    freshnessMs ?? null,
    response,
  ]);
