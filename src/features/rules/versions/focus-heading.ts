/** After an act whose button is gone: the focus goes to the heading of the page, once what was over it is closed. */
export const focusHeading = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus());
};
