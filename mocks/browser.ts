import { HttpHandler, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { network } from 'virtual:msw';
import { API_BASE } from '#src/contract/api.ts';
import { DEMO_BASE, PERSONA_HEADER, PERSONA_STORAGE_KEY, TAB_HEADER } from '#src/contract/demo.ts';
import { askThrough } from './bridge.ts';
import type { Port } from './bridge.ts';
import { DROP_HEADER } from './failures.ts';

const TAB_STORAGE_KEY = 'respond-demo-tab';

const tabId = (): string => {
  const known = sessionStorage.getItem(TAB_STORAGE_KEY);
  if (known !== null) return known;
  const id = crypto.randomUUID();
  sessionStorage.setItem(TAB_STORAGE_KEY, id);
  return id;
};

const connect = (): Port => {
  const name = `respond-mock-${__BUILD_ID__}`;
  if (typeof SharedWorker === 'undefined') {
    return new Worker(new URL('./backend.worker.ts', import.meta.url), { type: 'module', name });
  }
  const worker = new SharedWorker(new URL('./backend.worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
  worker.port.start();
  return worker.port;
};

/** MSW logs a clone of the answer; an unread clone would keep a stream from being cancelled. */
class Forward extends HttpHandler {
  override async log({ response }: Parameters<HttpHandler['log']>[0]): Promise<void> {
    await response.body?.cancel();
  }
}

/**
 * MSW asks its registration to update itself and waits for no answer. A browser that has not stored the
 * registration yet refuses ("Not found"), which nobody would catch; the worker at hand serves as well.
 */
const updateQuietly = (): void => {
  if (typeof ServiceWorkerRegistration === 'undefined') return;
  const update = Object.getOwnPropertyDescriptor(ServiceWorkerRegistration.prototype, 'update')
    ?.value as ServiceWorkerRegistration['update'] | undefined;
  if (update === undefined) return;
  ServiceWorkerRegistration.prototype.update = function quietly() {
    return update.call(this).catch(() => this);
  };
};

/** Requests of this page go to the one backend of all tabs, with who is here and which tab asks. */
export const startMocks = async (): Promise<void> => {
  updateQuietly();
  const ask = askThrough(connect(), () => location.reload());
  const tab = tabId();
  const forward = async ({ request }: { request: Request }): Promise<Response> => {
    const headers = new Headers(request.headers);
    headers.set(TAB_HEADER, tab);
    headers.set(PERSONA_HEADER, sessionStorage.getItem(PERSONA_STORAGE_KEY) ?? 'analyst');
    const response = await ask(new Request(request, { headers }));
    return response.headers.has(DROP_HEADER) ? HttpResponse.error() : response;
  };
  const handlers: RequestHandler[] = ['GET', 'POST', 'PUT'].flatMap((method) => [
    new Forward(method, `*${API_BASE}/*`, forward),
    new Forward(method, `*${DEMO_BASE}`, forward),
    new Forward(method, `*${DEMO_BASE}/*`, forward),
  ]);
  network.configure({ handlers, onUnhandledFrame: 'bypass' });
  await network.enable();
};
