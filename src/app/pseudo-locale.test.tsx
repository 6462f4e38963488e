import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '#src/testing/render-app.tsx';
import type { RenderedApp } from '#src/testing/render-app.tsx';

/** Everything that a person reads or hears: text, and the names that stand in attributes. The platform writes times, the keyboard its caps. */
const spoken = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement } = walker.currentNode;
    if (parentElement?.closest('style, script, code, kbd, time, input, textarea') === null)
      texts.push(walker.currentNode.textContent ?? '');
  }
  for (const element of document.querySelectorAll(
    ':not(time):is([aria-label], [title], [placeholder], [alt])',
  )) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      texts.push(element.getAttribute(name) ?? '');
  }
  return texts.map((text) => text.trim());
};

/** Words that came with the data (names of rules, signals, organizations), alone or in a row. */
const isData = (text: string, { queryClient }: RenderedApp): boolean => {
  const data = JSON.stringify(
    queryClient
      .getQueryCache()
      .getAll()
      .map((query) => query.state.data),
  );
  return text.split(' · ').every((part) => data.includes(JSON.stringify(part).slice(1, -1)));
};

/** In the pseudo-locale every text of the catalogue has letters that English does not. */
const bypassing = (app: RenderedApp): string[] =>
  spoken().filter(
    (text) =>
      /[a-z]{3}/i.test(text) &&
      !/[À-ɏḀ-ỿ]/.test(text) &&
      !isData(text, app) &&
      !untranslated.has(text),
  );

/** Written alike in every language. */
const untranslated = new Set(['Respond Console']);

describe('every text comes from the catalogue', () => {
  it('on the rules', async () => {
    const app = await renderApp('/rules', { locale: 'pseudo', bar: true });
    await screen.findByRole('table');
    expect(bypassing(app)).toEqual([]);
  });

  it('on the connections', async () => {
    const app = await renderApp('/connections', { locale: 'pseudo' });
    await screen.findByRole('table');
    expect(bypassing(app)).toEqual([]);
  });

  it('where nothing is, and where something failed', async () => {
    const app = await renderApp('/no/such/page', { locale: 'pseudo' });
    expect(bypassing(app)).toEqual([]);
    await app.go('/rules');
    await screen.findByRole('table');
  });

  it('when asking fails', async () => {
    const app = await renderApp('/rules', {
      locale: 'pseudo',
      failures: [{ kind: 'too_many', where: 'listRules' }],
    });
    await screen.findByRole('alert');
    expect(bypassing(app)).toEqual([]);
  });
});
