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

/** The worker's port, and what rejects when its script cannot be run: then nothing would ever be answered. */
const connect = (): { readonly port: Port; readonly broken: Promise<never> } => {
  const name = `respond-mock-${__BUILD_ID__}`;
  if (typeof SharedWorker === 'undefined') {
    const worker = new Worker(new URL('./backend.worker.ts', import.meta.url), {
      type: 'module',
      name,
    });
    return { port: worker, broken: failureOf(worker) };
  }
  const worker = new SharedWorker(new URL('./backend.worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
  worker.port.start();
  return { port: worker.port, broken: failureOf(worker) };
};

const failureOf = (worker: Worker | SharedWorker): Promise<never> => {
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', () =>
      reject(new Error('the worker of the mock backend does not run')),
    );
  });
  // Each request says so for itself.
  broken.catch(() => undefined);
  return broken;
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

const RELOADS_STORAGE_KEY = 'respond-demo-reloads';
const MOST_RELOADS = 3;
/** The very first worker takes over the page a moment after it has become active. */
const TAKE_OVER_MS = 1_000;

const isControlled = async (): Promise<boolean> => {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller !== null) return true;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), TAKE_OVER_MS);
    serviceWorker.addEventListener(
      'controllerchange',
      () => {
        clearTimeout(timer);
        resolve(true);
      },
      { once: true },
    );
  });
};

/**
 * A page that is not controlled would ask the static host, which answers everything with the page itself.
 * It happens on a forced reload, and when MSW, with the last page going, takes its registration back while
 * the next page is on its way: that one's registration is then an old one, which claims nobody. An ordinary
 * reload mends both. Resolves only when the page is controlled.
 */
const becomeControlled = async (): Promise<void> => {
  if (await isControlled()) {
    sessionStorage.removeItem(RELOADS_STORAGE_KEY);
    return;
  }
  const reloads = Number(sessionStorage.getItem(RELOADS_STORAGE_KEY) ?? 0);
  if (reloads >= MOST_RELOADS) {
    sessionStorage.removeItem(RELOADS_STORAGE_KEY);
    throw new Error('the service worker of the demo does not take this page over');
  }
  sessionStorage.setItem(RELOADS_STORAGE_KEY, String(reloads + 1));
  location.reload();
  await new Promise<never>(() => undefined);
};

/** Requests of this page go to the one backend of all tabs, with who is here and which tab asks. */
export const startMocks = async (): Promise<void> => {
  updateQuietly();
  const { port, broken } = connect();
  const ask = askThrough(port, () => location.reload());
  const tab = tabId();
  const forward = async ({ request }: { request: Request }): Promise<Response> => {
    const headers = new Headers(request.headers);
    headers.set(TAB_HEADER, tab);
    headers.set(PERSONA_HEADER, sessionStorage.getItem(PERSONA_STORAGE_KEY) ?? 'analyst');
    try {
      const response = await Promise.race([ask(new Request(request, { headers })), broken]);
      return response.headers.has(DROP_HEADER) ? HttpResponse.error() : response;
    } catch (error) {
      console.error(error);
      return HttpResponse.error();
    }
  };
  const handlers: RequestHandler[] = ['GET', 'POST', 'PUT'].flatMap((method) => [
    new Forward(method, `*${API_BASE}/*`, forward),
    new Forward(method, `*${DEMO_BASE}`, forward),
    new Forward(method, `*${DEMO_BASE}/*`, forward),
  ]);
  network.configure({ handlers, onUnhandledFrame: 'bypass' });
  await network.enable();
  await becomeControlled();
};
