import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** A stray console message, page error or policy violation fails the journey. */
export const test = base.extend<{ problems: string[]; expectedProblems: RegExp[] }>({
  // What a journey that makes something fail on purpose will see in the console, and nothing else.
  expectedProblems: [[], { option: true }],
  problems: [
    async ({ context, expectedProblems }, use) => {
      const problems: string[] = [];
      const watch = (page: Page) => {
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning') {
            problems.push(`${message.type()}: ${message.text()}`);
          }
        });
        page.on('pageerror', (error) => problems.push(`pageerror: ${error.message}`));
      };
      context.on('page', watch);
      // A console listener alone misses violations that zod or a library swallows.
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(
            `CSP ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
          );
        });
      });
      await use(problems);
      expect(
        problems.filter((problem) => !expectedProblems.some((expected) => expected.test(problem))),
      ).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** On the whole page, or within an element by its selector. */
export const expectNoAxeViolations = async (page: Page, within = 'html'): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(
      (v) =>
        `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.failureSummary ?? ''}`).join(' | ')}`,
    ),
  ).toEqual([]);
};
