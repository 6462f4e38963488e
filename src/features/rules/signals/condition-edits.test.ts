import { describe, expect, it } from 'vitest';
import type { Comparison, Condition } from '#src/contract/condition.ts';
import {
  addTo,
  canUnwrap,
  duplicateAt,
  editAt,
  moveAt,
  negateAt,
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
    expect(moveAt(tree, [1, 0, 1], -1)).toMatchObject({
      conditions: [a, { condition: { conditions: [c, b] } }],
    });
    expect(moveAt(tree, [0], -1)).toEqual(tree);
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
