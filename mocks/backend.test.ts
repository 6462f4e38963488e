import { describe, expect, it } from 'vitest';
import { API_BASE, api } from '#src/contract/api.ts';
import type { Endpoint } from '#src/contract/api.ts';
import { PERSONA_HEADER } from '#src/contract/demo.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { ruleSchema } from '#src/contract/rule.ts';
import { z } from '#src/contract/z.ts';
import { Backend } from './backend.ts';
import type { Storage } from './backend.ts';
import { organizationSeeds } from './seeds/organizations.ts';
import type { Snapshot } from './store.ts';

const NOW = Date.UTC(2026, 10, 24, 10, 20);
const start = (storage?: Storage) =>
  Backend.start({ seed: 5, now: () => NOW, ...(storage === undefined ? {} : { storage }) });
const shared = await start();

interface Sent {
  readonly persona?: PersonaId;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
const send = (
  backend: Backend,
  method: string,
  path: string,
  { persona = 'manager', body, headers = {} }: Sent = {},
) =>
  backend.handle(
    new Request(`http://mock${API_BASE}${path}`, {
      method,
      headers: { [PERSONA_HEADER]: persona, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
const json = async (response: Response): Promise<unknown> => response.json();
const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });

const bodyFor = (organizationId: string, product: Product, actions: Action[], name = 'Probe') => ({
  name,
  description: '',
  scope: { kind: 'some', organizationIds: [organizationId] },
  signals: [
    {
      id: 's',
      name: 'Anything',
      product,
      activities: [],
      condition: { op: 'all', conditions: [] },
    },
  ],
  pattern: {
    kind: 'event_count',
    signalIds: ['s'],
    threshold: 3,
    groupBy: ['account'],
    windowMs: 60_000,
  },
  response: { target: { kind: 'group_account' }, actions },
});

describe('the seeds', () => {
  it('are a provider of the size that the demo promises, the same for the same seed', async () => {
    const { store } = shared;
    expect(store.organizations.length).toBeGreaterThanOrEqual(24);
    expect(store.accounts.length).toBeGreaterThan(1_900);
    expect(store.activity.table.rows).toBeGreaterThanOrEqual(100_000);
    expect(store.activity.until - store.activity.from).toBe(30 * 86_400_000);
    const again = (await start()).store.activity.table;
    expect(again.rows).toBe(store.activity.table.rows);
    for (const row of [0, 1_234, 77_777, again.rows - 1])
      expect(again.eventAt(row)).toEqual(store.activity.table.eventAt(row));
  });

  it('use example domains and documentation addresses only', () => {
    const { table } = shared.store.activity;
    const addresses = table.text('ip').values.filter((text) => text !== '');
    expect(
      addresses.filter((ip) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/.test(ip)),
    ).toEqual([]);
    expect(shared.store.accounts.filter(({ name }) => !/@[a-z]+\.example$/.test(name))).toEqual([]);
  });

  it('weave attacks that the seeded rules find', async () => {
    const list = z.object({
      items: z.array(z.object({ name: z.string(), triggers: z.object({ count: z.number() }) })),
    });
    const { items } = list.parse(await json(await send(shared, 'GET', '/rules?limit=100')));
    const counts = Object.fromEntries(items.map(({ name, triggers }) => [name, triggers.count]));
    const kinds = shared.store.activity.attacks.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(6);
    expect(counts).toMatchObject({
      'Brute force, then success (Microsoft 365)': 2,
      'Brute force, then success (Okta)': 1,
      'Password spray from one address': 2,
      'Password spray from one address (Google)': 1,
      'Inbox rule after sign-in from a rented network': 2,
      'Push fatigue (Okta)': 1,
      'Push fatigue (Duo)': 1,
      'Consent to an app that is not on the list': 2,
      'Many downloads from a rented network': 2,
    });
  });
});

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

  it('an analyst is refused where the organization is not his, by name', async () => {
    const response = await send(shared, 'POST', '/rules', {
      persona: 'analyst',
      body: bodyFor('org-garnet', 'microsoft_365', []),
      headers: once(),
    });
    expect(response.status).toBe(403);
    expect(problemSchema.parse(await json(response)).organizationIds).toEqual(['org-garnet']);
  });

  it('what was answered is kept: a new start goes on from there', async () => {
    let kept: unknown;
    const storage: Storage = {
      load: () => Promise.resolve(kept),
      save: (snapshot: Snapshot) => {
        kept = structuredClone(snapshot);
        return Promise.resolve();
      },
    };
    const first = await start(storage);
    expect(first.startedFresh).toBe('first');
    const created = await send(first, 'POST', '/rules', {
      body: bodyFor('org-alder', 'microsoft_365', [], 'Kept'),
      headers: once(),
    });
    const { id } = ruleSchema.parse(await json(created));
    const second = await start(storage);
    expect(second.startedFresh).toBeUndefined();
    expect(ruleSchema.parse(await json(await send(second, 'GET', `/rules/${id}`))).name).toBe(
      'Kept',
    );
    kept = { generator: -1 };
    expect((await start(storage)).startedFresh).toBe('older');
  });
});

describe('capability', () => {
  // By hand, from what the seeds say of each organization. Not named here: everything the product can.
  const nothing: Action[] = [];
  const all: Action[] = [...ACTIONS];
  const can: Record<Product, Action[]> = {
    microsoft_365: all,
    google_workspace: all,
    okta: all,
    duo: ['block_sign_in'],
    slack: nothing,
  };
  const without = (...gone: Action[]): Action[] => all.filter((action) => !gone.includes(action));
  const exceptions: Record<string, Action[]> = {
    // broken
    'fjord microsoft_365': nothing,
    'saffron okta': nothing,
    'kestrel okta': nothing,
    'juniper google_workspace': nothing,
    'quartz microsoft_365': nothing,
    'harbor duo': nothing,
    // never connected
    'umber microsoft_365': nothing,
    'tamarind google_workspace': nothing,
    'larch google_workspace': nothing,
    // managed elsewhere
    'garnet okta': nothing,
    'poplar microsoft_365': nothing,
    // a permission or a role is missing
    'onyx microsoft_365': without('reset_password', 'force_password_change'),
    'ember microsoft_365': ['expire_sessions'],
    'alder microsoft_365': without('expire_sessions'),
    'dune google_workspace': without('expire_sessions'),
    'nimbus okta': without('block_sign_in'),
    'willow google_workspace': without('reset_password'),
    // the organization's policy
    'cobalt microsoft_365': without('reset_password'),
    'cobalt okta': without('reset_password'),
    'rowan microsoft_365': without('block_sign_in', 'reset_password'),
    'rowan okta': without('block_sign_in', 'reset_password'),
    'rowan duo': nothing,
  };
  const pairs = organizationSeeds.flatMap(({ organization, products }) =>
    products.map((product) => [organization.id.replace('org-', ''), product] as const),
  );

  it.each(pairs)(
    '%s, %s: what is offered, what a save accepts and the table agree',
    async (slug, product) => {
      const expected = exceptions[`${slug} ${product}`] ?? can[product];
      const matrix = z.object({
        cells: z.array(
          z.object({
            organizationId: z.string(),
            product: z.string(),
            action: z.string(),
            answer: z.object({ available: z.boolean() }),
          }),
        ),
      });
      const { cells } = matrix.parse(await json(await send(shared, 'GET', '/capability')));
      const offered = cells
        .filter(
          (cell) =>
            cell.organizationId === `org-${slug}` &&
            cell.product === product &&
            cell.answer.available,
        )
        .map((cell) => cell.action);
      expect(offered).toEqual(expected);
      for (const action of ACTIONS) {
        const response = await send(shared, 'POST', '/rules', {
          body: bodyFor(`org-${slug}`, product, [action]),
          headers: once(),
        });
        expect([action, response.status]).toEqual([action, expected.includes(action) ? 201 : 422]);
        if (response.status !== 422) continue;
        const problem = problemSchema.parse(await json(response));
        expect(problem.type).toBe('urn:respond:problem:capability-refused');
        expect(
          problem.refusals?.every(
            (refusal) => refusal.action === action && refusal.reasons.length > 0,
          ),
        ).toBe(true);
      }
    },
  );

  it('nobody but those who may choose is offered anything', async () => {
    for (const persona of ['viewer', 'connection_owner'] as const) {
      const matrix = z.object({
        cells: z.array(z.object({ answer: z.object({ available: z.boolean() }) })),
      });
      const { cells } = matrix.parse(
        await json(await send(shared, 'GET', '/capability', { persona })),
      );
      expect(cells.some(({ answer }) => answer.available)).toBe(false);
      const refused = await send(shared, 'POST', '/rules', {
        persona,
        body: bodyFor('org-basalt', 'okta', ['block_sign_in']),
        headers: once(),
      });
      expect(refused.status).toBe(403);
    }
  });
});

describe('changes', () => {
  it('are streamed to whoever listens, and the listening ends with the caller', async () => {
    const backend = await start();
    const abort = new AbortController();
    const response = await backend.handle(
      new Request(`http://mock${API_BASE}/changes/stream`, { signal: abort.signal }),
    );
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    const read = async () => decoder.decode((await reader?.read())?.value);
    expect(await read()).toContain(': changes');
    await send(backend, 'POST', '/rules', {
      body: bodyFor('org-alder', 'microsoft_365', []),
      headers: once(),
    });
    expect(await read()).toContain('"resource":"rules"');
    abort.abort();
    expect((await reader?.read())?.done).toBe(true);
  });

  it('a gap is filled, or said to be too old to fill', async () => {
    const backend = await start();
    await send(backend, 'POST', '/rules', {
      body: bodyFor('org-alder', 'microsoft_365', []),
      headers: once(),
    });
    expect(await json(await send(backend, 'GET', '/changes?since=0'))).toMatchObject({
      complete: true,
      changes: [{ id: 1, resource: 'rules' }],
    });
    expect(await json(await send(backend, 'GET', '/changes?since=99'))).toMatchObject({
      complete: false,
    });
  });
});
