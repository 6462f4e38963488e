import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call, callRaw, configureClient } from './client.ts';
import { ApiProblem, ContractError, NetworkError } from './errors.ts';

const session = {
  id: 's-1',
  user: { id: 'u-1', name: 'Somebody', role: 'viewer' },
  permissions: [],
  organizations: { kind: 'all' },
  signInUrl: 'sign-in',
};
const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init);

let answer: () => Promise<Response> | Response;
let sent: { url: URL; init: RequestInit }[];

beforeEach(() => {
  sent = [];
  answer = () => json(session);
  configureClient({ apiBaseUrl: 'https://backend.example/api/' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url: new URL(url), init });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const headersOf = (index = 0) => new Headers(sent[index]?.init.headers);

describe('what is sent', () => {
  it('has its parameters encoded in the path', async () => {
    await callRaw('getHistorySlice', { params: { revision: 'a/b c', index: 3 } });
    expect(sent[0]?.url.href).toBe('https://backend.example/api/history/a%2Fb%20c/slices/3');
  });

  it('leaves out of the query what is not asked', async () => {
    answer = () => json({ items: [], total: 0, unfilteredTotal: 0 });
    await call('listRules', { query: { search: 'spray & pray', limit: 5 } });
    expect(sent[0]?.url.searchParams.toString()).toBe('search=spray+%26+pray&limit=5');
  });

  it('names the version and the intent when told to', async () => {
    await call('getSession', {}, { ifMatch: '"v3"', idempotencyKey: 'once' });
    expect(headersOf().get('If-Match')).toBe('"v3"');
    expect(headersOf().get('Idempotency-Key')).toBe('once');
    expect(headersOf().get('Content-Type')).toBeNull();
  });
});

describe('what comes back', () => {
  it('is checked, and carries its version', async () => {
    answer = () => json(session, { headers: { ETag: '"v7"' } });
    const { data, etag } = await call('getSession', {});
    expect(data.user.name).toBe('Somebody');
    expect(etag).toBe('"v7"');
  });

  it('that is not as agreed is an error of its own, which names the endpoint and the place', async () => {
    answer = () => json({ ...session, user: { id: 'u-1' } });
    const error: unknown = await call('getSession', {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContractError);
    expect(String(error)).toMatch(/getSession.*\/user\/name/);
  });

  it.each([
    ['a page instead of JSON', () => new Response('<html>')],
    ['a failure without problem details', () => new Response('bad gateway', { status: 502 })],
  ])('as %s is such an error too', async (_what, given) => {
    answer = given;
    await expect(call('getSession', {})).rejects.toBeInstanceOf(ContractError);
  });

  it('as a problem keeps what the problem says', async () => {
    const problem = {
      type: 'urn:respond:problem:forbidden',
      title: 'Forbidden',
      status: 403,
      permission: 'rule.arm',
    };
    answer = () =>
      json(problem, { status: 403, headers: { 'Content-Type': 'application/problem+json' } });
    const error: unknown = await call('getSession', {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ type: 'forbidden', problem });
  });

  it('never comes when the network fails', async () => {
    answer = () => Promise.reject(new TypeError('failed to fetch'));
    await expect(call('getSession', {})).rejects.toBeInstanceOf(NetworkError);
  });

  it('is no failure of the network when the caller no longer wanted it', async () => {
    const stop = new AbortController();
    stop.abort();
    answer = () => Promise.reject(new DOMException('aborted', 'AbortError'));
    await expect(call('getSession', {}, { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
