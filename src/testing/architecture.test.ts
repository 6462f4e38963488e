import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { everybody, layers } from '../../scripts/layers.ts';
import type { Layer } from '../../scripts/layers.ts';
import { oxlintrcText } from '../../scripts/oxlintrc.ts';

const root = join(import.meta.dirname, '../..');
const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
const sources = ['src', 'mocks', 'e2e', 'scripts']
  .flatMap(walk)
  .filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !file.endsWith('.d.ts') &&
      !file.startsWith('src/messages/catalogues/'),
  )
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const isTest = (file: string) => /\.test\.tsx?$|\.e2e\.ts$|^src\/testing\//.test(file);
const product = sources.filter(({ file }) => !isTest(file));

const importsOf = (text: string) =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((m) => ({
    spec: m[2] ?? m[3] ?? '',
    typeOnly: m[1] !== undefined,
    lazy: m[3] !== undefined,
  }));
const resolve = (from: string, spec: string): string | undefined => {
  if (spec.startsWith('#src/')) return `src/${spec.slice(5)}`;
  if (spec.startsWith('#mocks/')) return `mocks/${spec.slice(7)}`;
  if (spec.startsWith('.')) return relative(root, join(root, dirname(from), spec));
  return undefined;
};
const layerOf = (file: string): string =>
  file === 'src/paths.ts'
    ? 'paths'
    : (/^src\/([^/]+)\//.exec(file)?.[1] ?? file.split('/')[0] ?? file);

it('imports point one way', () => {
  const breaches = product.flatMap(({ file, text }) => {
    const layer = layerOf(file);
    if (!(layer in layers)) return [];
    const allowed: readonly string[] = [...layers[layer as Layer].may, ...everybody, layer];
    return importsOf(text).flatMap(({ spec }) => {
      const target = resolve(file, spec);
      if (target === undefined) return [];
      const other = layerOf(target);
      return allowed.includes(other)
        ? []
        : [`${file} imports ${target}: ${layers[layer as Layer].way}`];
    });
  });
  expect(breaches).toEqual([]);
});

it('a feature never imports another feature', () => {
  const breaches = product.flatMap(({ file, text }) => {
    const own = /^src\/features\/([^/]+)/.exec(file)?.[1];
    return own === undefined
      ? []
      : importsOf(text)
          .map(({ spec }) => /^#src\/features\/([^/]+)/.exec(spec)?.[1])
          .filter((other) => other !== undefined && other !== own)
          .map((other) => `${file} imports feature ${other}`);
  });
  expect(breaches).toEqual([]);
});

it('no circle of imports', () => {
  const graph = new Map(
    product.map(({ file, text }) => [
      file,
      importsOf(text)
        .filter(({ typeOnly, lazy }) => !typeOnly && !lazy)
        .flatMap(({ spec }) => resolve(file, spec) ?? []),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

it('the committed lint rules are the ones made from the table of layers', () => {
  const features = readdirSync(join(root, 'src/features')).toSorted();
  expect(readFileSync(join(root, '.oxlintrc.json'), 'utf8')).toBe(oxlintrcText(features));
});

/** What lint cannot say: [what is wrong, where it counts, the pattern]. */
const forbidden: [string, (file: string) => boolean, RegExp][] = [
  [
    '`../` in an import (use #src/ or #mocks/)',
    (f) => !isTest(f) && !f.startsWith('scripts/'),
    /from '\.\.\//,
  ],
  [
    'a default export',
    (f) => !f.startsWith('scripts/') && !f.endsWith('.config.ts'),
    /export default/,
  ],
  ['a skipped or focused test', () => true, /\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/],
  [
    'an address of the API outside the contract',
    (f) => !isTest(f) && !/^(src\/contract|mocks|e2e)\//.test(f),
    /['"`]\/api\/v1/,
  ],
  ['a path of one machine', () => true, /(?<![\w.])\/(?:work|farm|home|tmp)\/[a-z]/],
  ['an escape from the type system', () => true, /@ts-(?:ignore|expect-error|nocheck)/],
  [
    'an English sentence in the domain',
    (f) => f.startsWith('src/domain/') && !isTest(f),
    /(?:title|label|text): '[A-Z][a-z]+ [a-z]+ /,
  ],
];
it.each(forbidden)('nowhere is %s', (_what, counts, pattern) => {
  const self = 'src/testing/architecture.test.ts';
  expect(
    sources
      .filter(({ file, text }) => file !== self && counts(file) && pattern.test(text))
      .map(({ file }) => file),
  ).toEqual([]);
});

it('every effect says why it is one', () => {
  const silent = product.flatMap(({ file, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, index) =>
      /\buse(?:Layout)?Effect\(/.test(line) && !/(\/\/|\*\/|\*)/.test(lines[index - 1] ?? '')
        ? [`${file}:${index + 1}`]
        : [],
    );
  });
  expect(silent).toEqual([]);
});

it('files are named for what they hold, and hold one idea', () => {
  expect(
    product
      .filter(({ file }) => /\/(utils|helpers|misc|index)\.tsx?$/.test(file))
      .map(({ file }) => file),
  ).toEqual([]);
  // A table of words is one idea at any length.
  expect(
    product
      .filter(
        ({ file, text }) =>
          !file.startsWith('src/messages/domain') && text.split('\n').length > 400,
      )
      .map(({ file, text }) => `${file} ${text.split('\n').length}`),
  ).toEqual([]);
});
