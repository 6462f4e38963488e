import { useLingui } from '@lingui/react/macro';
import type { Condition } from '#src/contract/condition.ts';
import { isGroup } from '#src/domain/condition-tree.ts';
import { announce } from '#src/ui/announce.ts';
import { nodeAt, pointerAt } from './condition-edits.ts';
import type { ConditionPath, Moved } from './condition-edits.ts';
import { focusNode } from './focus-node.ts';
import type { Tool } from './focus-node.ts';

/** Moves a node of a tree; the focus goes with it, and where it is now is said. */
export const useTreeMove = (
  pointer: string,
  onEdit: (change: (root: Condition) => Condition) => void,
) => {
  const { t } = useLingui();
  return (here: ConditionPath, tool: Tool, edit: (root: Condition) => Moved | undefined): void => {
    let to = pointer;
    let words = '';
    onEdit((root) => {
      const moved = edit(root);
      if (moved === undefined) return root;
      const top = pointer.slice(0, pointer.length - pointerAt(root, '', here).length);
      to = pointerAt(moved.root, top, moved.path);
      const group = nodeAt(moved.root, moved.path.slice(0, -1));
      if (group !== undefined && isGroup(group)) {
        const position = (moved.path.at(-1) ?? 0) + 1;
        const count = group.conditions.length;
        words =
          group.op === 'all'
            ? t`Condition ${position} of ${count} in “All of these”`
            : t`Condition ${position} of ${count} in “Any of these”`;
      }
      return moved.root;
    });
    focusNode(
      () => to,
      tool,
      () => {
        if (words !== '') announce(words);
      },
    );
  };
};
