import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { api } from '../src/contract/api.ts';
import { z } from '../src/contract/z.ts';
import { openapiText } from './openapi.ts';

const text = openapiText();

it('the published document is the one made from the table of endpoints', () => {
  expect(readFileSync(new URL('../public/openapi.json', import.meta.url), 'utf8')).toBe(text);
});

it('the document names every endpoint once, and every reference leads somewhere', () => {
  const document = z
    .object({
      paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
      components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
    })
    .parse(JSON.parse(text));
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((one) => one.operationId),
  );
  expect(ids.toSorted()).toEqual(Object.keys(api).toSorted());
  const references = [...text.matchAll(/"\$ref": "#\/components\/schemas\/([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
  expect(
    [...text.matchAll(/"\$ref": "([^"]+)"/g)].filter(
      (match) => !match[1]?.startsWith('#/components/'),
    ),
  ).toEqual([]);
});
