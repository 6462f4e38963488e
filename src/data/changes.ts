import type { QueryClient } from '@tanstack/react-query';
import { changeSchema } from '#src/contract/change.ts';
import type { Change } from '#src/contract/change.ts';
import { call, callRaw } from './client.ts';
import { keys } from './query-keys.ts';

export type ChangeFeed = 'connecting' | 'live' | 'polling';

const POLL_MS = 15_000;
/** A stream that has just broken is tried again at once, more or less: most breaks are short. */
const FIRST_POLL_MS = 1_000;
const BATCH_MS = 150;

const keyOf = (change: Change): readonly (readonly unknown[])[] => {
  switch (change.resource) {
    case 'rules':
      return [keys.rules()];
    case 'rule':
      return change.ruleId === undefined
        ? [...keys.anyRule(), keys.rules()]
        : [keys.rule(change.ruleId), keys.ruleVersions(change.ruleId), keys.rules()];
    case 'arming':
      return change.ruleId === undefined
        ? [keys.rules()]
        : [keys.arming(change.ruleId), keys.rules()];
    case 'lists':
      return [keys.lists()];
    case 'connections':
      return [keys.connections()];
    case 'capability':
      return [keys.capability()];
    case 'history':
      return [keys.history(), keys.directory()];
    case 'everything':
      return [keys.all()];
    default:
      return change.resource satisfies never;
  }
};

/** `id` and `data` lines of one server-sent event. */
const parseEvent = (block: string): Change | undefined => {
  const data = block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trim())
    .join('\n');
  if (data === '') return undefined;
  try {
    const parsed = changeSchema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<Change> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const change = parseEvent(block);
        if (change) yield change;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * Follows what changes at the backend, and marks what is shown as old: by a stream while it lasts, by
 * asking now and then while it does not. A gap is filled by `GET /changes?since=` before going on.
 * Returns how to stop.
 */
export const followChanges = (
  queryClient: QueryClient,
  onFeed: (feed: ChangeFeed) => void,
): (() => void) => {
  const stop = new AbortController();
  let last: number | undefined;
  let waiting: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    const batch = waiting;
    waiting = [];
    const seen = new Set<string>();
    for (const key of batch.flatMap(keyOf)) {
      const name = JSON.stringify(key);
      if (seen.has(name)) continue;
      seen.add(name);
      void queryClient.invalidateQueries({ queryKey: key });
    }
  };
  const take = (change: Change) => {
    if (last !== undefined && change.id <= last) return;
    last = change.id;
    waiting.push(change);
    timer ??= setTimeout(flush, BATCH_MS);
  };

  const fillGap = async () => {
    const { data } = await call(
      'getChanges',
      { query: last === undefined ? {} : { since: last } },
      { signal: stop.signal },
    );
    if (last !== undefined) {
      if (data.complete) for (const change of data.changes) take(change);
      else take({ id: data.last, resource: 'everything' });
    }
    last = Math.max(last ?? 0, data.last);
  };

  const follow = async () => {
    onFeed('connecting');
    let wait = FIRST_POLL_MS;
    while (!stop.signal.aborted) {
      try {
        await fillGap();
        const response = await callRaw(
          'streamChanges',
          { query: { since: last ?? 0 } },
          { signal: stop.signal },
        );
        if (response.body === null) throw new Error('a stream without a body');
        onFeed('live');
        wait = FIRST_POLL_MS;
        for await (const change of readEvents(response.body)) take(change);
      } catch {
        // Whatever broke it, the next round asks again; the pages say what their own requests met.
      }
      if (stop.signal.aborted) return;
      onFeed('polling');
      await pause(wait, stop.signal);
      wait = POLL_MS;
    }
  };
  void follow();

  return () => {
    stop.abort();
    clearTimeout(timer);
  };
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
