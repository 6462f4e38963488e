/** A key with its modifiers, as `mod+shift+z`: `mod` is Ctrl, or Cmd on a Mac. A character stands for itself. */
export type Keys = string;

const isMac = (): boolean =>
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether the event is of these keys. A character that needs Shift (`?`) is matched by itself. */
export const matchesKeys = (
  keys: Keys,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): boolean => {
  const parts = keys.toLowerCase().split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('mod');
  const shift = parts.includes('shift');
  if (event.key.toLowerCase() !== key || event.altKey) return false;
  if ((event.ctrlKey || event.metaKey) !== mod) return false;
  // A letter tells its Shift; of other characters the layout decides which need it.
  return /^[a-z]$/.test(key) ? event.shiftKey === shift : true;
};

/** Whether keys are being typed into something, so that a single one is text and no command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, [role="textbox"], [role="combobox"]') ||
    (target instanceof HTMLInputElement &&
      !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type)));

const SIGNS: Readonly<Record<string, string>> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  ' ': 'Space',
};

/** The keys as they stand on the keyboard at hand, one for each cap. */
export const keyCaps = (keys: Keys): string[] =>
  keys.split('+').map((part) => {
    const name = part.toLowerCase();
    if (name === 'mod') return isMac() ? '⌘' : 'Ctrl';
    if (name === 'shift') return isMac() ? '⇧' : 'Shift';
    return SIGNS[name] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
