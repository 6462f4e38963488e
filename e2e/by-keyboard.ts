import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Stops on the way to a control before the way is given up: more than a large rule has. */
const MOST_STOPS = 400;

/** A person at the keyboard, who never takes the pointer: goes to a control by Tab, and does there what its role allows. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  /** Tab, or Shift+Tab for what is further up, until the control has the focus. */
  async goTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const way = await control.evaluate((element) => {
        const { activeElement } = document;
        if (element === activeElement) return 'here';
        const before =
          activeElement !== null &&
          (element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        return before ? 'up' : 'down';
      });
      if (way === 'here') return;
      await this.press(way === 'up' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not lead to ${control.toString()}`);
  }

  /** Writes over what a field has. */
  async write(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  /** Presses a button, or turns a checkbox. */
  async use(control: Locator): Promise<void> {
    await this.goTo(control);
    await this.press('Space');
  }

  /** Opens a list to choose from and goes down it to the option. */
  async choose(box: Locator, option: RegExp): Promise<void> {
    await this.goTo(box);
    await this.press('ArrowDown');
    await expect(this.page.getByRole('listbox')).toBeVisible();
    await this.#downTo(option);
  }

  /** Types into a field that suggests, and takes the suggestion; without one what was typed is taken as it is. */
  async pick(box: Locator, typed: string, option?: RegExp): Promise<void> {
    await this.goTo(box);
    await this.press('ControlOrMeta+A');
    await this.page.keyboard.type(typed);
    if (option === undefined) return this.press('Enter');
    await expect(this.page.getByRole('option', { name: option }).first()).toBeVisible();
    await this.#downTo(option);
  }

  async #downTo(option: RegExp): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (option.test(await this.#marked())) return this.press('Enter');
      await this.press('ArrowDown');
    }
    throw new Error(`no option ${option.source}`);
  }

  /** What the option says that Enter would take: the one with the focus, or the one that the field points at. */
  #marked(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      const id = activeElement?.getAttribute('aria-activedescendant');
      const pointed = id === null || id === undefined ? null : document.getElementById(id);
      const marked = pointed ?? activeElement;
      return marked?.getAttribute('role') === 'option' ? (marked.textContent ?? '') : '';
    });
  }
}
