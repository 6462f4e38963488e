import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

/** gz kB (1000 bytes) of JavaScript until a page is usable, in the production build. */
const budgets: Record<string, number> = {
  // The first screen, the list of rules, is in the entry.
  'index.html': 250,
};
const otherRoute = 300;

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    name: z.string().optional(),
    imports: z.array(z.string()).optional(),
  }),
);

const manifest = manifestSchema.parse(JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')));
const sizes = new Map<string, number>();
const gz = (file: string): number => {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length / 1000;
  sizes.set(file, size);
  return size;
};

const withImports = (key: string, seen: Set<string>): Set<string> => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) withImports(next, seen);
  return seen;
};

// The app is in the entry; what it imports in turn when asked (the palette) is not waited for.
const always = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
/** The chunk of the editor's route, which is named in `vite.config.ts`. */
const editor = Object.keys(manifest).find((key) => manifest[key]?.name === 'editor') ?? 'editor';
const routes = [
  'index.html',
  editor,
  ...Object.keys(manifest).filter((key) => /^src\/features\/.*\.route\.tsx$/.test(key)),
];
if (routes.length < 5 || manifest[editor] === undefined)
  throw new Error('the chunks are not those that this script knows: the size cannot be measured');
// What a page waits for though no static import says so.
const catalogues = ['src/messages/catalogues/en.ts'];
const ownCatalogues: Record<string, string> = {
  [editor]: 'src/messages/catalogues/editor/en.ts',
  'src/features/lists/lists.route.tsx': 'src/messages/catalogues/kept-lists/en.ts',
  'src/features/lists/list.route.tsx': 'src/messages/catalogues/kept-lists/en.ts',
};
for (const key of [...catalogues, ...Object.values(ownCatalogues)])
  if (manifest[key] === undefined) throw new Error(`${key} is no chunk of the build`);

let failed = 0;
for (const route of routes) {
  const keys = new Set<string>();
  for (const key of [...always, ...catalogues, ownCatalogues[route] ?? route, route])
    withImports(key, keys);
  const files = new Set(
    [...keys].flatMap((key) => manifest[key]?.file ?? []).filter((f) => f.endsWith('.js')),
  );
  const total = [...files].reduce((sum, file) => sum + gz(file), 0);
  const budget = budgets[route] ?? (route === editor ? 340 : otherRoute);
  const fine = total <= budget;
  if (!fine) failed += 1;
  console.log(
    `${fine ? 'ok  ' : 'OVER'} ${total.toFixed(1).padStart(6)} kB of ${budget} kB  ${route}`,
  );
}
const all = readdirSync('dist/assets').filter((file) => file.endsWith('.js'));
console.log(
  `all JavaScript of the build: ${all.reduce((sum, file) => sum + gz(`assets/${file}`), 0).toFixed(0)} kB gz`,
);
process.exit(failed === 0 ? 0 : 1);
