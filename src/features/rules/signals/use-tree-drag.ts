import type { Condition } from '#src/contract/condition.ts';
import type { PointerDrag } from '#src/ui/use-pointer-drag.ts';
import { usePointerDrag } from '#src/ui/use-pointer-drag.ts';
import { moveTo } from './condition-edits.ts';
import { dropGaps } from './drop-gaps.ts';
import type { DropPlace, NodeBox } from './drop-gaps.ts';
import { parsePath } from './tree-path.ts';
import { useTreeMove } from './use-tree-move.ts';

/** The attributes of a node and of its handle; their value is its path. */
export const NODE = 'data-node';
export const NODE_HANDLE = 'data-node-handle';

const boxesIn = (tree: HTMLElement): Map<string, NodeBox> => {
  const origin = tree.getBoundingClientRect();
  return new Map(
    [...tree.querySelectorAll(`[${NODE}]`)].map((element) => {
      const { top, bottom, left, width } = element.getBoundingClientRect();
      return [
        element.getAttribute(NODE) ?? '',
        { top: top - origin.top, bottom: bottom - origin.top, left: left - origin.left, width },
      ];
    }),
  );
};

/** Dragging conditions and groups of one tree, between its groups too. */
export const useTreeDrag = (
  root: Condition,
  pointer: string,
  onEdit: (change: (root: Condition) => Condition) => void,
): PointerDrag => {
  const treeMove = useTreeMove(pointer, onEdit);
  return usePointerDrag<DropPlace>({
    handle: NODE_HANDLE,
    item: NODE,
    gaps: (path, tree) => dropGaps(root, path, boxesIn(tree)),
    onDrop: (path, { group, index }) =>
      treeMove([], 'more', (now) => moveTo(now, parsePath(path), group, index)),
  });
};
