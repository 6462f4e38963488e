/**
 * How a page and the worker that runs the backend talk: one request out, its answer back, in order
 * `head`, any `chunk`s, `end`. A page that no longer wants an answer sends `cancel`.
 */
export type ToWorker =
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly method: string;
      readonly url: string;
      readonly headers: [string, string][];
      readonly body: ArrayBuffer | undefined;
    }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | {
      readonly kind: 'head';
      readonly id: number;
      readonly status: number;
      readonly headers: [string, string][];
    }
  | { readonly kind: 'chunk'; readonly id: number; readonly bytes: ArrayBuffer }
  | { readonly kind: 'end'; readonly id: number }
  /** nothing more will come, though it has not ended */
  | { readonly kind: 'broken'; readonly id: number }
  /** a newer build has taken over: the page has to load it */
  | { readonly kind: 'reload' };

export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/**
 * Serves requests that come through a port. When `handle` or an answer's stream throws, the answer breaks
 * off as a network does: the page never waits for something that will not come.
 */
export const servePort = (port: Port, handle: (request: Request) => Promise<Response>): void => {
  const running = new Map<number, AbortController>();
  const send = (message: FromWorker, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer);

  const answer = async (
    { id, method, url, headers, body }: Extract<ToWorker, { kind: 'request' }>,
    { signal }: AbortController,
  ): Promise<void> => {
    const request = new Request(url, {
      method,
      headers,
      signal,
      ...(body === undefined ? {} : { body }),
    });
    const response = await handle(request);
    send({ kind: 'head', id, status: response.status, headers: [...response.headers] });
    const reader = response.body?.getReader();
    const cancel = () => void reader?.cancel();
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel);
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done || value === undefined) break;
      const bytes = new Uint8Array(value).buffer;
      send({ kind: 'chunk', id, bytes }, [bytes]);
    }
    send({ kind: 'end', id });
  };

  port.onmessage = (event: MessageEvent<ToWorker>) => {
    const message = event.data;
    if (message.kind === 'cancel') {
      running.get(message.id)?.abort();
      return;
    }
    const abort = new AbortController();
    running.set(message.id, abort);
    answer(message, abort)
      .catch((error: unknown) => {
        console.error(error);
        send({ kind: 'broken', id: message.id });
      })
      .finally(() => running.delete(message.id));
  };
};

/** The other end: asks through a port as `fetch` would. */
export const askThrough = (
  port: Port,
  onReload: () => void,
): ((request: Request) => Promise<Response>) => {
  let last = 0;
  const waiting = new Map<number, (message: FromWorker) => void>();
  port.onmessage = (event: MessageEvent<FromWorker>) => {
    const message = event.data;
    if (message.kind === 'reload') onReload();
    else waiting.get(message.id)?.(message);
  };

  return async (request) => {
    last += 1;
    const id = last;
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const body = hasBody ? await request.arrayBuffer() : undefined;
    const ask: ToWorker = {
      kind: 'request',
      id,
      method: request.method,
      url: request.url,
      headers: [...request.headers],
      body: body === undefined || body.byteLength === 0 ? undefined : body,
    };
    return new Promise<Response>((resolve, reject) => {
      let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
      const cancel = () => {
        waiting.delete(id);
        port.postMessage({ kind: 'cancel', id } satisfies ToWorker, []);
      };
      const stream = new ReadableStream<Uint8Array>({
        start(c) {
          controller = c;
        },
        cancel,
      });
      waiting.set(id, (message) => {
        switch (message.kind) {
          case 'head':
            resolve(
              new Response(message.status === 204 ? null : stream, {
                status: message.status,
                headers: message.headers,
              }),
            );
            break;
          case 'chunk':
            controller?.enqueue(new Uint8Array(message.bytes));
            break;
          case 'end':
            waiting.delete(id);
            controller?.close();
            break;
          case 'broken': {
            waiting.delete(id);
            const error = new TypeError('the mock backend broke off');
            controller?.error(error);
            reject(error);
            break;
          }
          case 'reload':
            break;
          default:
            message satisfies never;
        }
      });
      port.postMessage(ask, []);
    });
  };
};
