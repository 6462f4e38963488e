import { readFileSync, writeFileSync } from 'node:fs';
import { API_BASE, api } from '../src/contract/api.ts';
import type { Endpoint } from '../src/contract/api.ts';
import { conditionSchema } from '../src/contract/condition.ts';
import { wireSchema } from '../src/contract/open-number.ts';
import { problemSchema } from '../src/contract/problem.ts';
import type { ProblemType } from '../src/contract/problem.ts';
import { z } from '../src/contract/z.ts';

/** The published form of the contract: OpenAPI 3.1, made from the one table of endpoints. */

const target = new URL('../public/openapi.json', import.meta.url);

const statuses = {
  'invalid-request': 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  'idempotency-conflict': 409,
  'list-exists': 409,
  'list-in-use': 409,
  'list-read-only': 409,
  'version-conflict': 412,
  'rule-invalid': 422,
  'capability-refused': 422,
  'step-not-open': 422,
  'version-required': 428,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ProblemType, number>;

/** What every endpoint may answer. */
const always: readonly ProblemType[] = [
  'invalid-request',
  'signed-out',
  'too-many-requests',
  'internal',
  'unavailable',
];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const schemas = z.registry<{ id: string }>();
const names = new Map<unknown, string>();
const named = (schema: z.ZodType, id: string): { $ref: string } => {
  const known = names.get(schema);
  if (known === undefined) {
    names.set(schema, id);
    schemas.add(schema, { id });
  }
  return { $ref: `#/components/schemas/${known ?? id}` };
};
named(conditionSchema, 'Condition');
const problem = named(problemSchema, 'Problem');

const parameters = (place: 'path' | 'query', schema: z.ZodObject | undefined) =>
  Object.entries(schema?.shape ?? {}).map(([name, part]) => {
    const { $schema: _version, ...json } = z.toJSONSchema(part, wireSchema);
    return {
      name,
      in: place,
      required: place === 'path' || !part.safeParse(undefined).success,
      schema: json,
    };
  });

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

const headersOf = (endpoint: Endpoint) => [
  ...(endpoint.etag && endpoint.method === 'PUT'
    ? [header('If-Match', 'the ETag of the version that is changed')]
    : []),
  ...(endpoint.idempotent
    ? [header('Idempotency-Key', 'names the intent: the same key does it once')]
    : []),
];

const responses = (name: string, endpoint: Endpoint) => {
  const content =
    typeof endpoint.response === 'string'
      ? { [endpoint.response]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: named(endpoint.response, `${capital(name)}Answer`) } };
  const problems = Map.groupBy([...always, ...endpoint.problems], (type) => statuses[type]);
  return {
    [endpoint.status]: {
      description: endpoint.summary,
      ...(endpoint.etag ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
      content,
    },
    ...Object.fromEntries(
      [...problems].map(([status, types]) => [
        status,
        {
          description: types.join(', '),
          content: { 'application/problem+json': { schema: problem } },
        },
      ]),
    ),
  };
};

/** The document as text, as it is committed. */
export const openapiText = (): string => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, endpoint] of Object.entries(api) as [string, Endpoint][]) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: {
        operationId: name,
        summary: endpoint.summary,
        parameters: [
          ...parameters('path', endpoint.params),
          ...parameters('query', endpoint.query),
          ...headersOf(endpoint),
        ],
        ...(endpoint.body === undefined
          ? {}
          : {
              requestBody: {
                required: true,
                content: {
                  'application/json': { schema: named(endpoint.body, `${capital(name)}Body`) },
                },
              },
            }),
        responses: responses(name, endpoint),
      },
    };
  }
  const made = z.toJSONSchema(schemas, {
    ...wireSchema,
    uri: (id) => `#/components/schemas/${id}`,
  });
  const components = Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _version, $id: _id, ...json }]) => [
      id,
      json,
    ]),
  );
  return `${JSON.stringify(
    {
      openapi: '3.1.0',
      info: {
        title: 'Respond backend',
        version: '1',
        description: 'What Respond Console asks of a backend, and nothing more.',
      },
      servers: [{ url: API_BASE }],
      paths,
      components: { schemas: components },
    },
    null,
    2,
  )}\n`;
};

if (import.meta.main) {
  let before = '';
  try {
    before = readFileSync(target, 'utf8');
  } catch {
    // The first time there is none.
  }
  const text = openapiText();
  if (text !== before) writeFileSync(target, text);
}
