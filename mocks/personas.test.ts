import { describe, expect, it } from 'vitest';
import { api } from '#src/contract/api.ts';
import { PERSONA_IDS } from '#src/contract/demo.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { ruleSchema } from '#src/contract/rule.ts';
import type { Permission } from '#src/contract/session.ts';
import { decodeSlices } from '#src/domain/events/arrow.ts';
import type { Backend } from './backend.ts';
import { personas } from './personas.ts';
import { bodyFor, json, once, send, start } from './test-requests.ts';

/** By hand: what each of the four may do. */
const may: Record<PersonaId, Permission[]> = {
  analyst: ['rule.write', 'rule.arm', 'response.choose'],
  manager: ['rule.write', 'rule.arm', 'response.choose'],
  connection_owner: ['connection.mend'],
  viewer: [],
};
const notTheAnalysts = ['garnet', 'harbor', 'poplar', 'rowan', 'umber', 'yarrow'].map(
  (slug) => `org-${slug}`,
);

/** Every act that changes something, and the permission it takes. */
const acts: [string, Permission, (backend: Backend, persona: PersonaId) => Promise<Response>][] = [
  [
    'create a rule',
    'rule.write',
    (backend, persona) =>
      send(backend, 'POST', '/rules', {
        persona,
        body: bodyFor('org-alder', 'microsoft_365', []),
        headers: once(),
      }),
  ],
  [
    'save a rule',
    'rule.write',
    async (backend, persona) => {
      const read = await send(backend, 'GET', '/rules/rule-4', { persona });
      const body = ruleSchema.parse(await json(read));
      const headers = { 'If-Match': read.headers.get('ETag') ?? '' };
      return send(backend, 'PUT', '/rules/rule-4', { persona, body, headers });
    },
  ],
  [
    'arm a rule',
    'rule.arm',
    async (backend, persona) => {
      const read = await send(backend, 'GET', '/rules/rule-12/arming', { persona });
      return send(backend, 'PUT', '/rules/rule-12/arming', {
        persona,
        body: { mode: 'alert_only', organizationIds: ['org-basalt'], reason: 'to watch it' },
        headers: { 'If-Match': read.headers.get('ETag') ?? '' },
      });
    },
  ],
  ...(['check', 'reconnect'] as const).map((act): (typeof acts)[number] => [
    `${act} a connection`,
    'connection.mend',
    (backend, persona) =>
      send(backend, 'POST', `/connections/con-fjord-microsoft_365/${act}`, {
        persona,
        headers: once(),
      }),
  ]),
];

describe('who may do what', () => {
  const cases = PERSONA_IDS.flatMap((persona) =>
    acts.map(([what, permission, act]) => [persona, what, permission, act] as const),
  );
  it.each(cases)('%s, to %s', async (persona, _what, permission, act) => {
    const backend = await start();
    const response = await act(backend, persona);
    if (may[persona].includes(permission)) {
      expect(response.status).toBeLessThan(300);
      return;
    }
    expect(response.status).toBe(403);
    expect(problemSchema.parse(await json(response)).permission).toBe(permission);
    expect(backend.store.changes.last).toBe(0);
  });

  it('the session says the same', () => {
    for (const id of PERSONA_IDS) expect(personas[id].session.permissions).toEqual(may[id]);
  });
});

