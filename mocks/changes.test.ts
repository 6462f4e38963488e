import { describe, expect, it } from 'vitest';
import { API_BASE, api } from '#src/contract/api.ts';
import { PERSONA_HEADER } from '#src/contract/demo.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import type { Backend } from './backend.ts';
import { bodyFor, json, once, send, start } from './test-requests.ts';

/** One tab that listens. */
const listen = async (backend: Backend, persona: PersonaId = 'manager') => {
  const abort = new AbortController();
  const response = await backend.handle(
    new Request(`http://mock${API_BASE}/changes/stream`, {
      signal: abort.signal,
      headers: { [PERSONA_HEADER]: persona },
    }),
  );
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const next = async () => {
    const chunk = await reader?.read();
    return chunk === undefined || chunk.done ? undefined : decoder.decode(chunk.value);
  };
  expect(await next()).toBe(': changes\n\n');
  return { next, abort, cancel: () => reader?.cancel() };
};

const createRule = (backend: Backend) =>
  send(backend, 'POST', '/rules', {
    body: bodyFor('org-alder', 'microsoft_365', []),
    headers: once(),
  });

describe('changes', () => {
  it('one tab is told what another has done, each change with its id', async () => {
    const backend = await start();
    const [mine, other] = [await listen(backend, 'analyst'), await listen(backend, 'viewer')];
    await createRule(backend);
    for (const tab of [mine, other]) {
      expect(await tab.next()).toBe('id: 1\ndata: {"resource":"rules","id":1}\n\n');
      expect(await tab.next()).toContain('"resource":"connections"');
    }
    await send(backend, 'POST', '/connections/con-fjord-microsoft_365/reconnect', {
      persona: 'connection_owner',
      headers: once(),
    });
    expect(await other.next()).toContain('"resource":"connections"');
    expect(await other.next()).toContain('"resource":"capability"');
  });

  it('the listening ends with the caller, however it goes away', async () => {
    const backend = await start();
    const [aborted, cancelled, both] = [
      await listen(backend),
      await listen(backend),
      await listen(backend),
    ];
    expect(backend.store.changes.listeners).toBe(3);
    aborted.abort.abort();
    expect(await aborted.next()).toBeUndefined();
    await cancelled.cancel();
    await both.cancel();
    both.abort.abort();
    expect(backend.store.changes.listeners).toBe(0);
  });

  it('a caller that has gone before the stream begins leaves nobody listening', async () => {
    const backend = await start();
    const signal = AbortSignal.abort();
    await backend.handle(new Request(`http://mock${API_BASE}/changes/stream`, { signal }));
    expect(backend.store.changes.listeners).toBe(0);
  });

  it('a gap is filled, or said to be too old to fill', async () => {
    const backend = await start();
    await createRule(backend);
    const since = async (id: number) =>
      api.getChanges.response.parse(await json(await send(backend, 'GET', `/changes?since=${id}`)));
    expect(await since(0)).toEqual({
      last: 2,
      complete: true,
      changes: [
        { id: 1, resource: 'rules' },
        { id: 2, resource: 'connections' },
      ],
    });
    expect(await since(2)).toEqual({ last: 2, complete: true, changes: [] });
    expect(await since(99)).toMatchObject({ complete: false });
    for (let i = 0; i < 600; i += 1) backend.store.change({ resource: 'rules' });
    expect(await since(1)).toMatchObject({ complete: false });
    expect(await since(500)).toMatchObject({ complete: true });
  });
});
