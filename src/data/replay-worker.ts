import { ReplayEngine } from './replay-engine.ts';
import type { ToEngine } from './replay-protocol.ts';

const engine = new ReplayEngine(
  (message) => self.postMessage(message),
  () => performance.now(),
);
self.onmessage = (event: MessageEvent<ToEngine>) => engine.receive(event.data);
