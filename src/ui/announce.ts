import { visuallyHidden } from './visually-hidden.ts';

let region: HTMLElement | undefined;

/** Says to a screen reader what somebody who looks sees happen, as when a card has moved. */
export const announce = (text: string): void => {
  if (region?.isConnected !== true) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    Object.assign(region.style, visuallyHidden);
    document.body.append(region);
  }
  region.textContent = text;
};
