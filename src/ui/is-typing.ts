/** Whether keys go into a field there, so that none of them is a shortcut. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"]):not([type="radio"])'));

/** Whether the key is pressed with one that makes it a command of the browser. */
export const isCommand = (event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): boolean => event.ctrlKey || event.metaKey || event.altKey;
