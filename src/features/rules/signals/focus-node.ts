import { goToField } from '#src/features/rules/go-to-field.ts';
import { fieldId } from '#src/features/rules/issue-context.ts';

export type Tool = 'up' | 'down' | 'not' | 'more' | 'remove';

/** The DOM id of the tools of a condition. */
export const toolsId = (pointer: string): string => `${fieldId(pointer)}-tools`;

/**
 * Puts the focus where somebody who uses the keyboard goes on, once the changed tree is drawn: on the
 * same tool of the condition that was moved, or on the first field of one that was added.
 */
export const focusNode = (pointer: string, to: Tool | 'field'): void => {
  requestAnimationFrame(() => {
    if (to === 'field') return goToField(pointer, 'nearest');
    const tools = document.getElementById(toolsId(pointer));
    const target =
      tools?.querySelector<HTMLElement>(`[data-tool="${to}"]:enabled`) ??
      tools?.querySelector<HTMLElement>('button:enabled');
    if (target) target.focus();
    else goToField(pointer, 'nearest');
  });
};
