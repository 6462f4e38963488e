import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Condition } from '#src/contract/condition.ts';
import { comparisons, isGroup, isNegation } from '#src/domain/condition-tree.ts';
import {
  addTo,
  canUnwrap,
  duplicateAt,
  editAt,
  moveInto,
  moveOut,
  moveTo,
  negateAt,
  pointerAt,
  removeAt,
  unwrapAt,
  withField,
  withOperator,
  wrapAt,
} from './condition-edits.ts';

const a: Comparison = { op: 'equals', field: 'app', value: 'a' };
const b: Comparison = { op: 'equals', field: 'app', value: 'b' };
const c: Comparison = { op: 'equals', field: 'app', value: 'c' };
const inner: Condition = { op: 'any', conditions: [b, c] };
const tree: Condition = { op: 'all', conditions: [a, { op: 'not', condition: inner }] };

describe('edits of a condition tree', () => {
  it('changes one node and keeps every other as the same object', () => {
    const next = editAt(tree, [1, 0, 1], () => a);
    expect(next).toEqual({
      op: 'all',
      conditions: [a, { op: 'not', condition: { op: 'any', conditions: [b, a] } }],
    });
    expect(next.op === 'all' && next.conditions[0]).toBe(a);
  });

  it('a path that leads nowhere changes nothing', () => {
    expect(editAt(tree, [0, 3], () => b)).toBe(tree);
    expect(editAt(tree, [9], () => b)).toBe(tree);
  });

  it('removes a node; a `not` goes with its condition; the root becomes empty', () => {
    expect(removeAt(tree, [1, 0])).toEqual({ op: 'all', conditions: [a] });
    expect(removeAt(tree, [0])).toEqual({
      op: 'all',
      conditions: [{ op: 'not', condition: inner }],
    });
    expect(removeAt(tree, [])).toEqual({ op: 'all', conditions: [] });
  });

  it('adds, moves and negates, and negating twice is nothing', () => {
    expect(addTo(tree, [1, 0], a)).toMatchObject({
      conditions: [a, { condition: { conditions: [b, c, a] } }],
    });
    expect(moveTo(tree, [1, 0, 1], [1, 0], 0)?.root).toMatchObject({
      conditions: [a, { condition: { conditions: [c, b] } }],
    });
    expect(moveTo(tree, [0], [], -1)).toBeUndefined();
    expect(negateAt(negateAt(tree, [0]), [0])).toEqual(tree);
  });

  it('copies a node beside itself, and makes room where there is none', () => {
    expect(duplicateAt(tree, [0])).toMatchObject({ conditions: [a, a, { op: 'not' }] });
    expect(duplicateAt(tree, [1, 0])).toMatchObject({
      conditions: [a, { op: 'not', condition: { op: 'all', conditions: [inner, inner] } }],
    });
    expect(duplicateAt(a, [])).toEqual({ op: 'all', conditions: [a, a] });
    expect(duplicateAt(tree, [7])).toEqual(tree);
  });

  it('puts a group around a node and takes it away again', () => {
    const wrapped = wrapAt(tree, [0]);
    expect(wrapped).toMatchObject({ conditions: [{ op: 'any', conditions: [a] }, { op: 'not' }] });
    expect(unwrapAt(wrapped, [0])).toEqual(tree);
    expect(wrapAt(inner, [])).toEqual({ op: 'all', conditions: [inner] });
  });

  it('a group is taken away only where its conditions can stand', () => {
    const nested: Condition = { op: 'all', conditions: [a, inner] };
    expect(unwrapAt(nested, [1])).toEqual({ op: 'all', conditions: [a, b, c] });
    // A `not` has room for one condition.
    expect(canUnwrap(inner, false)).toBe(false);
    expect(unwrapAt(tree, [1, 0])).toEqual(tree);
    expect(unwrapAt(tree, [])).toBe(tree);
    const one: Condition = { op: 'not', condition: { op: 'any', conditions: [b] } };
    expect(unwrapAt(one, [0])).toEqual({ op: 'not', condition: b });
  });

  it('another operator keeps what was typed where it fits', () => {
    expect(withOperator(a, 'one_of')).toEqual({ op: 'one_of', field: 'app', values: ['a'] });
    expect(withOperator({ op: 'one_of', field: 'app', values: ['x', 'y'] }, 'contains')).toEqual({
      op: 'contains',
      field: 'app',
      value: 'x',
    });
    expect(withOperator({ op: 'in_list', field: 'app', list: 'x' }, 'not_in_list')).toEqual({
      op: 'not_in_list',
      field: 'app',
      list: 'x',
    });
    expect(
      withOperator({ op: 'equals_field', field: 'account', other: 'app' }, 'not_equals_field'),
    ).toEqual({ op: 'not_equals_field', field: 'account', other: 'app' });
    expect(withOperator(a, 'exists')).toEqual({ op: 'exists', field: 'app' });
  });

  it('another field keeps the operator its type has, or takes the commonest of the type', () => {
    expect(withField(a, 'city')).toEqual({ op: 'equals', field: 'city', value: 'a' });
    expect(withField({ ...a, value: 'FR' }, 'country')).toEqual({
      op: 'country_is',
      field: 'country',
      values: ['FR'],
    });
    expect(withField(a, 'ip')).toMatchObject({ op: 'equals', field: 'ip' });
  });
});

