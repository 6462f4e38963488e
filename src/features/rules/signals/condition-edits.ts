import type { Comparison, Condition, FieldName, Operator } from '#src/contract/condition.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { fieldType, operandOf, operatorsOf } from '#src/domain/event-fields.ts';

/** Where a node is: the index in each group on the way down; the one child of a `not` is 0. */
export type ConditionPath = readonly number[];

const childAt = (condition: Condition, index: number): Condition | undefined => {
  if (isGroup(condition)) return condition.conditions[index];
  return isNegation(condition) && index === 0 ? condition.condition : undefined;
};

/** A copy with the node at `path` changed; everything off the way is the same object as before. */
export const editAt = (
  root: Condition,
  path: ConditionPath,
  edit: (node: Condition) => Condition | undefined,
): Condition => {
  const changed = edited(root, path, edit);
  return changed ?? { op: 'all', conditions: [] };
};

const edited = (
  node: Condition,
  path: ConditionPath,
  edit: (node: Condition) => Condition | undefined,
): Condition | undefined => {
  const [index, ...rest] = path;
  if (index === undefined) return edit(node);
  const child = childAt(node, index);
  if (child === undefined) return node;
  const next = edited(child, rest, edit);
  if (next === child) return node;
  if (isGroup(node)) {
    return {
      ...node,
      conditions:
        next === undefined
          ? node.conditions.toSpliced(index, 1)
          : node.conditions.with(index, next),
    };
  }
  // A `not` without its condition says nothing: it goes too.
  return next === undefined ? undefined : { op: 'not', condition: next };
};

export const removeAt = (root: Condition, path: ConditionPath): Condition =>
  editAt(root, path, () => undefined);

export const addTo = (root: Condition, path: ConditionPath, child: Condition): Condition =>
  editAt(root, path, (node) =>
    isGroup(node) ? { ...node, conditions: [...node.conditions, child] } : node,
  );

/** Moves a node up (-1) or down (1) among its siblings. */
export const moveAt = (root: Condition, path: ConditionPath, by: -1 | 1): Condition => {
  const index = path.at(-1);
  if (index === undefined) return root;
  return editAt(root, path.slice(0, -1), (node) => {
    if (!isGroup(node)) return node;
    const [from, to] = [node.conditions[index], node.conditions[index + by]];
    if (from === undefined || to === undefined) return node;
    return { ...node, conditions: node.conditions.with(index, to).with(index + by, from) };
  });
};

/** Puts a `not` around a node, or takes it away. */
export const negateAt = (root: Condition, path: ConditionPath): Condition =>
  editAt(root, path, (node) =>
    isNegation(node) ? node.condition : { op: 'not', condition: node },
  );

/** Puts a copy of a node right after it. */
export const duplicateAt = (root: Condition, path: ConditionPath): Condition => {
  const index = path.at(-1);
  const parent = path.slice(0, -1);
  return editAt(root, index === undefined ? path : parent, (node) => {
    const child = index === undefined ? node : childAt(node, index);
    if (child === undefined) return node;
    if (index !== undefined && isGroup(node))
      return { ...node, conditions: node.conditions.toSpliced(index, 0, child) };
    // Where there is room for one only, the two share a group.
    const both: Condition = { op: 'all', conditions: [child, child] };
    return index === undefined ? both : { op: 'not', condition: both };
  });
};

/** Puts a group around a node, of the kind that the node is not. */
export const wrapAt = (root: Condition, path: ConditionPath): Condition =>
  editAt(root, path, (node) => ({ op: node.op === 'any' ? 'all' : 'any', conditions: [node] }));

/** Whether the conditions of a group can stand where the group stands. */
export const canUnwrap = (group: Condition, inGroup: boolean): boolean =>
  isGroup(group) && (inGroup || group.conditions.length === 1);

/** Takes a group away and leaves its conditions in its place. */
export const unwrapAt = (root: Condition, path: ConditionPath): Condition => {
  const index = path.at(-1);
  if (index === undefined) return root;
  return editAt(root, path.slice(0, -1), (parent) => {
    const group = childAt(parent, index);
    if (group === undefined || !isGroup(group) || !canUnwrap(group, isGroup(parent))) return parent;
    if (isGroup(parent))
      return { ...parent, conditions: parent.conditions.toSpliced(index, 1, ...group.conditions) };
    const [only] = group.conditions;
    return only === undefined ? parent : { op: 'not', condition: only };
  });
};

const DEFAULT_FIELD: FieldName = 'result';

export const newComparison = (): Comparison => ({ op: 'equals', field: DEFAULT_FIELD, value: '' });

const firstText = (comparison: Comparison): string => {
  if ('values' in comparison) return comparison.values[0] ?? '';
  return 'value' in comparison ? String(comparison.value) : '';
};
const allTexts = (comparison: Comparison): string[] => {
  if ('values' in comparison) return comparison.values;
  const text = firstText(comparison);
  return text === '' || text === 'NaN' ? [] : [text];
};

/** The same comparison with another operator: what was typed is carried over where it fits. */
export const withOperator = (comparison: Comparison, op: Operator): Comparison => {
  const { field } = comparison;
  const operand = operandOf[op];
  const base: Record<typeof operand, object> = {
    none: {},
    text: { value: firstText(comparison) },
    texts: { values: allTexts(comparison) },
    networks: { values: allTexts(comparison) },
    countries: { values: allTexts(comparison).filter((text) => /^[A-Za-z]{2}$/.test(text)) },
    number: { value: Number.parseFloat(firstText(comparison)) },
    field: { other: 'other' in comparison ? comparison.other : 'targetAccount' },
    list: { list: 'list' in comparison ? comparison.list : '' },
    history: { per: 'account', days: 14 },
    speed: { kmPerHour: 900 },
  };
  // The operand's shape is the one that the operator's table names.
  return { op, field, ...base[operand] } as Comparison;
};

/** The same comparison on another field: the operator stays where the field's type has it. */
export const withField = (comparison: Comparison, field: FieldName): Comparison => {
  const allowed: readonly Operator[] = operatorsOf[fieldType(field)];
  // The cast holds since the operator is checked against the field's type right below.
  const moved = { ...comparison, field } as Comparison;
  return allowed.includes(comparison.op) ? moved : withOperator(moved, allowed[0] ?? 'equals');
};
