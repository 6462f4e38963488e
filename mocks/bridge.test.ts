import { afterEach, describe, expect, it, vi } from 'vitest';
import { API_BASE } from '#src/contract/api.ts';
import { ruleSchema } from '#src/contract/rule.ts';
import { askThrough, servePort } from './bridge.ts';
import { bodyFor, json, once, start } from './test-requests.ts';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A page and a worker, joined by a channel as in a browser. */
const join = (handle: (request: Request) => Promise<Response>, onReload = () => undefined) => {
  const channel = new MessageChannel();
  channels.push(channel);
  servePort(channel.port1, handle);
  return { ask: askThrough(channel.port2, onReload), worker: channel.port1 };
};
const url = (path: string) => `http://mock${API_BASE}${path}`;

describe('a page that asks through a port', () => {
  it('is answered as by the backend itself: status, headers, body, both ways', async () => {
    const backend = await start();
    const { ask } = join((request) => backend.handle(request));
    const created = await ask(
      new Request(url('/rules'), {
        method: 'POST',
        headers: { ...once(), 'Respond-Demo-Persona': 'manager' },
        body: JSON.stringify(bodyFor('org-alder', 'microsoft_365', [], 'Łódź, 東京')),
      }),
    );
    expect(created.status).toBe(201);
    expect(created.headers.get('ETag')).toMatch(/^"rule-/);
    expect(ruleSchema.parse(await json(created)).name).toBe('Łódź, 東京');
    expect((await ask(new Request(url('/nothing')))).status).toBe(404);
  });

  it('is given bytes as they are, and many answers at once without mixing them up', async () => {
    const { ask } = join((request) => {
      const n = Number(new URL(request.url).searchParams.get('n'));
      return Promise.resolve(new Response(new Uint8Array(200_000).fill(n)));
    });
    const sizes = await Promise.all(
      [1, 2, 3].map(async (n) => {
        const bytes = new Uint8Array(
          await (await ask(new Request(url(`/x?n=${n}`)))).arrayBuffer(),
        );
        return [bytes.byteLength, bytes.every((byte) => byte === n)];
      }),
    );
    expect(sizes).toEqual([
      [200_000, true],
      [200_000, true],
      [200_000, true],
    ]);
  });

  it('ends the stream in the worker when it stops reading', async () => {
    const backend = await start();
    const { ask } = join((request) => backend.handle(request));
    const response = await ask(new Request(url('/changes/stream')));
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(': changes\n\n');
    expect(backend.store.changes.listeners).toBe(1);
    await reader?.cancel();
    await vi.waitFor(() => expect(backend.store.changes.listeners).toBe(0));
  });

  it('is not left waiting when the worker fails, before an answer or in the middle of it', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { ask } = join((request) => {
      if (request.url.endsWith('/early')) return Promise.reject(new Error('no start'));
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array([1])),
        pull: (controller) => controller.error(new Error('half-way')),
      });
      return Promise.resolve(new Response(body));
    });
    await expect(ask(new Request(url('/early')))).rejects.toThrow('broke off');
    const half = await ask(new Request(url('/late')));
    await expect(half.arrayBuffer()).rejects.toThrow('broke off');
  });

  it('is told to reload when a newer build has taken over', async () => {
    const onReload = vi.fn<() => undefined>();
    const { worker } = join(() => Promise.resolve(new Response()), onReload);
    worker.postMessage({ kind: 'reload' });
    await vi.waitFor(() => expect(onReload).toHaveBeenCalledOnce());
  });
});
