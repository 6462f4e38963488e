import type { Comparison, Condition, FieldName, Operator } from '#src/contract/condition.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { fieldType, operandOf, operatorsOf } from '#src/domain/event-fields.ts';

/** Where a node is: the index in each group on the way down; the one child of a `not` is 0. */
export type ConditionPath = readonly number[];

/** The node at a path; undefined where it leads nowhere. */
export const nodeAt = (root: Condition, path: ConditionPath): Condition | undefined =>
  path.reduce<Condition | undefined>(
    (node, index) => (node === undefined ? undefined : childAt(node, index)),
    root,
  );

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

/** A tree after a move, and where what was moved is now. */
export interface Moved {
  readonly root: Condition;
  readonly path: ConditionPath;
}

const startsWith = (path: ConditionPath, start: ConditionPath): boolean =>
  start.length <= path.length && start.every((index, at) => path[at] === index);

/** A path after something was put in (+1) or taken out (-1) at another one. */
const shifted = (path: ConditionPath, changed: ConditionPath, by: -1 | 1): ConditionPath => {
  const level = changed.length - 1;
  const [own, other] = [path[level], changed[level]];
  if (own === undefined || other === undefined) return path;
  const after = by === 1 ? own >= other : own > other;
  return after && startsWith(path, changed.slice(0, -1)) ? path.with(level, own + by) : path;
};

/** What goes when a node goes: the groups and negations around it that would hold nothing. */
const emptiedBy = (root: Condition, path: ConditionPath): ConditionPath => {
  const parent = path.slice(0, -1);
  if (parent.length === 0) return path;
  const around = nodeAt(root, parent);
  const alone = around !== undefined && (!isGroup(around) || around.conditions.length === 1);
  return alone ? emptiedBy(root, parent) : path;
};

/**
 * Moves a node to a place in a group, counted among the group's conditions as they are now. A group left
 * empty goes. Undefined where it would change nothing, or leads into the node itself.
 */
export const moveTo = (
  root: Condition,
  from: ConditionPath,
  group: ConditionPath,
  index: number,
): Moved | undefined => {
  const node = nodeAt(root, from);
  const target = nodeAt(root, group);
  if (node === undefined || from.length === 0 || startsWith(group, from)) return undefined;
  if (target === undefined || !isGroup(target)) return undefined;
  const place = Math.min(Math.max(index, 0), target.conditions.length);
  const own = from.at(-1) ?? 0;
  const sameGroup = group.length === from.length - 1 && startsWith(from, group);
  if (sameGroup && (place === own || place === own + 1)) return undefined;
  const inserted = [...group, place];
  const withCopy = editAt(root, group, (at) =>
    isGroup(at) ? { ...at, conditions: at.conditions.toSpliced(place, 0, node) } : at,
  );
  const gone = emptiedBy(withCopy, shifted(from, inserted, 1));
  return { root: removeAt(withCopy, gone), path: shifted(inserted, gone, -1) };
};

/** The nearest group around a node's own group, and where in it that stands. */
const groupAround = (
  root: Condition,
  path: ConditionPath,
): { readonly group: ConditionPath; readonly index: number } | undefined => {
  for (let length = path.length - 2; length >= 0; length -= 1) {
    const group = path.slice(0, length);
    const around = nodeAt(root, group);
    if (around !== undefined && isGroup(around)) return { group, index: path[length] ?? 0 };
  }
  return undefined;
};

/** Moves a node out of its group, before (-1) or after (1) it. */
export const moveOut = (root: Condition, path: ConditionPath, side: -1 | 1): Moved | undefined => {
  const around = groupAround(root, path);
  return around && moveTo(root, path, around.group, around.index + (side === 1 ? 1 : 0));
};

/** Moves a node into the group before it (-1), at its end, or into the one after it (1), at its start. */
export const moveInto = (root: Condition, path: ConditionPath, side: -1 | 1): Moved | undefined => {
  const index = path.at(-1);
  if (index === undefined) return undefined;
  let group = [...path.slice(0, -1), index + side];
  let target = nodeAt(root, group);
  if (target !== undefined && isNegation(target)) {
    group = [...group, 0];
    target = target.condition;
  }
  if (target === undefined || !isGroup(target)) return undefined;
  return moveTo(root, path, group, side === -1 ? target.conditions.length : 0);
};

/** Whether a node is a group, or the opposite of one. */
export const holdsGroup = (node: Condition | undefined): boolean =>
  node !== undefined && (isGroup(node) || (isNegation(node) && isGroup(node.condition)));

/** The JSON pointer of a node below the tree's own. */
export const pointerAt = (root: Condition, pointer: string, path: ConditionPath): string => {
  let node: Condition | undefined = root;
  let at = pointer;
  for (const index of path) {
    at += node !== undefined && isNegation(node) ? '/condition' : `/conditions/${index}`;
    node = node === undefined ? undefined : childAt(node, index);
  }
  return at;
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
