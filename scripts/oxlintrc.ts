import { readFileSync, writeFileSync } from 'node:fs';
import { everybody, layers } from './layers.ts';
import type { Layer } from './layers.ts';

const target = new URL('../.oxlintrc.json', import.meta.url);

const paths = {
  zod: {
    name: 'zod',
    message:
      'Import z from #src/contract/z.ts: zod must be jitless under the content security policy.',
  },
  router: { name: 'react-router', message: 'Import from react-router-dom.' },
  mui: { name: '@mui/material', message: 'Import one component: @mui/material/Button.' },
  form: { name: 'react-hook-form', message: 'Forms live in src/ui/form and src/features.' },
  msw: {
    name: 'msw',
    message:
      'MSW is one way to serve the backend: only mocks/browser.ts and mocks/node.ts know it.',
  },
};
const mswParts = { group: ['msw/*'], message: paths.msw.message };
const parent = { group: ['../*', '../**'], message: 'Use #src/… or #mocks/… across folders.' };
const pure = {
  group: ['react', 'react-*', '@mui/**', '@emotion/**', '@tanstack/**', 'node:*', 'msw', 'msw/**'],
  message: 'The domain is pure: no React, no browser, no Node.',
};
const macros = {
  group: ['@lingui/*/macro'],
  message:
    'The macro is for ui, features, app and demo. The domain returns message ids; their words are in src/messages/domain.ts.',
};

const layerPatterns = (layer: Layer) => {
  const { may, way } = layers[layer];
  const allowed: readonly string[] = [...may, ...everybody, layer];
  const open = (name: string) => allowed.includes(name);
  const forbidden = (Object.keys(layers) as Layer[])
    .filter((name) => !open(name) && name !== 'e2e')
    .map((name) => (name === 'mocks' ? '#mocks/**' : `#src/${name}/**`));
  return [
    ...(forbidden.length > 0 ? [{ group: forbidden, message: way }] : []),
    ...(open('paths') ? [] : [{ group: ['#src/paths.ts'], message: way }]),
  ];
};

const files: Record<Layer, string[]> = {
  contract: ['src/contract/**'],
  domain: ['src/domain/**'],
  data: ['src/data/**'],
  ui: ['src/ui/**'],
  features: ['src/features/**'],
  demo: ['src/demo/**'],
  app: ['src/app/**'],
  cli: ['src/cli/**'],
  templates: ['src/templates/**'],
  messages: ['src/messages/**'],
  mocks: ['mocks/**'],
  e2e: ['e2e/**'],
};

const restrict = (names: (keyof typeof paths)[], patterns: unknown[]) => ({
  'no-restricted-imports': [
    'error',
    { paths: names.map((name) => paths[name]), patterns: [...patterns, mswParts] },
  ],
});

const featureRules = (feature: string) => ({
  files: [`src/features/${feature}/**`],
  rules: restrict(
    ['zod', 'router', 'mui', 'msw'],
    [
      {
        group: [
          ...layerPatternsWithout('features'),
          '#src/features/**',
          `!#src/features/${feature}/**`,
        ],
        message: layers.features.way,
      },
      parent,
    ],
  ),
});
const layerPatternsWithout = (layer: Layer) => layerPatterns(layer).flatMap((p) => p.group);

/** The lint configuration; `features` are the folders under src/features. */
export const oxlintrc = (features: readonly string[]) => ({
  $schema: './node_modules/oxlint/configuration_schema.json',
  plugins: [
    'eslint',
    'typescript',
    'unicorn',
    'oxc',
    'react',
    'jsx-a11y',
    'import',
    'promise',
    'vitest',
  ],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { browser: true, es2024: true },
  ignorePatterns: [
    'dist',
    'dist-demo',
    'public',
    'test-results',
    'screenshots',
    'src/messages/catalogues/**/*.ts',
  ],
  rules: {
    'react/react-in-jsx-scope': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/only-export-components': 'off',
    'react/incompatible-library': 'off',
    'react/no-array-index-key': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-cycle': 'error',
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': ['error', { allow: ['__DEMO__', '__BUILD_ID__'] }],
    'typescript/no-unnecessary-type-parameters': 'off',
    'no-await-in-loop': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/control-has-associated-label': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/require-mock-type-parameters': 'off',
    ...restrict(['zod', 'router', 'mui', 'msw'], [parent]),
  },
  overrides: [
    ...(Object.keys(layers) as Layer[])
      .filter((layer) => layer !== 'features')
      .map((layer) => ({
        files: files[layer],
        rules: restrict(
          ['zod', 'router', 'mui', 'msw', 'form'],
          [
            ...layerPatterns(layer),
            ...(layer === 'domain' || layer === 'contract' ? [pure] : []),
            ...(['contract', 'domain', 'data', 'cli', 'mocks', 'messages'].includes(layer)
              ? [macros]
              : []),
            parent,
          ],
        ),
      })),
    ...features.map(featureRules),
    {
      files: ['src/ui/form/**'],
      rules: restrict(['zod', 'router', 'mui', 'msw'], [...layerPatterns('ui'), parent]),
    },
    {
      files: [
        'src/contract/z.ts',
        'mocks/browser.ts',
        'mocks/node.ts',
        'src/main.tsx',
        'src/testing/**',
        'scripts/**',
        'bench/**',
        '*.config.ts',
        '**/*.test.{ts,tsx}',
      ],
      rules: { 'no-restricted-imports': 'off' },
    },
  ],
  options: { typeAware: true },
});

export const oxlintrcText = (features: readonly string[]): string =>
  `${JSON.stringify(oxlintrc(features), null, 2)}\n`;

if (import.meta.main) {
  const { readdirSync } = await import('node:fs');
  const features = readdirSync(new URL('../src/features', import.meta.url)).toSorted();
  const text = oxlintrcText(features);
  let before = '';
  try {
    before = readFileSync(target, 'utf8');
  } catch {
    // The first run has no file to compare with.
  }
  if (before !== text) writeFileSync(target, text);
}
