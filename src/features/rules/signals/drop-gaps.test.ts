import { describe, expect, it } from 'vitest';
import type { Comparison, Condition } from '#src/contract/condition.ts';
import { nearestGap } from '#src/ui/use-pointer-drag.ts';
import { dropGaps } from './drop-gaps.ts';
import type { NodeBox } from './drop-gaps.ts';

const leaf: Comparison = { op: 'exists', field: 'app' };
/** Drawn as: a (0–40), b (50–90), a group (100–200) with c (140–180). */
const tree: Condition = {
  op: 'all',
  conditions: [leaf, leaf, { op: 'any', conditions: [leaf] }],
};
const box = (top: number, bottom: number, left = 0): NodeBox => ({
  top,
  bottom,
  left,
  width: 600 - left,
});
const boxes = new Map([
  ['', box(0, 240)],
  ['0', box(0, 40)],
  ['1', box(50, 90)],
  ['2', box(100, 200, 12)],
  ['2.0', box(140, 180, 12)],
]);
const at = (from: string, y: number) => nearestGap(dropGaps(tree, from, boxes), y)?.to;

describe('where a condition can be dropped', () => {
  it.each([
    ['behind the last of a group', '0', 184, { group: [2], index: 1 }],
    ['behind the group itself', '0', 205, { group: [], index: 3 }],
    ['before the first of a group', '0', 137, { group: [2], index: 0 }],
    ['before the group', '0', 96, { group: [], index: 2 }],
    ['where it stands', '0', 2, undefined],
    ['right behind itself', '0', 46, undefined],
    ['a group before the first', '2', 0, { group: [], index: 0 }],
    ['a group into itself: only around it', '2', 160, undefined],
    ['out of a group, which then goes', '2.0', 46, { group: [], index: 1 }],
  ])('%s', (_name, from, y, to) => {
    expect(at(from, y)).toEqual(to);
  });

  it('a tree that is not drawn has no place', () => {
    expect(dropGaps(tree, '0', new Map())).toEqual([]);
  });
});
