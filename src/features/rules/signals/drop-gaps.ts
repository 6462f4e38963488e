import type { Condition } from '#src/contract/condition.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import type { Gap } from '#src/ui/use-pointer-drag.ts';
import { moveTo } from './condition-edits.ts';
import type { ConditionPath } from './condition-edits.ts';
import { below, parsePath } from './tree-path.ts';

/** Where a node may be dropped: a place in a group. */
export interface DropPlace {
  readonly group: ConditionPath;
  readonly index: number;
}

export interface NodeBox {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly width: number;
}

/** Half of the room between two conditions. */
const HALF = 5;

/** The places between the conditions of every group, as the tree is drawn; those that change nothing lead nowhere. */
export const dropGaps = (
  root: Condition,
  from: string,
  boxes: ReadonlyMap<string, NodeBox>,
): Gap<DropPlace>[] => {
  const dragged = parsePath(from);
  const gapsOf = (node: Condition, path: string): Gap<DropPlace>[] => {
    // Nothing is put into itself.
    if (path === from) return [];
    if (isNegation(node)) return gapsOf(node.condition, below(path, 0));
    const own = boxes.get(path);
    if (!isGroup(node) || own === undefined) return [];
    const { left, width } = own;
    const children = node.conditions.map((_, index) => boxes.get(below(path, index)));
    const heights = [
      children[0] === undefined ? own.bottom : children[0].top - HALF,
      ...children.map((box) => (box?.bottom ?? own.bottom) + HALF),
    ];
    const group = parsePath(path);
    return [
      ...heights.map((y, index) => ({
        y,
        left,
        width,
        to: moveTo(root, dragged, group, index) === undefined ? undefined : { group, index },
      })),
      ...node.conditions.flatMap((child, index) => gapsOf(child, below(path, index))),
    ];
  };
  return gapsOf(root, '');
};
