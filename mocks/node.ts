import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { API_BASE } from '#src/contract/api.ts';
import { DEMO_BASE, PERSONA_HEADER, TAB_HEADER } from '#src/contract/demo.ts';
import type { Failure, PersonaId } from '#src/contract/demo.ts';
import { Backend } from './backend.ts';
import { DROP_HEADER } from './failures.ts';

/** A Tuesday, 10 in the morning UTC: the tests' present. */
export const TEST_NOW = Date.UTC(2026, 10, 24, 10);
const SEED = 7;

let backend = await Backend.start({ seed: SEED, now: () => TEST_NOW });
let persona: PersonaId = 'analyst';
const TAB = 'test';

/** The backend of this test file; each test begins with a new one. */
export const theBackend = (): Backend => backend;

export const resetBackend = async (): Promise<void> => {
  persona = 'analyst';
  backend.failures.clear();
  // Making the history anew costs half a second; what nothing has touched need not be made again.
  if (backend.store.changes.last > 0 || backend.store.answers.size > 0) {
    backend = await Backend.start({ seed: SEED, now: () => TEST_NOW });
  }
};

export const setPersona = (id: PersonaId): void => {
  persona = id;
};

export const setFailures = (...failures: Failure[]): void => backend.failures.set(TAB, failures);

const handle = async (request: Request): Promise<Response> => {
  const headers = new Headers(request.headers);
  if (!headers.has(PERSONA_HEADER)) headers.set(PERSONA_HEADER, persona);
  headers.set(TAB_HEADER, TAB);
  const response = await backend.handle(new Request(request, { headers }));
  return response.headers.has(DROP_HEADER) ? HttpResponse.error() : response;
};

export const server = setupServer(
  http.all(`*${API_BASE}/*`, ({ request }) => handle(request)),
  http.all(`*${DEMO_BASE}`, ({ request }) => handle(request)),
  http.all(`*${DEMO_BASE}/*`, ({ request }) => handle(request)),
);
