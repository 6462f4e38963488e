import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Backend } from './backend.ts';
import { DROP_HEADER } from './failures.ts';

/** The request with its whole body: writes wait for one another, and none may wait for a slow sender. */
const toRequest = async (message: IncomingMessage, signal: AbortSignal): Promise<Request> => {
  const method = message.method ?? 'GET';
  const headers = Object.entries(message.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`);
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  return new Request(url, { method, headers, signal, body: new Uint8Array(await buffer(message)) });
};

const answer = async (
  backend: Backend,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const abort = new AbortController();
  response.on('close', () => abort.abort());
  const answered = await backend.handle(await toRequest(message, abort.signal));
  if (answered.headers.has(DROP_HEADER)) {
    response.destroy();
    return;
  }
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.flushHeaders();
  if (answered.body === null) {
    response.end();
    return;
  }
  try {
    await pipeline(
      // Node's own types of the two stream worlds do not meet, though its streams do.
      Readable.fromWeb(answered.body as unknown as Parameters<typeof Readable.fromWeb>[0]),
      response,
    );
  } catch (error) {
    // A caller that went away is no fault.
    if (!abort.signal.aborted) throw error;
  }
};

/** The backend over plain HTTP; who asks is said by the header of the demo. Port 0 takes any that is free. */
export const startHttpServer = async (backend: Backend, port: number): Promise<Server> => {
  const server = createServer((message, response) => {
    answer(backend, message, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
};

if (import.meta.main) {
  const port = Number(process.env['PORT'] ?? 8787);
  await startHttpServer(await Backend.start({ seed: 2611, now: Date.now }), port);
  console.log(`mock backend on http://127.0.0.1:${port}/api/v1`);
}
