import { Backend } from './backend.ts';
import { servePort } from './bridge.ts';
import type { FromWorker, Port } from './bridge.ts';
import { idbStorage } from './idb-storage.ts';

/** Same seed, same demo. */
const SEED = 2611;
const LOCK = 'respond-mock-backend';
const TAKEOVER = 'respond-mock-takeover';

interface SharedWorkerScope {
  readonly name: string;
  onconnect: ((event: MessageEvent) => void) | null;
}

/** With what this browser keeps, or in memory where it keeps nothing. */
const startShared = async (): Promise<Backend> => {
  const storage = await idbStorage();
  return Backend.start({
    seed: SEED,
    now: Date.now,
    ...(storage === undefined ? {} : { storage }),
  });
};

/**
 * Every tab of one build. A worker of a newer build asks the older to stop; the older keeps what is under
 * way, lets go of the store, and tells its tabs to reload. Whichever was started last wins, so that going
 * back to an older build works as well.
 */
const shared = (scope: SharedWorkerScope): void => {
  const ports = new Set<MessagePort>();
  const channel = new BroadcastChannel(TAKEOVER);
  const reload = (port: MessagePort) => port.postMessage({ kind: 'reload' } satisfies FromWorker);
  let over = false;
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  channel.addEventListener('message', (event: MessageEvent<string>) => {
    if (event.data !== scope.name) stop();
  });
  channel.postMessage(scope.name);

  const backend = new Promise<Backend>((resolve, reject) => {
    // One that was asked to stop before it was its turn holds the lock for no longer than starting takes.
    void navigator.locks.request(LOCK, async () => {
      const started = startShared();
      started.then(resolve, reject);
      await stopped;
      await started.then((running) => running.stop()).catch(() => undefined);
      over = true;
      for (const port of ports) reload(port);
    });
  });
  scope.onconnect = (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    ports.add(port);
    if (over) reload(port);
    servePort(port, async (request) => (await backend).handle(request));
  };
};

/** Where a browser has no SharedWorker: one for each tab, in memory only. */
const alone = (port: Port): void => {
  const backend = Backend.start({ seed: SEED, now: Date.now });
  servePort(port, async (request) => (await backend).handle(request));
};

// The worker's global scope is one of two, by how it was started; the DOM types know the window's alone.
const scope = globalThis as unknown as SharedWorkerScope & Port;
if ('onconnect' in globalThis) shared(scope);
else alone(scope);
