import { goToField } from '#src/features/rules/go-to-field.ts';
import { fieldId } from '#src/features/rules/issue-context.ts';

export type Tool = 'up' | 'down' | 'not' | 'more' | 'remove';

/** The DOM id of the tools of a condition. */
export const toolsId = (pointer: string): string => `${fieldId(pointer)}-tools`;

/** Puts the focus on a tool, or on the first of its kind that can be used where it cannot, or is not drawn. */
export const focusTool = (tools: HTMLElement | null, tool: string): boolean => {
  const enabled = [...(tools?.querySelectorAll<HTMLElement>('[data-tool]:enabled') ?? [])];
  const wanted = enabled.filter((button) => button.dataset['tool'] === tool);
  for (const button of [...wanted, ...enabled]) {
    button.focus();
    if (document.activeElement === button) return true;
  }
  return false;
};

/**
 * Puts the focus where somebody who uses the keyboard goes on, once the changed tree is drawn: on the
 * same tool of the condition that was moved, or on the first field of one that was added.
 */
export const focusNode = (
  pointer: string | (() => string),
  to: Tool | 'field',
  then?: () => void,
): void => {
  requestAnimationFrame(() => {
    const at = typeof pointer === 'string' ? pointer : pointer();
    if (to === 'field' || !focusTool(document.getElementById(toolsId(at)), to))
      goToField(at, 'nearest');
    then?.();
  });
};
