import { describe, expect, it } from 'vitest';
import { api } from '#src/contract/api.ts';
import type { Endpoint } from '#src/contract/api.ts';
import { armingSchema } from '#src/contract/arming.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { ruleSchema } from '#src/contract/rule.ts';
import { z } from '#src/contract/z.ts';
import { bodyFor, json, once, send, start } from './test-requests.ts';

const shared = await start();

describe('every answer', () => {
  const paths: Record<string, string> = {
    '/rules/:ruleId': '/rules/rule-1',
    '/rules/:ruleId/arming': '/rules/rule-1/arming',
    '/connections/:connectionId': '/connections/con-fjord-microsoft_365',
  };
  const reads = Object.entries(api).filter(
    ([, e]) => e.method === 'GET' && typeof e.response !== 'string',
  );
  it.each(reads)('%s is as the contract says', async (_name, endpoint: Endpoint) => {
    const response = await send(shared, 'GET', paths[endpoint.path] ?? endpoint.path);
    expect(response.status).toBe(200);
    if (typeof endpoint.response === 'string') throw new Error('filtered above');
    expect(endpoint.response.safeParse(await json(response)).success).toBe(true);
    expect(response.headers.has('ETag')).toBe(endpoint.etag === true);
  });

  it('is so for what writes as well', async () => {
    const backend = await start();
    const body = bodyFor('org-alder', 'microsoft_365', []);
    const created = await send(backend, 'POST', '/rules', { body, headers: once() });
    const { id } = ruleSchema.parse(await json(created));
    expect(created.status).toBe(201);
    const match = async (path: string) => ({
      'If-Match': (await send(backend, 'GET', path)).headers.get('ETag') ?? '',
    });
    const saved = await send(backend, 'PUT', `/rules/${id}`, {
      body,
      headers: await match(`/rules/${id}`),
    });
    expect(api.saveRule.response.safeParse(await json(saved)).success).toBe(true);
    const armed = await send(backend, 'PUT', `/rules/${id}/arming`, {
      body: { mode: 'alert_only', organizationIds: ['org-alder'], reason: 'to watch it' },
      headers: await match(`/rules/${id}/arming`),
    });
    expect(api.armRule.response.safeParse(await json(armed)).success).toBe(true);
    for (const act of ['check', 'reconnect'] as const) {
      const mended = await send(backend, 'POST', `/connections/con-fjord-microsoft_365/${act}`, {
        persona: 'connection_owner',
        headers: once(),
      });
      const connection = api.reconnect.response.parse(await json(mended));
      expect(connection.status).toBe(act === 'check' ? 'broken' : 'active');
    }
  });

  it('is bytes of at most 2 MB where it is a slice of the history', async () => {
    const manifest = api.getHistory.response.parse(
      await json(await send(shared, 'GET', '/history', { persona: 'analyst' })),
    );
    expect(manifest.slices.length).toBeGreaterThan(1);
    for (const { index, bytes } of manifest.slices) {
      const path = `/history/${manifest.revision}/slices/${index}`;
      const response = await send(shared, 'GET', path, { persona: 'analyst' });
      expect(response.headers.get('Content-Type')).toBe('application/vnd.apache.arrow.stream');
      const { byteLength } = await response.arrayBuffer();
      expect([byteLength, byteLength <= 2_000_000]).toEqual([bytes, true]);
    }
    // Nobody is given the slices of another's reach.
    const stolen = `/history/${manifest.revision}/slices/0`;
    expect((await send(shared, 'GET', stolen, { persona: 'manager' })).status).toBe(404);
  });

  it('is a problem of the contract for what it does not know', async () => {
    for (const [method, path, status] of [
      ['GET', '/nothing', 404],
      ['DELETE', '/rules/rule-1', 404],
      ['GET', '/rules/rule-999', 404],
      ['GET', '/rules/%E0%A4%A', 400],
      ['GET', '/rules?sort=sideways', 400],
    ] as const) {
      const response = await send(shared, method, path);
      expect([path, response.status]).toEqual([path, status]);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      problemSchema.parse(await json(response));
    }
  });

  it('a list goes on where its Link says', async () => {
    const first = await send(shared, 'GET', '/organizations?limit=10');
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('Link') ?? '')?.[1] ?? '';
    const second = await shared.handle(new Request(`http://mock${next}`));
    const page = z.object({ items: z.array(z.object({ id: z.string() })), total: z.number() });
    const [a, b] = [page.parse(await json(first)), page.parse(await json(second))];
    expect(a.items).toHaveLength(10);
    expect(new Set([...a.items, ...b.items].map(({ id }) => id)).size).toBe(20);
    expect(a.total).toBe(24);
  });

  it('nonsense is refused with pointers', async () => {
    const response = await send(shared, 'POST', '/rules', { body: { name: 3 }, headers: once() });
    expect(response.status).toBe(400);
    const { errors } = problemSchema.parse(await json(response));
    expect(errors?.map(({ pointer }) => pointer)).toContain('/name');
  });
});

