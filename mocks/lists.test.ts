import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonaId } from '#src/contract/demo.ts';
import { keptListSchema, listSummarySchema } from '#src/contract/named-list.ts';
import { ruleSchema } from '#src/contract/rule.ts';
import { z } from '#src/contract/z.ts';
import type { Backend } from './backend.ts';
import { bodyFor, json, NOW, once, send, start } from './test-requests.ts';

const HOUR = 3_600_000;
let backend: Backend;
beforeEach(async () => {
  backend = await start();
});

const listBody = (...values: string[]) => ({
  kind: 'texts',
  description: '',
  entries: values.map((value) => ({ value })),
});
const at = (name: string) => `/lists/${encodeURIComponent(name)}`;
const create = (name: string, body: object = listBody('a'), persona: PersonaId = 'manager') =>
  send(backend, 'POST', '/lists', { persona, body: { ...body, name }, headers: once() });
const put = (name: string, ifMatch: string | null, body: object = listBody('b')) =>
  send(backend, 'PUT', at(name), {
    body,
    headers: ifMatch === null ? {} : { 'If-Match': ifMatch },
  });
const remove = (name: string, ifMatch: string) =>
  send(backend, 'DELETE', at(name), { headers: { 'If-Match': ifMatch } });
const etagOf = async (name: string) =>
  (await send(backend, 'GET', at(name))).headers.get('ETag') ?? '';
const problem = async (response: Response) => {
  const { type } = z.object({ type: z.string() }).parse(await json(response));
  return `${response.status} ${type.replace('urn:respond:problem:', '')}`;
};
const read = async (name: string) =>
  keptListSchema.parse(await json(await send(backend, 'GET', at(name))));
const summaryOf = async (name: string) => {
  const answer = z
    .object({ items: z.array(listSummarySchema) })
    .parse(await json(await send(backend, 'GET', '/lists')));
  return answer.items.find((list) => list.name === name);
};
const rule = bodyFor('org-acme', 'okta', []);
/** A rule that takes only accounts of a list, and another that excepts what a list holds. */
const useList = async (list: string) => {
  const made = await send(backend, 'POST', '/rules', {
    body: { ...rule, scope: { kind: 'all', accounts: { kind: 'in_list', list } } },
    headers: once(),
  });
  expect(made.status).toBe(201);
  return ruleSchema.parse(await json(made));
};

describe('kept lists', () => {
  it('a list is kept, read with its version, changed by naming it, and removed', async () => {
    const made = await create('Crown jewels', listBody('a', 'b'));
    expect(made.status).toBe(201);
    const etag = made.headers.get('ETag') ?? '';
    expect(await etagOf('Crown jewels')).toBe(etag);
    const saved = await put('Crown jewels', etag, listBody('a'));
    expect(saved.status).toBe(200);
    expect(saved.headers.get('ETag')).not.toBe(etag);
    expect(await read('Crown jewels')).toMatchObject({
      entries: [{ value: 'a' }],
      source: 'kept',
      updatedAt: NOW,
      updatedBy: { name: 'Mira Castellan' },
    });
    expect((await remove('Crown jewels', await etagOf('Crown jewels'))).status).toBe(200);
    expect(await problem(await send(backend, 'GET', at('Crown jewels')))).toBe('404 not-found');
  });

  it('a summary counts what counts today, what has expired, and when the next does', async () => {
    await create('Crown jewels', {
      kind: 'texts',
      description: '',
      entries: [
        { value: 'a' },
        { value: 'b', expiresAt: NOW },
        { value: 'c', expiresAt: NOW + 2 * HOUR },
        { value: 'd', expiresAt: NOW + HOUR },
      ],
    });
    expect(await summaryOf('Crown jewels')).toMatchObject({
      count: 3,
      expired: 1,
      nextExpiry: NOW + HOUR,
      usedBy: [],
    });
  });

  it('a change over a newer version is a conflict, and one without a version is refused', async () => {
    await create('Crown jewels');
    const etag = await etagOf('Crown jewels');
    await put('Crown jewels', etag, listBody('theirs'));
    expect(await problem(await put('Crown jewels', etag, listBody('mine')))).toBe(
      '412 version-conflict',
    );
    expect(await problem(await put('Crown jewels', null))).toBe('428 version-required');
    expect(await problem(await remove('Crown jewels', etag))).toBe('412 version-conflict');
    expect((await read('Crown jewels')).entries).toEqual([{ value: 'theirs' }]);
  });

  it('a name is taken once', async () => {
    expect(await problem(await create('VIP accounts'))).toBe('409 list-exists');
  });

  it('one of the directory can be read only', async () => {
    const name = 'group: Guests';
    const etag = await etagOf(name);
    expect(await problem(await put(name, etag))).toBe('409 list-read-only');
    expect(await problem(await remove(name, etag))).toBe('409 list-read-only');
  });

  it('one that a rule names stays, and is told to; an archived rule holds none', async () => {
    await create('Crown jewels');
    const { id } = await useList('Crown jewels');
    expect((await read('Crown jewels')).usedBy).toEqual([{ id, name: 'Probe' }]);
    expect(await summaryOf('Crown jewels')).toMatchObject({ usedBy: [{ id, name: 'Probe' }] });
    const etag = await etagOf('Crown jewels');
    expect(await problem(await remove('Crown jewels', etag))).toBe('409 list-in-use');
    // What is in it may change all the same.
    expect((await put('Crown jewels', etag)).status).toBe(200);
    const stored = backend.store.rules.get(id);
    if (stored !== undefined) backend.store.rules.set(id, { ...stored, status: 'archived' });
    expect((await remove('Crown jewels', await etagOf('Crown jewels'))).status).toBe(200);
  });

  it('a viewer reads them and changes none', async () => {
    await create('Crown jewels');
    const etag = await etagOf('Crown jewels');
    const as = { persona: 'viewer' as const, headers: { 'If-Match': etag } };
    expect((await send(backend, 'GET', at('Crown jewels'), as)).status).toBe(200);
    expect(await problem(await create('Other', listBody(), 'viewer'))).toBe('403 forbidden');
    expect(
      await problem(await send(backend, 'PUT', at('Crown jewels'), { ...as, body: listBody() })),
    ).toBe('403 forbidden');
    expect(await problem(await send(backend, 'DELETE', at('Crown jewels'), as))).toBe(
      '403 forbidden',
    );
  });

  it('an entry without a value, and a name with a slash, are refused', async () => {
    expect(await problem(await create('Crown jewels', listBody(' ')))).toBe('400 invalid-request');
    expect(await problem(await create('Crown/jewels'))).toBe('400 invalid-request');
  });

  it('an entry that the kind does not take is refused at its place', async () => {
    const entries = [{ value: '192.0.2.0/24' }, { value: 'nowhere' }];
    const answer = await create('Crown jewels', { kind: 'networks', description: '', entries });
    expect(answer.status).toBe(400);
    expect(await json(answer)).toMatchObject({
      errors: [{ pointer: '/entries/1/value', code: 'list_entry.no_network' }],
    });
  });

  it('everybody who listens is told that lists and the rules that name them have changed', async () => {
    const before = backend.store.changes.last;
    await create('Crown jewels');
    const { changes } = z
      .object({ changes: z.array(z.object({ resource: z.string() })) })
      .parse(await json(await send(backend, 'GET', `/changes?since=${before}`)));
    expect(changes.map(({ resource }) => resource)).toEqual(['lists', 'rules']);
  });
});
