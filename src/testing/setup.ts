import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { resetBackend, server } from '#mocks/node.ts';

configure({ asyncUtilTimeout: 5_000 });

// jsdom has no layout: without a size the virtual table draws no row.
const size = (width: number, height: number, rowHeight: number) =>
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: { configurable: true, get: () => width },
    clientHeight: { configurable: true, get: () => height },
    offsetWidth: { configurable: true, get: () => width },
    offsetHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return this.tagName === 'TR' ? rowHeight : height;
      },
    },
  });
size(1_200, 640, 56);
window.scrollTo = () => undefined;
HTMLElement.prototype.scrollIntoView = () => undefined;

let said: string[] = [];

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
beforeEach(async () => {
  said = [];
  sessionStorage.clear();
  localStorage.clear();
  await resetBackend();
  for (const level of ['error', 'warn'] as const) {
    const real = console[level].bind(console);
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      said.push(args.map(String).join(' '));
      real(...args);
    });
  }
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  // What React and the libraries complain about is a defect that no assertion looks at.
  expect(said, 'the console stayed silent').toEqual([]);
});
afterAll(() => server.close());
