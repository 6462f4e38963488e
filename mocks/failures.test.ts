import { describe, expect, it, vi } from 'vitest';
import { api } from '#src/contract/api.ts';
import { DEMO_BASE, FAILURE_KINDS, TAB_HEADER, demoStateSchema } from '#src/contract/demo.ts';
import type { Failure, FailureKind } from '#src/contract/demo.ts';
import { problemSchema } from '#src/contract/problem.ts';
import type { Backend } from './backend.ts';
import { DROP_HEADER } from './failures.ts';
import { bodyFor, json, once, send, start } from './test-requests.ts';

const backend = await start();

const setFailures = (failures: readonly Failure[], tab = 'one', to: Backend = backend) =>
  to.handle(
    new Request(`http://mock${DEMO_BASE}/failures`, {
      method: 'PUT',
      headers: { [TAB_HEADER]: tab },
      body: JSON.stringify(failures),
    }),
  );

describe('failures made on purpose', () => {
  const problems: Partial<Record<FailureKind, [number, string]>> = {
    failing: [500, 'internal'],
    signed_out: [401, 'signed-out'],
    forbidden: [403, 'forbidden'],
    conflict: [412, 'version-conflict'],
    invalid: [422, 'rule-invalid'],
    too_many: [429, 'too-many-requests'],
    unavailable: [503, 'unavailable'],
  };

  it.each(Object.entries(problems))('%s is answered as a problem', async (kind, [status, type]) => {
    const state = await setFailures([{ kind: kind as FailureKind, where: 'all' }]);
    expect(demoStateSchema.parse(await json(state)).failures).toEqual([{ kind, where: 'all' }]);
    const response = await send(backend, 'GET', '/rules');
    expect(response.status).toBe(status);
    const problem = problemSchema.parse(await json(response));
    expect(problem.type).toBe(`urn:respond:problem:${type}`);
    if (status === 401) expect(problem.signInUrl).toBe('demo/sign-in');
    const waits = status === 429 || status === 503;
    expect(response.headers.has('Retry-After')).toBe(waits);
    await setFailures([]);
    expect((await send(backend, 'GET', '/rules')).status).toBe(200);
  });

  it('every kind that is no problem has a test of its own here', () => {
    expect(FAILURE_KINDS.filter((kind) => !(kind in problems))).toEqual([
      'slow',
      'drop_network',
      'break_contract',
    ]);
  });

  it('slow answers rightly, later', async () => {
    vi.useFakeTimers();
    try {
      await setFailures([{ kind: 'slow', where: 'getSession' }]);
      let answered = false;
      const waiting = send(backend, 'GET', '/session').then((response) => {
        answered = true;
        return response.status;
      });
      await vi.advanceTimersByTimeAsync(2_000);
      expect(answered).toBe(false);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await waiting).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });

  it('drop_network marks the answer for whoever serves it, and changes nothing', async () => {
    await setFailures([{ kind: 'drop_network', where: 'writes' }]);
    const before = backend.store.rules.size;
    const body = bodyFor('org-alder', 'microsoft_365', []);
    const response = await send(backend, 'POST', '/rules', { body, headers: once() });
    expect(response.headers.has(DROP_HEADER)).toBe(true);
    expect(backend.store.rules.size).toBe(before);
    expect((await send(backend, 'GET', '/rules')).headers.has(DROP_HEADER)).toBe(false);
  });

  it('break_contract answers what the contract does not allow, and bytes that break off', async () => {
    await setFailures([]);
    const manifest = api.getHistory.response.parse(
      await json(await send(backend, 'GET', '/history')),
    );
    await setFailures([{ kind: 'break_contract', where: 'all' }]);
    for (const [path, { response: schema }] of [
      ['/rules', api.listRules],
      ['/session', api.getSession],
      ['/capability', api.getCapability],
      ['/rules/rule-1', api.getRule],
    ] as const) {
      const response = await send(backend, 'GET', path);
      expect(response.status).toBe(200);
      expect([path, schema.safeParse(await json(response)).success]).toEqual([path, false]);
    }
    const slice = await send(backend, 'GET', `/history/${manifest.revision}/slices/0`);
    const { byteLength } = await slice.arrayBuffer();
    expect(byteLength).toBeLessThan(manifest.slices[0]?.bytes ?? 0);
  });

  it('are those of one tab, and of the requests that were named', async () => {
    await setFailures([{ kind: 'failing', where: 'listRules' }]);
    expect((await send(backend, 'GET', '/rules')).status).toBe(500);
    expect((await send(backend, 'GET', '/session')).status).toBe(200);
    expect((await send(backend, 'GET', '/rules', { tab: 'two' })).status).toBe(200);
  });

  it('signing in again ends the end of the session, and nothing else', async () => {
    await setFailures([
      { kind: 'signed_out', where: 'all' },
      { kind: 'failing', where: 'listRules' },
    ]);
    const request = new Request(`http://mock${DEMO_BASE}/sign-in`, {
      method: 'POST',
      headers: { [TAB_HEADER]: 'one' },
    });
    const state = demoStateSchema.parse(await json(await backend.handle(request)));
    expect(state.failures).toEqual([{ kind: 'failing', where: 'listRules' }]);
  });

  it('nonsense is refused', async () => {
    const request = new Request(`http://mock${DEMO_BASE}/failures`, { method: 'PUT', body: '[3]' });
    expect((await backend.handle(request)).status).toBe(400);
  });
});

describe('a stream that is open', () => {
  it.each([
    ['drop_network', 'all', true],
    ['unavailable', 'reads', true],
    ['failing', 'streamChanges', true],
    ['failing', 'writes', false],
    ['failing', 'listRules', false],
    ['slow', 'all', false],
  ] as const)('is broken by %s for %s: %s', async (kind, where, breaks) => {
    const own = await start();
    const { body } = await send(own, 'GET', '/changes/stream');
    const other = await send(own, 'GET', '/changes/stream', { tab: 'two' });
    await setFailures([{ kind, where }], 'one', own);
    expect(own.store.changes.listeners).toBe(breaks ? 1 : 2);
    await body?.cancel();
    await other.body?.cancel();
    expect(own.store.changes.listeners).toBe(0);
  });
});