describe('writing', () => {
  it('names the version, or is refused', async () => {
    const backend = await start();
    const read = await send(backend, 'GET', '/rules/rule-4');
    const etag = read.headers.get('ETag') ?? '';
    const rule = ruleSchema.parse(await json(read));
    const write = (headers: Record<string, string>) =>
      send(backend, 'PUT', '/rules/rule-4', { body: { ...rule, name: 'Changed' }, headers });
    expect((await write({})).status).toBe(428);
    expect((await write({ 'If-Match': '"old"' })).status).toBe(412);
    const saved = await write({ 'If-Match': etag });
    expect(saved.status).toBe(200);
    expect(ruleSchema.parse(await json(saved)).version).toBe(2);
    expect((await write({ 'If-Match': etag })).status).toBe(412);
  });

  it('does once what is sent twice, and refuses a key that is used for something else', async () => {
    const backend = await start();
    const headers = once();
    const body = bodyFor('org-alder', 'microsoft_365', []);
    const [a, b] = [
      await send(backend, 'POST', '/rules', { body, headers }),
      await send(backend, 'POST', '/rules', { body, headers }),
    ];
    expect(ruleSchema.parse(await json(b)).id).toBe(ruleSchema.parse(await json(a)).id);
    const other = await send(backend, 'POST', '/rules', {
      body: { ...body, name: 'Else' },
      headers,
    });
    expect(other.status).toBe(409);
  });

  it('does once what is sent twice at the same moment', async () => {
    const backend = await start();
    const sent = {
      body: bodyFor('org-alder', 'microsoft_365', []),
      headers: once(),
    };
    const answers = await Promise.all([
      send(backend, 'POST', '/rules', sent),
      send(backend, 'POST', '/rules', sent),
    ]);
    const ids = await Promise.all(answers.map(async (one) => ruleSchema.parse(await json(one)).id));
    expect(ids[0]).toBe(ids[1]);
    expect((await send(backend, 'POST', '/rules', { body: sent.body })).status).toBe(400);
  });

  it('of two people who save the same version the second is told', async () => {
    const backend = await start();
    const read = await send(backend, 'GET', '/rules/rule-4');
    const headers = { 'If-Match': read.headers.get('ETag') ?? '' };
    const rule = ruleSchema.parse(await json(read));
    const save = (persona: PersonaId, name: string) =>
      send(backend, 'PUT', '/rules/rule-4', { persona, headers, body: { ...rule, name } });
    const [first, second] = await Promise.all([save('manager', 'Mine'), save('analyst', 'Yours')]);
    expect([first.status, second.status]).toEqual([200, 412]);
    const now = await send(backend, 'GET', '/rules/rule-4', { persona: 'analyst' });
    expect(ruleSchema.parse(await json(now))).toMatchObject({ name: 'Mine', version: 2 });
  });

  it('a record of arming ends where a save ends the watching: coming back is no arming', async () => {
    const backend = await start();
    const arming = async () =>
      armingSchema.parse(await json(await send(backend, 'GET', '/rules/rule-11/arming'))).records;
    const before = await arming();
    expect(before.map(({ mode }) => mode)).toEqual(before.map(() => 'alert_only'));
    const watch = async (organizationIds: readonly string[]) => {
      const read = await send(backend, 'GET', '/rules/rule-11');
      const rule = ruleSchema.parse(await json(read));
      const saved = await send(backend, 'PUT', '/rules/rule-11', {
        body: { ...rule, scope: { kind: 'some', organizationIds } },
        headers: { 'If-Match': read.headers.get('ETag') ?? '' },
      });
      expect(saved.status).toBe(200);
    };
    const all = before.map(({ organizationId }) => organizationId);
    await watch(all.slice(1));
    expect(await arming()).toEqual(before.slice(1));
    await watch(all);
    expect((await arming()).map(({ mode }) => mode)).toEqual([
      'draft',
      ...before.slice(1).map(() => 'alert_only'),
    ]);
  });

  it('never arms by saving, and opens two steps of the ladder only', async () => {
    const backend = await start();
    const created = await send(backend, 'POST', '/rules', {
      body: bodyFor('org-alder', 'microsoft_365', []),
      headers: once(),
    });
    const { id } = ruleSchema.parse(await json(created));
    const arm = async (mode: string, persona: PersonaId = 'manager') => {
      const read = await send(backend, 'GET', `/rules/${id}/arming`, { persona });
      const headers = { 'If-Match': read.headers.get('ETag') ?? '' };
      const response = await send(backend, 'PUT', `/rules/${id}/arming`, {
        persona,
        headers,
        body: { mode, organizationIds: ['org-alder'], reason: 'because' },
      });
      return { status: response.status, body: await json(response) };
    };
    expect(await json(await send(backend, 'GET', `/rules/${id}/arming`))).toMatchObject({
      records: [{ mode: 'draft' }],
    });
    expect(await arm('automated')).toMatchObject({
      status: 422,
      body: { ladder: { refusal: { code: 'no_review_yet' } } },
    });
    expect(await arm('manual_approval')).toMatchObject({
      status: 422,
      body: { ladder: { refusal: { code: 'not_watched_yet' } } },
    });
    expect(await arm('alert_only', 'viewer')).toMatchObject({
      status: 403,
      body: { permission: 'rule.arm' },
    });
    expect(await arm('alert_only')).toMatchObject({
      status: 200,
      body: { records: [{ mode: 'alert_only' }] },
    });
  });
});
