import type { Change } from '#src/contract/change.ts';
import type { Handlers } from '#mocks/handler.ts';

const HEARTBEAT_MS = 20_000;

export const changeHandlers: Handlers<'getChanges' | 'streamChanges'> = {
  getChanges: ({ query }, { store: { changes } }) => {
    const { since } = query;
    if (since === undefined) return { data: { last: changes.last, complete: true, changes: [] } };
    return { data: { last: changes.last, ...changes.after(since) } };
  },

  streamChanges: ({ query }, { store: { changes }, signal }) => {
    const encoder = new TextEncoder();
    let stop: () => void = () => undefined;
    const data = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => controller.enqueue(encoder.encode(text));
        const sendChange = (change: Change) =>
          send(`id: ${change.id}\ndata: ${JSON.stringify(change)}\n\n`);
        send(': changes\n\n');
        for (const change of changes.after(query.since ?? changes.last).changes) sendChange(change);
        const unlisten = changes.listen(sendChange);
        const heartbeat = setInterval(() => send(': alive\n\n'), HEARTBEAT_MS);
        const close = () => {
          stop();
          controller.close();
        };
        // Whoever serves this may cancel the stream, abort the request, or both in either order.
        stop = () => {
          clearInterval(heartbeat);
          unlisten();
          signal.removeEventListener('abort', close);
        };
        if (signal.aborted) close();
        else signal.addEventListener('abort', close);
      },
      cancel: () => stop(),
    });
    return { data };
  },
};
