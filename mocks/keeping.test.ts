import { describe, expect, it } from 'vitest';
import { DEMO_BASE, demoStateSchema } from '#src/contract/demo.ts';
import { api } from '#src/contract/api.ts';
import { ruleSchema } from '#src/contract/rule.ts';
import type { Backend, Storage } from './backend.ts';
import type { Snapshot } from './store.ts';
import { bodyFor, json, once, send, start } from './test-requests.ts';

const demo = async (backend: Backend, method: string, path: string) =>
  demoStateSchema.parse(
    await json(await backend.handle(new Request(`http://mock${DEMO_BASE}${path}`, { method }))),
  );

/** A storage that keeps what it was given as a browser's database does: by value. */
const memory = (kept?: unknown): Storage & { kept: unknown } => ({
  kept,
  load() {
    return Promise.resolve(this.kept);
  },
  save(snapshot: Snapshot) {
    this.kept = structuredClone(snapshot);
    return Promise.resolve();
  },
});

const createRule = async (backend: Backend, name: string) => {
  const body = bodyFor('org-alder', 'microsoft_365', [], name);
  const created = await send(backend, 'POST', '/rules', { body, headers: once() });
  return ruleSchema.parse(await json(created));
};

describe('what was answered is kept', () => {
  it('a new start goes on from there: rules, arming, connections, answers, history', async () => {
    const storage = memory();
    const first = await start(storage);
    expect(await demo(first, 'GET', '')).toMatchObject({ storage: 'kept', startedFresh: 'first' });
    const { id } = await createRule(first, 'Kept');
    const read = await send(first, 'GET', `/rules/${id}/arming`);
    await send(first, 'PUT', `/rules/${id}/arming`, {
      body: { mode: 'alert_only', organizationIds: ['org-alder'], reason: 'to watch it' },
      headers: { 'If-Match': read.headers.get('ETag') ?? '' },
    });
    const headers = once();
    const fjord = '/connections/con-fjord-microsoft_365';
    const mend = { persona: 'connection_owner', headers } as const;
    const mended = await json(await send(first, 'POST', `${fjord}/reconnect`, mend));

    const second = await start(storage);
    expect((await demo(second, 'GET', '')).startedFresh).toBeUndefined();
    expect(ruleSchema.parse(await json(await send(second, 'GET', `/rules/${id}`))).name).toBe(
      'Kept',
    );
    expect(await json(await send(second, 'GET', `/rules/${id}/arming`))).toMatchObject({
      records: [{ mode: 'alert_only', reason: 'to watch it' }],
    });
    expect(await json(await send(second, 'GET', fjord))).toMatchObject({ status: 'active' });
    expect(await json(await send(second, 'POST', `${fjord}/reconnect`, mend))).toEqual(mended);
    expect(second.store.historyRevision).toBe(first.store.historyRevision);
    expect(second.store.changes.last).toBe(first.store.changes.last);
    // Ids go on too: nothing new takes the name of something old.
    expect((await createRule(second, 'Next')).id).not.toBe(id);
  });

  it.each([
    ['damaged', 'nonsense'],
    ['damaged', { rules: 3 }],
    ['older', { generator: -1 }],
  ])('begins anew, and says “%s”, when it cannot go on from %j', async (why, kept) => {
    const storage = memory(kept);
    const backend = await start(storage);
    expect((await demo(backend, 'GET', '')).startedFresh).toBe(why);
    expect((await start(storage)).startedFresh).toBeUndefined();
  });

  it('begins anew when the storage cannot be read', async () => {
    const storage = { ...memory(), load: () => Promise.reject(new Error('gone')) };
    expect((await start(storage)).startedFresh).toBe('damaged');
  });

  it('is in memory only without a storage, and says so', async () => {
    expect((await demo(await start(), 'GET', '')).storage).toBe('memory');
  });
});

describe('a backend that is asked to stop', () => {
  it('keeps what is under way, and takes nothing after it', async () => {
    const storage = memory();
    const begun = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    await start(storage);
    const backend = await start({
      load: () => storage.load(),
      save: async (snapshot) => {
        begun.resolve(undefined);
        await gate.promise;
        await storage.save(snapshot);
      },
    });
    const underWay = createRule(backend, 'In time');
    await begun.promise;
    const stopped = backend.stop();
    const body = bodyFor('org-alder', 'microsoft_365', [], 'Late');
    const late = send(backend, 'POST', '/rules', { body, headers: once() });
    gate.resolve(undefined);
    await stopped;
    const { id } = await underWay;
    expect((await late).status).toBe(503);
    const next = await start(storage);
    expect([...next.store.rules.values()].map(({ rule }) => rule.name)).not.toContain('Late');
    expect((await send(next, 'GET', `/rules/${id}`)).status).toBe(200);
  });
});

describe('starting over', () => {
  it('brings back the seeds, and whoever listened goes on listening', async () => {
    const storage = memory();
    const backend = await start(storage);
    const stream = await send(backend, 'GET', '/changes/stream');
    const reader = stream.body?.getReader();
    const decoder = new TextDecoder();
    const read = async () => decoder.decode((await reader?.read())?.value);
    await read();
    await createRule(backend, 'Gone soon');
    await read();
    await read();
    const last = backend.store.changes.last;
    expect((await demo(backend, 'POST', '/reset')).startedFresh).toBe('reset');
    expect(await read()).toContain('"resource":"everything"');
    const rules = api.listRules.response.parse(await json(await send(backend, 'GET', '/rules')));
    expect(rules.items.map(({ name }) => name)).not.toContain('Gone soon');
    await createRule(backend, 'After it');
    expect(await read()).toContain('"resource":"rules"');
    const gap = api.getChanges.response.parse(
      await json(await send(backend, 'GET', `/changes?since=${last}`)),
    );
    expect(gap).toMatchObject({ complete: true, changes: [{ resource: 'everything' }, {}, {}] });
    await reader?.cancel();
    expect((await start(storage)).store.rules.size).toBe(backend.store.rules.size);
  });
});
