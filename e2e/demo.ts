import type { Page } from '@playwright/test';
import { PERSONA_STORAGE_KEY } from '#src/contract/demo.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import { expect } from './fixtures.ts';

/** Opens a tab of the demo as somebody. */
export const openAs = async (page: Page, persona: PersonaId, path = '/'): Promise<void> => {
  await page.addInitScript(
    ([key, id]) => {
      // Only at first: a change of person in the page has to last.
      if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, id);
    },
    [PERSONA_STORAGE_KEY, persona] as const,
  );
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
};

/** A second tab of the same browser: it shares the demo's backend. */
export const secondTab = async (page: Page, persona: PersonaId, path: string): Promise<Page> => {
  const tab = await page.context().newPage();
  await openAs(tab, persona, path);
  return tab;
};

export const choose = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
};
