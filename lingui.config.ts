import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'pseudo'],
  pseudoLocale: 'pseudo',
  fallbackLocales: { pseudo: 'en' },
  catalogs: [{ path: 'src/messages/{locale}', include: ['src'], exclude: ['**/*.test.*', 'src/testing/**'] }],
  // Line numbers would change the catalogue with every edit.
  format: formatter({ lineNumbers: false, origins: false }),
  compileNamespace: 'ts',
});
