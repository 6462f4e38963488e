import type { FromEngine, ToEngine } from './replay-protocol.ts';

/** The way to a replay engine, wherever it runs. */
export interface ReplayPort {
  /** `transfer` are buffers that are handed over and not used here any more */
  send(message: ToEngine, transfer?: Transferable[]): void;
}

export type OpenPort = (
  receive: (message: FromEngine) => void,
  failed: (error: string) => void,
) => ReplayPort;

/** In a worker, where there are any: off the main thread. */
export const openPort: OpenPort = (receive, failed) =>
  typeof Worker === 'undefined' ? openLocalPort(receive, failed) : openWorkerPort(receive, failed);

const openWorkerPort: OpenPort = (receive, failed) => {
  const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), {
    type: 'module',
    name: 'replay',
  });
  worker.addEventListener('message', (event: MessageEvent<FromEngine>) => receive(event.data));
  worker.addEventListener('error', (event) => failed(event.message));
  return { send: (message, transfer = []) => worker.postMessage(message, transfer) };
};

/** On this thread, for tests and wherever there is no worker. Loaded only then. */
export const openLocalPort: OpenPort = (receive, failed) => {
  const engine = import('./replay-engine.ts').then(
    ({ ReplayEngine }) =>
      new ReplayEngine(
        (message) => queueMicrotask(() => receive(message)),
        () => Date.now(),
      ),
  );
  return {
    send: (message) => {
      engine
        .then((there) => there.receive(message))
        .catch((error: unknown) => failed(String(error)));
    },
  };
};
