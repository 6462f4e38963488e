/** As a `ref`: puts the focus on what has just come in the place of what had it. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus();