describe('moves between the groups of a condition tree', () => {
  const deep: Condition = { op: 'all', conditions: [a, inner] };

  it.each<[string, ReturnType<typeof moveTo>, Condition, readonly number[]]>([
    [
      'into a group',
      moveTo(deep, [0], [1], 1),
      { op: 'all', conditions: [{ op: 'any', conditions: [b, a, c] }] },
      [0, 1],
    ],
    [
      'out of a group, before it',
      moveOut(deep, [1, 1], -1),
      { op: 'all', conditions: [a, c, { op: 'any', conditions: [b] }] },
      [1],
    ],
    [
      'out of a group, after it',
      moveOut(deep, [1, 0], 1),
      { op: 'all', conditions: [a, { op: 'any', conditions: [c] }, b] },
      [2],
    ],
    [
      'into the group after it, at its start',
      moveInto(deep, [0], 1),
      { op: 'all', conditions: [{ op: 'any', conditions: [a, b, c] }] },
      [0, 0],
    ],
    [
      'into the opposite of a group before it, at its end',
      moveInto({ op: 'all', conditions: [{ op: 'not', condition: inner }, a] }, [1], -1),
      { op: 'all', conditions: [{ op: 'not', condition: { op: 'any', conditions: [b, c, a] } }] },
      [0, 0, 2],
    ],
    [
      'the last one out of a `not`, which goes',
      moveOut({ op: 'all', conditions: [{ op: 'not', condition: a }, b] }, [0, 0], 1),
      { op: 'all', conditions: [a, b] },
      [0],
    ],
    [
      'forward among its own',
      moveTo({ op: 'all', conditions: [a, b, c] }, [0], [], 3),
      { op: 'all', conditions: [b, c, a] },
      [2],
    ],
  ])('%s', (_name, moved, root, path) => {
    expect(moved).toEqual({ root, path });
  });

  it('what leads nowhere, changes nothing or leads into itself is no move', () => {
    expect(moveTo(deep, [1], [1], 0)).toBeUndefined();
    expect(moveTo(deep, [0], [], 1)).toBeUndefined();
    expect(moveTo(deep, [0], [0], 0)).toBeUndefined();
    expect(moveTo(deep, [], [1], 0)).toBeUndefined();
    expect(moveOut(deep, [0], 1)).toBeUndefined();
    expect(moveInto(deep, [1], -1)).toBeUndefined();
  });

  const leaf = fc.integer({ min: 0, max: 9 }).map((n) => ({
    op: 'equals' as const,
    field: 'app' as const,
    value: String(n),
  }));
  const { group: groups } = fc.letrec<{ node: Condition; group: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      tie('group'),
      tie('node').map(negated),
    ),
    group: fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      conditions: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    }),
  }));

  it('a move keeps every comparison, leaves no hole, and says where the node is now', () => {
    fc.assert(
      fc.property(groups, fc.nat(), fc.nat(), fc.nat(6), (root, from, to, index) => {
        const every = paths(root);
        const path = every[from % every.length] ?? [];
        const into = every[to % every.length] ?? [];
        const node = at(root, path);
        const moved = moveTo(root, path, into, index);
        if (moved === undefined) return;
        expect(values(moved.root)).toEqual(values(root));
        expect(at(moved.root, moved.path)).toEqual(node);
        expect(paths(moved.root).every((one) => !isEmpty(at(moved.root, one)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('moving out keeps every comparison too, and the pointer of each is its own', () => {
    fc.assert(
      fc.property(
        groups,
        fc.nat(),
        fc.constantFrom(-1 as const, 1 as const),
        (root, from, side) => {
          const every = paths(root);
          const moved = moveOut(root, every[from % every.length] ?? [], side) ?? { root, path: [] };
          expect(values(moved.root)).toEqual(values(root));
          const pointers = paths(moved.root)
            .filter((path) => !isInside(at(moved.root, path)))
            .map((path) => pointerAt(moved.root, '', path));
          expect(pointers).toEqual([...comparisons(moved.root, '')].map(({ pointer }) => pointer));
        },
      ),
    );
  });
});

const negated = (condition: Condition): Condition => ({ op: 'not', condition });
const isInside = (node: Condition | undefined) =>
  node !== undefined && (isGroup(node) || isNegation(node));
const isEmpty = (node: Condition | undefined) =>
  node !== undefined && isGroup(node) && node.conditions.length === 0;
const children = (node: Condition): readonly Condition[] => {
  if (isGroup(node)) return node.conditions;
  return isNegation(node) ? [node.condition] : [];
};
const paths = (node: Condition): (readonly number[])[] => [
  [],
  ...children(node).flatMap((child, index) => paths(child).map((path) => [index, ...path])),
];
const at = (root: Condition, path: readonly number[]): Condition | undefined =>
  path.reduce<Condition | undefined>((node, index) => node && children(node)[index], root);
const values = (root: Condition): string[] =>
  [...comparisons(root, '')].map(({ comparison }) => JSON.stringify(comparison)).toSorted();