describe('an analyst who holds some organizations', async () => {
  const backend = await start();
  const get = async (path: string, persona: PersonaId = 'analyst') =>
    json(await send(backend, 'GET', path, { persona }));

  it('is given accounts, connections and events of those only', async () => {
    const { accounts } = api.getDirectory.response.parse(await get('/directory'));
    const connections = api.listConnections.response.parse(await get('/connections?limit=100'));
    const manifest = api.getHistory.response.parse(await get('/history'));
    const slices = await Promise.all(
      manifest.slices.map(async ({ index }) => {
        const path = `/history/${manifest.revision}/slices/${index}`;
        const response = await send(backend, 'GET', path, { persona: 'analyst' });
        return new Uint8Array(await response.arrayBuffer());
      }),
    );
    const table = decodeSlices(slices);
    expect(table.rows).toBe(manifest.events);
    const seen = new Set<string>([
      ...accounts.map(({ organizationId }) => organizationId),
      ...connections.items.map(({ organizationId }) => organizationId),
      ...table.text('organizationId').values.filter((id) => id !== ''),
    ]);
    expect(seen.size).toBe(18);
    expect(notTheAnalysts.filter((id) => seen.has(id))).toEqual([]);
    const hidden = await send(backend, 'GET', '/connections/con-rowan-duo', { persona: 'analyst' });
    expect(hidden.status).toBe(404);
  });

  it('is told for the others that they are not his, and whom to ask', async () => {
    const { cells } = api.getCapability.response.parse(await get('/capability'));
    const theirs = cells.filter(({ organizationId }) => notTheAnalysts.includes(organizationId));
    expect(new Set(theirs.map(({ organizationId }) => organizationId)).size).toBe(6);
    expect(theirs.filter(({ answer }) => answer.available)).toEqual([]);
  });

  const write = async (before: object | undefined, after: object): Promise<Response> => {
    const body = bodyFor('org-alder', 'microsoft_365', []);
    if (before === undefined) {
      return send(backend, 'POST', '/rules', {
        persona: 'analyst',
        body: { ...body, scope: after },
        headers: once(),
      });
    }
    const made = await send(backend, 'POST', '/rules', {
      body: { ...body, scope: before },
      headers: once(),
    });
    const { id } = ruleSchema.parse(await json(made));
    return send(backend, 'PUT', `/rules/${id}`, {
      persona: 'analyst',
      body: { ...body, name: 'Changed', scope: after },
      headers: { 'If-Match': made.headers.get('ETag') ?? '' },
    });
  };
  const some = (...organizationIds: string[]) => ({ kind: 'some', organizationIds });
  const allBut = (...organizationIds: string[]) => ({ kind: 'all_but', organizationIds });
  const all = { kind: 'all' };

  it.each([
    ['a new rule that watches his', undefined, some('org-alder'), []],
    ['a new rule over all', undefined, all, []],
    ['a new rule that names another', undefined, some('org-alder', 'org-garnet'), ['org-garnet']],
    ['a new rule that leaves another out', undefined, allBut('org-garnet'), ['org-garnet']],
    ['a rule that others put there', some('org-garnet'), some('org-garnet', 'org-alder'), []],
    ['adding another', some('org-alder'), some('org-alder', 'org-rowan'), ['org-rowan']],
    ['taking another away', some('org-alder', 'org-rowan'), some('org-alder'), ['org-rowan']],
    ['leaving another out from now on', all, allBut('org-rowan'), ['org-rowan']],
    ['leaving another out no longer', allBut('org-rowan'), all, ['org-rowan']],
    ['turning another from in to out', some('org-rowan'), allBut('org-rowan'), ['org-rowan']],
    ['going over to all, which takes nobody away', some('org-rowan'), all, []],
  ])('%s', async (_what, before, after, refused) => {
    const response = await write(before, after);
    if (refused.length === 0) {
      expect(response.status).toBeLessThan(300);
      return;
    }
    expect(response.status).toBe(403);
    expect(problemSchema.parse(await json(response)).organizationIds).toEqual(refused);
  });

  it('arms nowhere else, and is told where', async () => {
    const read = await send(backend, 'GET', '/rules/rule-12/arming');
    const response = await send(backend, 'PUT', '/rules/rule-12/arming', {
      persona: 'analyst',
      body: {
        mode: 'alert_only',
        organizationIds: ['org-basalt', 'org-garnet'],
        reason: 'to watch it',
      },
      headers: { 'If-Match': read.headers.get('ETag') ?? '' },
    });
    expect(response.status).toBe(403);
    expect(problemSchema.parse(await json(response)).organizationIds).toEqual(['org-garnet']);
  });
});
