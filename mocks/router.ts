import { API_BASE, api } from '#src/contract/api.ts';
import type { Endpoint, EndpointName } from '#src/contract/api.ts';
import type { z } from '#src/contract/z.ts';
import type { Context, Handler, Handlers } from './handler.ts';
import { ProblemError } from './problem-error.ts';

export interface Route {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  readonly params: Record<string, string>;
}

const patterns = (Object.keys(api) as EndpointName[]).map((name) => {
  const endpoint: Endpoint = api[name];
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map((m) => m[1] ?? '');
  return {
    name,
    endpoint,
    names,
    pattern: new RegExp(`^${endpoint.path.replaceAll(/:\w+/g, '([^/]+)')}$`),
  };
});

/** A part of a path; what is not well escaped stays as it is, and the schema of the id refuses it. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The endpoint a request asks for; undefined when the contract has none. */
export const routeOf = (method: string, pathname: string): Route | undefined => {
  if (!pathname.startsWith(`${API_BASE}/`)) return undefined;
  const path = pathname.slice(API_BASE.length);
  for (const { name, endpoint, names, pattern } of patterns) {
    const match = endpoint.method === method ? pattern.exec(path) : null;
    if (match) {
      const params = Object.fromEntries(names.map((key, i) => [key, decoded(match[i + 1] ?? '')]));
      return { name, endpoint, params };
    }
  }
  return undefined;
};

const parsed = (schema: z.ZodType | undefined, value: unknown, where: string): unknown => {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ProblemError('invalid-request', {
    detail: where,
    errors: result.error.issues.slice(0, 50).map((issue) => ({
      pointer: `/${issue.path.map(String).join('/')}`,
      code: issue.code,
    })),
  });
};

const bodyOf = async (endpoint: Endpoint, request: Request): Promise<unknown> => {
  if (endpoint.body === undefined) return undefined;
  try {
    return await request.json();
  } catch {
    throw new ProblemError('invalid-request', { detail: 'the body is not JSON' });
  }
};

export interface Served {
  readonly status: number;
  readonly etag: string | undefined;
  readonly link: string | undefined;
  /** JSON that the contract allows, or bytes */
  readonly data: unknown;
  readonly type: string;
}

/** Parses the request in, calls the handler, checks the answer out. */
export const serve = async (
  route: Route,
  request: Request,
  handlers: Handlers,
  context: Context,
): Promise<Served> => {
  const { endpoint, params, name } = route;
  const url = new URL(request.url);
  const input = {
    params: parsed(endpoint.params, params, 'path'),
    query: parsed(endpoint.query, Object.fromEntries(url.searchParams), 'query'),
    body: parsed(endpoint.body, await bodyOf(endpoint, request), 'body'),
  };
  // The input was parsed by the schemas of this very endpoint: name, handler and input belong together.
  const handler = handlers[name] as unknown as Handler<EndpointName>;
  const { data, etag } = await handler(input as unknown as Parameters<typeof handler>[0], context);
  if (typeof endpoint.response === 'string') {
    return { status: endpoint.status, etag, link: undefined, data, type: endpoint.response };
  }
  const checked = endpoint.response.safeParse(data);
  if (!checked.success) {
    const detail = `${name} answered what the contract does not allow: ${checked.error.message}`;
    console.error(detail);
    throw new ProblemError('internal', { detail });
  }
  return {
    status: endpoint.status,
    etag,
    link: nextLink(url, checked.data),
    data: checked.data,
    type: 'application/json',
  };
};

/** RFC 8288: where the next page is. */
const nextLink = (url: URL, data: unknown): string | undefined => {
  if (typeof data !== 'object' || data === null || !('nextCursor' in data)) return undefined;
  if (typeof data.nextCursor !== 'string') return undefined;
  const next = new URL(url);
  next.searchParams.set('cursor', data.nextCursor);
  return `<${next.pathname}${next.search}>; rel="next"`;
};
