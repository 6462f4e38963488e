import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';

export interface Shortcut {
  /** as they stand on the keys; each of them does it */
  readonly keys: readonly string[];
  readonly description: MessageDescriptor;
}

/** The keys of the list of rules. */
export const listShortcuts = {
  search: { keys: ['/'], description: msg`Search rules` },
  next: { keys: ['j', '↓'], description: msg`Next rule` },
  previous: { keys: ['k', '↑'], description: msg`Previous rule` },
  open: { keys: ['Enter'], description: msg`Open the rule` },
  preview: { keys: ['Space', 'p'], description: msg`Preview the rule` },
  select: { keys: ['x'], description: msg`Select the rule` },
  selectRange: { keys: ['Shift+x'], description: msg`Select all rules from the last one to this` },
} as const satisfies Record<string, Shortcut>;
