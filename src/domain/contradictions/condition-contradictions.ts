import type { Condition } from '#src/contract/condition.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { add } from '#src/domain/rule-issue.ts';
import type { Issues } from '#src/domain/rule-issue.ts';
import { conflictOf, conjuncts } from './conjunction.ts';

/** Groups of a condition that no event can meet, each at its place: “the country is FR and is not FR”. */
export const conditionContradictions = (
  condition: Condition,
  pointer: string,
  issues: Issues,
): void => {
  if (isNegation(condition)) {
    conditionContradictions(condition.condition, `${pointer}/condition`, issues);
    return;
  }
  if (condition.op !== 'any') {
    const conflict = conflictOf(conjuncts(condition));
    if (conflict !== undefined) add(issues, 'warning', pointer, conflict, 'impossible');
  }
  inside(condition, pointer, issues);
};

/** An `all` in an `all` is one with it, and was looked at there. */
const inside = (condition: Condition, pointer: string, issues: Issues): void => {
  if (!isGroup(condition)) return;
  for (const [index, child] of condition.conditions.entries()) {
    const at = `${pointer}/conditions/${index}`;
    if (condition.op === 'all' && child.op === 'all') inside(child, at, issues);
    else if (condition.op === 'any' || isGroup(child) || isNegation(child))
      conditionContradictions(child, at, issues);
  }
};
