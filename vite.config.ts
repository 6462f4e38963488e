import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { csp } from './csp.ts';

/** A static host without rewrites answers a deep link with 404.html: let that be the console. */
const spaFallback = (): Plugin => {
  let outDir = 'dist';
  return {
    name: 'spa-fallback',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    // Not closeBundle: that runs after a build that failed too, and would hide why.
    async writeBundle() {
      await copyFile(join(outDir, 'index.html'), join(outDir, '404.html'));
    },
  };
};

/**
 * A build reads the words of the domain from the compiled catalogue, which has them all (the tests say so): the
 * sources beside it would carry each sentence a second time into the first screen. Their ids stay.
 */
const wordsOnce = (): Plugin => ({
  name: 'words-once',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/messages\/domain(-[a-z-]+)?\.ts$/ },
    handler(code) {
      const [, table = ''] = /export const (\w+) = \{/.exec(code) ?? [];
      const ids = [...code.matchAll(/\/\*i18n\*\/\s*\{\s*id:\s*'([^']+)'/g)].map(([, id]) => id);
      const entries = code.match(/\/\*i18n\*\//g)?.length ?? 0;
      if (table === '' || ids.length === 0 || ids.length !== entries)
        this.error(`read ${ids.length} of ${entries} messages`);
      const list = JSON.stringify(ids);
      return {
        code: `export const ${table} = Object.fromEntries(${list}.map((id) => [id, { id }]));`,
        map: { mappings: '' },
      };
    },
  },
});

const root = import.meta.dirname;
const EDITOR = [join(root, 'src/features/rules/rule-editor.route.tsx')];
const OTHER_PAGES = [
  'src/features/connections/connections.route.tsx',
  'src/features/lists/lists.route.tsx',
  'src/features/lists/list.route.tsx',
].map((file) => join(root, file));
const FIRST_SCREEN = [join(root, 'index.html'), join(root, 'src/features/rules/rules.route.tsx')];

interface Chunks {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}
const needed = new Map<string, Set<string>>();

/** The modules that some entries import, and those import in turn, without what is loaded when asked for. */
const staticallyNeeded = (entries: readonly string[], chunks: Chunks): ReadonlySet<string> => {
  const key = entries.join();
  const known = needed.get(key);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    chunks.getModuleInfo(id)?.importedIds.forEach(add);
  };
  entries.forEach(add);
  needed.set(key, found);
  return found;
};

export default defineConfig(({ mode }) => {
  const demo = mode === 'demo';
  return {
    base: process.env['BASE_PATH'] ?? '/',
    plugins: [
      react(),
      lingui({ macroTransform: true }),
      ...(demo ? [msw()] : []),
      wordsOnce(),
      spaFallback(),
    ],
    define: {
      __DEMO__: JSON.stringify(demo),
      // Names the mock's worker, so that two builds never share one.
      __BUILD_ID__: JSON.stringify(Date.now().toString(36)),
    },
    worker: {
      format: 'es' as const,
      plugins: () => [lingui({ macroTransform: true }), wordsOnce()],
    },
    // Without these two the first start scans dist-demo/index.html and reloads the page when it finds msw.
    optimizeDeps: {
      entries: ['index.html', 'src/**/*.tsx', ...(demo ? ['mocks/browser.ts'] : [])],
      include: demo ? ['msw/browser'] : [],
    },
    server: {
      port: 5173,
      watch: {
        ignored: ['**/dist/**', '**/dist-demo/**', '**/test-results/**', '**/screenshots/**'],
      },
      ...(process.env['RESPOND_API'] && !demo
        ? { proxy: { '/api': { target: process.env['RESPOND_API'], changeOrigin: true } } }
        : {}),
    },
    build: {
      target: 'es2023',
      sourcemap: true,
      reportCompressedSize: false,
      manifest: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // What a page waits for is one file: cut small, the same code compresses worse, and what only
              // dialogs share must not be waited for.
              {
                name: (id, chunks) =>
                  staticallyNeeded(FIRST_SCREEN, chunks).has(id) ? 'first' : null,
                debugName: 'first',
                priority: 3,
              },
              {
                name: (id, chunks) =>
                  staticallyNeeded(EDITOR, chunks).has(id) &&
                  staticallyNeeded(OTHER_PAGES, chunks).has(id)
                    ? 'pages'
                    : null,
                debugName: 'pages',
                priority: 2,
              },
              {
                name: (id, chunks) => (staticallyNeeded(EDITOR, chunks).has(id) ? 'editor' : null),
                debugName: 'editor',
                priority: 1,
              },
            ],
          },
        },
      },
    },
    preview: { headers: { 'Content-Security-Policy': csp, 'X-Content-Type-Options': 'nosniff' } },
  };
});
