import { fieldId } from './issue-context.ts';

/** Brings a field into view and puts the focus there; for a pointer inside of it, the nearest field around. */
export const goToField = (pointer: string, block: 'center' | 'nearest' = 'center'): void => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const element = document.getElementById(fieldId(at));
    if (element === null) continue;
    if (at !== pointer && element.hasAttribute('data-folded')) {
      // What it leads to is drawn once its card is unfolded.
      element.querySelector<HTMLElement>('[data-unfold]')?.click();
      requestAnimationFrame(() => goToField(pointer, block));
      return;
    }
    element.scrollIntoView({ block });
    const target = element.matches('input, textarea, button, [tabindex]')
      ? element
      : (element.querySelector<HTMLElement>('[data-begins-here]') ??
        element.querySelector<HTMLElement>('input, textarea, button, [tabindex]'));
    target?.focus({ preventScroll: true });
    return;
  }
};
