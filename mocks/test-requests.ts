import { API_BASE } from '#src/contract/api.ts';
import { PERSONA_HEADER, TAB_HEADER } from '#src/contract/demo.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { Backend } from './backend.ts';
import type { Storage } from './backend.ts';

/** Requests as the tests of the mock backend send them: straight to `handle`, with nothing between. */

/** A Tuesday, 10:20 UTC. */
export const NOW = Date.UTC(2026, 10, 24, 10, 20);

export const start = (storage?: Storage): Promise<Backend> =>
  Backend.start({ seed: 5, now: () => NOW, ...(storage === undefined ? {} : { storage }) });

export interface Sent {
  readonly persona?: PersonaId;
  readonly tab?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Sends a request of the contract; `path` is below the API base. */
export const send = (
  backend: Backend,
  method: string,
  path: string,
  { persona = 'manager', tab = 'one', body, headers = {} }: Sent = {},
): Promise<Response> =>
  backend.handle(
    new Request(`http://mock${API_BASE}${path}`, {
      method,
      headers: {
        [PERSONA_HEADER]: persona,
        [TAB_HEADER]: tab,
        'Content-Type': 'application/json',
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

export const json = async (response: Response): Promise<unknown> => response.json();

/** A key for a request that is sent once. */
export const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** A rule body for one organization and product; any three events in a minute. */
export const bodyFor = (
  organizationId: string,
  product: Product,
  actions: Action[],
  name = 'Probe',
) => ({
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
