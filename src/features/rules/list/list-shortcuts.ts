import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Keys } from '#src/ui/shortcuts.ts';

export interface ListShortcut {
  /** each of them does it */
  readonly keys: readonly Keys[];
  readonly description: MessageDescriptor;
}

/** The keys of the list of rules. All but the first three are of the row that has the focus. */
export const listShortcuts = {
  search: { keys: ['/'], description: msg`Search rules` },
  next: { keys: ['j', 'ArrowDown'], description: msg`To the list; next rule` },
  previous: { keys: ['k', 'ArrowUp'], description: msg`To the list; previous rule` },
  open: { keys: ['Enter'], description: msg`Open the rule` },
  preview: { keys: [' ', 'p'], description: msg`Preview the rule, or close the preview` },
  select: { keys: ['x'], description: msg`Select the rule` },
  selectRange: {
    keys: ['shift+x'],
    description: msg`Select every rule from the one chosen before to this`,
  },
} as const satisfies Record<string, ListShortcut>;
