import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
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
      outDir = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      await copyFile(join(outDir, 'index.html'), join(outDir, '404.html'));
    },
  };
};

export default defineConfig(({ mode }) => {
  const demo = mode === 'demo';
  return {
    base: process.env['BASE_PATH'] ?? '/',
    plugins: [
      react(),
      lingui({ macroTransform: true }),
      ...(demo ? [msw()] : []),
      spaFallback(),
    ],
    define: {
      __DEMO__: JSON.stringify(demo),
      // Names the mock's worker, so that two builds never share one.
      __BUILD_ID__: JSON.stringify(Date.now().toString(36)),
    },
    worker: { format: 'es' as const, plugins: () => [lingui({ macroTransform: true })] },
    // Without these two the first start scans dist-demo/index.html and reloads the page when it finds msw.
    optimizeDeps: {
      entries: ['index.html', 'src/**/*.tsx', ...(demo ? ['mocks/browser.ts'] : [])],
      include: demo ? ['msw/browser'] : [],
    },
    server: {
      port: 5173,
      watch: { ignored: ['**/dist/**', '**/dist-demo/**', '**/test-results/**', '**/screenshots/**'] },
      ...(process.env['RESPOND_API'] && !demo
        ? { proxy: { '/api': { target: process.env['RESPOND_API'], changeOrigin: true } } }
        : {}),
    },
    build: { target: 'es2023', sourcemap: true, reportCompressedSize: false, manifest: true, chunkSizeWarningLimit: 2000 },
    preview: { headers: { 'Content-Security-Policy': csp, 'X-Content-Type-Options': 'nosniff' } },
  };
});
