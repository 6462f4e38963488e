import { describe, expect, it } from 'vitest';
import { api } from '#src/contract/api.ts';
import type { Endpoint } from '#src/contract/api.ts';
import { armingSchema } from '#src/contract/arming.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { ruleSchema } from '#src/contract/rule.ts';
import { z } from '#src/contract/z.ts';
import { Backend } from './backend.ts';
import { bodyFor, json, NOW, once, send, start } from './test-requests.ts';

const shared = await start();

describe('every answer', () => {
  const paths: Record<string, string> = {
    '/rules/:ruleId': '/rules/rule-1',
    '/rules/:ruleId/arming': '/rules/rule-1/arming',
    '/rules/:ruleId/versions': '/rules/rule-1/versions',
    '/lists/:listName': '/lists/VIP%20accounts',
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

  describe('while a version runs', () => {
    const standing = async (backend: Backend) => {
      const read = await send(backend, 'GET', '/rules/rule-11/arming');
      return { ...armingSchema.parse(await json(read)), etag: read.headers.get('ETag') ?? '' };
    };
    const save = async (backend: Backend, change: object) => {
      const read = await send(backend, 'GET', '/rules/rule-11');
      const body = { ...ruleSchema.parse(await json(read)), ...change };
      const headers = { 'If-Match': read.headers.get('ETag') ?? '' };
      expect((await send(backend, 'PUT', '/rules/rule-11', { body, headers })).status).toBe(200);
    };
    const run = async (backend: Backend, version: number, persona: PersonaId = 'manager') => {
      const { etag } = await standing(backend);
      const body = { version, reason: 'as reviewed' };
      const headers = { 'If-Match': etag };
      return send(backend, 'PUT', '/rules/rule-11/running', { body, headers, persona });
    };
    const scope = (organizationIds: readonly string[]) => ({
      scope: { kind: 'some', organizationIds },
    });

    it('a save that would trigger otherwise is proposed only, and what runs runs on', async () => {
      const backend = await start();
      const before = await standing(backend);
      const all = before.records.map(({ organizationId }) => organizationId);
      expect(before.running).toBe(1);
      await save(backend, scope(all.slice(1)));
      expect(await standing(backend)).toMatchObject({ running: 1, records: before.records });
      const list = api.listRules.response.parse(await json(await send(backend, 'GET', '/rules')));
      expect(list.items.find(({ id }) => id === 'rule-11')).toMatchObject({
        version: 2,
        running: 1,
        organizations: all.length,
      });
    });

    it('a save that changes words alone takes its place at once', async () => {
      const backend = await start();
      await save(backend, { name: 'Another name', runbook: 'Call them.', tags: ['slack'] });
      expect((await standing(backend)).running).toBe(2);
    });

    it('a record ends where another version is put in place that no longer watches: coming back is no arming', async () => {
      const backend = await start();
      const before = await standing(backend);
      const all = before.records.map(({ organizationId }) => organizationId);
      await save(backend, scope(all.slice(1)));
      expect((await run(backend, 2)).status).toBe(200);
      expect((await standing(backend)).records).toEqual(before.records.slice(1));
      await save(backend, scope(all));
      expect((await run(backend, 3)).status).toBe(200);
      expect((await standing(backend)).records.map(({ mode }) => mode)).toEqual([
        'draft',
        ...before.records.slice(1).map(() => 'alert_only'),
      ]);
    });

    it('a version with a failing test, or one by somebody who may not, is not put in place', async () => {
      const backend = await start();
      const tests = [{ name: 'nothing is enough', events: [], expect: 'fires' }];
      await save(backend, { tests, freshnessMs: 60_000 });
      const refused = problemSchema.parse(await json(await run(backend, 2)));
      expect(refused.ladder?.refusal).toEqual({ code: 'tests_failing', tests: 1 });
      expect((await run(backend, 1, 'viewer')).status).toBe(403);
      expect((await run(backend, 9)).status).toBe(404);
      expect((await standing(backend)).running).toBe(1);
    });

    it('says since when a version has run: another in its place begins anew', async () => {
      let now = NOW;
      const backend = await Backend.start({ seed: 5, now: () => now });
      const { runningSince = 0 } = await standing(backend);
      expect(runningSince).toBeLessThan(NOW);
      now += 60_000;
      await save(backend, { freshnessMs: 60_000 });
      expect((await standing(backend)).runningSince).toBe(runningSince);
      expect((await run(backend, 2)).status).toBe(200);
      expect((await standing(backend)).runningSince).toBe(now);
    });

    it('keeps every version with its note, and of which it is a copy', async () => {
      const backend = await start();
      await save(backend, { name: 'Renamed', note: 'by mistake' });
      await save(backend, { name: 'As before', note: undefined, restoredFrom: 1 });
      const read = await send(backend, 'GET', '/rules/rule-11/versions');
      const { items } = api.listRuleVersions.response.parse(await json(read));
      expect(items.map(({ version, note, restoredFrom }) => [version, note, restoredFrom])).toEqual(
        [
          [3, undefined, 1],
          [2, 'by mistake', undefined],
          [1, undefined, undefined],
        ],
      );
    });
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
