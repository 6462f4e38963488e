import type { Change } from '#src/contract/change.ts';
import type { Handlers } from '#mocks/handler.ts';
import type { Store } from '#mocks/store.ts';

const HEARTBEAT_MS = 20_000;

/** Changes after `since`, and whether none of them is forgotten already. */
const after = (store: Store, since: number): { changes: Change[]; complete: boolean } => {
  const oldest = store.changes[0]?.id ?? store.lastChange + 1;
  return {
    changes: store.changes.filter(({ id }) => id > since),
    complete: since >= oldest - 1 && since <= store.lastChange,
  };
};

export const changeHandlers: Handlers<'getChanges' | 'streamChanges'> = {
  getChanges: ({ query }, { store }) => {
    const { since } = query;
    if (since === undefined)
      return { data: { last: store.lastChange, complete: true, changes: [] } };
    return { data: { last: store.lastChange, ...after(store, since) } };
  },

  streamChanges: ({ query }, { store, signal }) => {
    const encoder = new TextEncoder();
    let stop: () => void = () => undefined;
    const data = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => controller.enqueue(encoder.encode(text));
        const sendChange = (change: Change) =>
          send(`id: ${change.id}\ndata: ${JSON.stringify(change)}\n\n`);
        send(': changes\n\n');
        for (const change of after(store, query.since ?? store.lastChange).changes)
          sendChange(change);
        const unlisten = store.listen(sendChange);
        const heartbeat = setInterval(() => send(': alive\n\n'), HEARTBEAT_MS);
        stop = () => {
          clearInterval(heartbeat);
          unlisten();
        };
        signal.addEventListener('abort', () => {
          stop();
          controller.close();
        });
      },
      cancel: () => stop(),
    });
    return { data };
  },
};
