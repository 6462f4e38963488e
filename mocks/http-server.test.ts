import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { API_BASE, api } from '#src/contract/api.ts';
import { DEMO_BASE, PERSONA_HEADER, TAB_HEADER } from '#src/contract/demo.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import { startHttpServer } from './http-server.ts';
import { bodyFor, json, once, start } from './test-requests.ts';

const backend = await start();
let server: Server;
let origin = '';
beforeAll(async () => {
  server = await startHttpServer(backend, 0);
  // A server on a port has an address of this form.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (
  path: string,
  persona: PersonaId,
  init: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> } = {},
) =>
  fetch(`${origin}${API_BASE}${path}`, {
    ...init,
    headers: { ...init.headers, [PERSONA_HEADER]: persona, [TAB_HEADER]: 'http' },
  });

describe('the backend over plain HTTP', () => {
  it('knows who asks by the header, and answers as in process', async () => {
    const session = api.getSession.response.parse(await json(await ask('/session', 'viewer')));
    expect(session.user.role).toBe('viewer');
    const init = {
      method: 'POST',
      headers: { ...once(), 'Content-Type': 'application/json' },
      body: JSON.stringify(bodyFor('org-alder', 'microsoft_365', [])),
    };
    expect((await ask('/rules', 'viewer', init)).status).toBe(403);
    const created = await ask('/rules', 'manager', init);
    expect(created.status).toBe(201);
    expect(created.headers.get('ETag')).not.toBeNull();
  });

  it('streams changes, until the caller goes away', async () => {
    const abort = new AbortController();
    const response = await ask('/changes/stream', 'manager', { signal: abort.signal });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    expect(decoder.decode((await reader?.read())?.value)).toBe(': changes\n\n');
    backend.store.change({ resource: 'rules' });
    expect(decoder.decode((await reader?.read())?.value)).toContain('"resource":"rules"');
    abort.abort();
    await vi.waitFor(() => expect(backend.store.changes.listeners).toBe(0));
  });

  it('breaks the connection when the network is made to fail', async () => {
    const set = (failures: unknown) =>
      fetch(`${origin}${DEMO_BASE}/failures`, {
        method: 'PUT',
        headers: { [TAB_HEADER]: 'http' },
        body: JSON.stringify(failures),
      });
    await set([{ kind: 'drop_network', where: 'all' }]);
    await expect(ask('/session', 'viewer')).rejects.toThrow('fetch failed');
    await set([]);
    expect((await ask('/session', 'viewer')).status).toBe(200);
  });
});
