/**
 * Who may import whom. Lint rules are generated from this table (`npm run lint:rules`), and the
 * architecture test reads it too. An import points one way.
 */
export const layers = {
  contract: { may: [], way: 'The contract knows nobody. Put decisions into src/domain.' },
  domain: {
    may: ['contract'],
    way: 'The domain is pure: contract only, no React, no fetch, no clock. Pass what it needs as an argument.',
  },
  data: {
    may: ['contract', 'domain'],
    way: 'src/data holds server state: contract and domain only. What a screen needs beside belongs to the feature.',
  },
  ui: {
    may: [],
    way: 'src/ui knows MUI and nothing of this product. Pass words and values in, or move the piece to its feature.',
  },
  features: {
    may: ['contract', 'domain', 'data', 'ui', 'paths'],
    way: 'A feature never imports another feature, app, demo or mocks. Move what two features share down to data, domain or ui.',
  },
  demo: {
    may: ['contract', 'ui', 'paths'],
    way: 'The demo bar talks HTTP to /__demo and knows nothing else.',
  },
  app: {
    may: ['contract', 'domain', 'data', 'ui', 'features', 'demo', 'paths'],
    way: 'The app knows every feature; only main.tsx starts the mocks.',
  },
  cli: {
    may: ['contract', 'domain', 'templates'],
    way: 'The terminal runs contract and domain on Node as they are.',
  },
  templates: { may: ['contract'], way: 'A template is a rule file.' },
  messages: { may: [], way: 'Catalogues import nothing of the product.' },
  mocks: {
    may: ['contract', 'domain', 'templates'],
    way: 'The mock backend obeys contract and domain, as a real one would; it never knows the screen.',
  },
  e2e: {
    may: ['mocks', 'paths', 'contract', 'domain'],
    way: 'A journey sees what a person sees, and the seeds.',
  },
} as const satisfies Record<string, { may: readonly string[]; way: string }>;

export type Layer = keyof typeof layers;

/** Importable from everywhere. */
export const everybody = ['messages'] as const;
