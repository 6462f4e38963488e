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

/** Every tab of one build. A worker of a newer build asks the older to stop; the older tells its tabs to reload. */
const shared = (scope: SharedWorkerScope): void => {
  const ports = new Set<MessagePort>();
  const channel = new BroadcastChannel(TAKEOVER);
  let letGo: () => void = () => undefined;
  let stopped = false;
  channel.addEventListener('message', (event: MessageEvent<string>) => {
    if (event.data === scope.name || stopped) return;
    stopped = true;
    // Every write was kept before it was answered: there is nothing left to flush but what is under way.
    letGo();
    for (const port of ports) port.postMessage({ kind: 'reload' } satisfies FromWorker);
  });
  channel.postMessage(scope.name);

  const backend = new Promise<Backend>((resolve, reject) => {
    void navigator.locks.request(LOCK, async () => {
      try {
        resolve(await Backend.start({ seed: SEED, now: Date.now, storage: idbStorage() }));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      await new Promise<void>((done) => {
        letGo = done;
      });
    });
  });
  scope.onconnect = (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    ports.add(port);
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
