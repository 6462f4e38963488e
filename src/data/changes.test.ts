import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Change } from '#src/contract/change.ts';
import { followChanges } from './changes.ts';
import type { ChangeFeed } from './changes.ts';
import { configureClient } from './client.ts';
import { beginSession, keys } from './query-keys.ts';

/** A backend of changes only: what happened, and who is listening. */
let changes: Change[];
let streams: ReadableStreamDefaultController<Uint8Array>[];
let complete: boolean;
let reachable: boolean;
let queryClient: QueryClient;
let invalidated: string[];
let feeds: ChangeFeed[];
let stop: () => void;

const event = (change: Change) =>
  new TextEncoder().encode(`id: ${change.id}\ndata: ${JSON.stringify(change)}\n\n`);

beforeEach(() => {
  vi.useFakeTimers();
  changes = [];
  streams = [];
  complete = true;
  reachable = true;
  invalidated = [];
  feeds = [];
  beginSession('s');
  configureClient({ apiBaseUrl: 'https://backend.example/api' });
  vi.stubGlobal('fetch', async (url: string) => {
    if (!reachable) throw new TypeError('failed to fetch');
    if (url.includes('/stream'))
      return new Response(
        new ReadableStream({ start: (controller) => void streams.push(controller) }),
      );
    const since = Number(new URL(url).searchParams.get('since') ?? Number.POSITIVE_INFINITY);
    return Response.json({
      last: changes.at(-1)?.id ?? 0,
      complete,
      changes: changes.filter(({ id }) => id > since),
    });
  });
  queryClient = new QueryClient();
  vi.spyOn(queryClient, 'invalidateQueries').mockImplementation(async (filters) => {
    invalidated.push(JSON.stringify(filters?.queryKey));
  });
  stop = followChanges(queryClient, (feed) => feeds.push(feed));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const happen = (change: Change) => {
  changes.push(change);
  streams.at(-1)?.enqueue(event(change));
};

it('asks again for what changed, several changes at a time', async () => {
  await later(10);
  expect(feeds).toEqual(['connecting', 'live']);
  happen({ id: 1, resource: 'rules' });
  happen({ id: 2, resource: 'rules' });
  await later(50);
  expect(invalidated).toEqual([]);
  await later(200);
  expect(invalidated).toEqual([JSON.stringify(keys.rules())]);
});

it('takes a change once, though it comes twice', async () => {
  await later(10);
  happen({ id: 1, resource: 'connections' });
  await later(200);
  streams.at(-1)?.enqueue(event({ id: 1, resource: 'connections' }));
  await later(200);
  expect(invalidated).toEqual([JSON.stringify(keys.connections())]);
});

it('says that the stream broke, and gets what happened meanwhile when it is back', async () => {
  await later(10);
  happen({ id: 1, resource: 'rules' });
  await later(200);
  invalidated = [];
  reachable = false;
  streams.at(-1)?.error(new TypeError('network error'));
  await later(10);
  expect(feeds.at(-1)).toBe('polling');
  changes.push({ id: 2, resource: 'capability' });
  await later(5_000);
  expect(feeds.at(-1)).toBe('polling');
  reachable = true;
  await later(20_000);
  expect(feeds.at(-1)).toBe('live');
  expect(invalidated).toEqual([JSON.stringify(keys.capability())]);
});

it('asks for everything when the backend no longer knows what happened meanwhile', async () => {
  await later(10);
  happen({ id: 1, resource: 'rules' });
  await later(200);
  invalidated = [];
  complete = false;
  changes.push({ id: 900, resource: 'rules' });
  streams.at(-1)?.close();
  await later(2_000);
  expect(invalidated).toEqual([JSON.stringify(keys.all())]);
});

it('does nothing any more when stopped', async () => {
  await later(10);
  stop();
  await later(60_000);
  expect(streams).toHaveLength(1);
});
