import { goToField } from '#src/features/rules/go-to-field.ts';
import { fieldId } from '#src/features/rules/issue-context.ts';

export type Tool = 'up' | 'down' | 'not' | 'more' | 'remove';

/** The DOM id of the tools of a condition. */
export const toolsId = (pointer: string): string => `${fieldId(pointer)}-tools`;

/** What is at the end of one way goes on the other. */
const opposite: Readonly<Record<string, string>> = { up: 'down', down: 'up' };

/** Puts the focus on a tool; on its opposite, or the first there is, where it cannot be used or is not drawn. */
export const focusTool = (tools: HTMLElement | null, tool: string): boolean => {
  const enabled = [...(tools?.querySelectorAll<HTMLElement>('[data-tool]:enabled') ?? [])];
  const named = (name: string | undefined) =>
    enabled.filter((button) => button.dataset['tool'] === name);
  for (const button of [...named(tool), ...named(opposite[tool]), ...enabled]) {
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
