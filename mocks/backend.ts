import { DEMO_BASE, PERSONA_HEADER, TAB_HEADER, personaIdSchema } from '#src/contract/demo.ts';
import type { DemoState, PersonaId } from '#src/contract/demo.ts';
import type { Session } from '#src/contract/session.ts';
import { ChangeLog } from './change-log.ts';
import { serveDemo } from './demo-endpoints.ts';
import { DROP_HEADER, Failures, bend } from './failures.ts';
import type { Context, Handlers } from './handler.ts';
import { armingHandlers } from './handlers/arming.ts';
import { changeHandlers } from './handlers/changes.ts';
import { connectionHandlers } from './handlers/connections.ts';
import { listHandlers } from './handlers/lists.ts';
import { readingHandlers } from './handlers/reading.ts';
import { ruleChangeHandlers } from './handlers/rule-changes.ts';
import { ruleListHandlers } from './handlers/rule-list.ts';
import { ruleHandlers } from './handlers/rules.ts';
import { HistorySlices } from './history-slices.ts';
import { personas } from './personas.ts';
import { ProblemError, problemResponse } from './problem-error.ts';
import { routeOf, serve } from './router.ts';
import type { Route, Served } from './router.ts';
import { Store, snapshotSchema } from './store.ts';
import type { Snapshot } from './store.ts';
import { TriggerCounts } from './trigger-counts.ts';

/** Where the state outlives the process. */
export interface Storage {
  load(): Promise<unknown>;
  save(snapshot: Snapshot): Promise<void>;
}

export interface BackendOptions {
  readonly seed: number;
  /** UTC milliseconds */
  readonly now: () => number;
  readonly storage?: Storage;
}

const HOUR = 3_600_000;

/**
 * The mock backend: the contract, obeyed with the domain's own functions over a store. It knows nothing
 * of MSW, of workers or of browsers; `handle` is all there is to serve it.
 */
export class Backend {
  readonly failures = new Failures();
  startedFresh: DemoState['startedFresh'];
  #store: Store;
  #handlers: Handlers;
  readonly #options: BackendOptions;
  #writes: Promise<unknown> = Promise.resolve();
  #stopped = false;

  private constructor(
    options: BackendOptions,
    store: Store,
    startedFresh: DemoState['startedFresh'],
  ) {
    this.#options = options;
    this.#store = store;
    this.#handlers = handlersFor(store);
    this.startedFresh = startedFresh;
  }

  /** Begins with what the storage kept, or anew when it kept nothing that can be read. */
  static async start(options: BackendOptions): Promise<Backend> {
    const kept = await options.storage?.load().catch(() => 'damaged');
    const snapshot = snapshotSchema.safeParse(kept);
    if (snapshot.success) return new Backend(options, new Store(snapshot.data), undefined);
    const backend = new Backend(options, freshStore(options), whyFresh(kept));
    await options.storage?.save(backend.#store.snapshot());
    return backend;
  }

  get store(): Store {
    return this.#store;
  }

  get keeps(): boolean {
    return this.#options.storage !== undefined;
  }

  /** Everything as at the first start, with a history that ends now. */
  reset(): Promise<void> {
    return this.#inTurn(async () => {
      const { changes } = this.#store;
      this.#store = freshStore(this.#options, changes);
      this.#handlers = handlersFor(this.#store);
      this.failures.clear();
      this.startedFresh = 'reset';
      changes.add({ resource: 'everything' });
      await this.#keep();
    });
  }

  /** No write is taken from now on; resolves when those under way are kept. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#writes;
  }

  /** One request of the contract or of the demo's own switches. Never throws. */
  async handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    try {
      if (url.pathname.startsWith(DEMO_BASE)) return await serveDemo(this, request, tabOf(request));
      const route = routeOf(request.method, url.pathname);
      if (route === undefined)
        throw new ProblemError('not-found', { detail: 'no such endpoint in the contract' });
      return await this.#serve(route, request);
    } catch (error) {
      if (error instanceof ProblemError) return problemResponse(error.problem);
      console.error(error);
      const detail = error instanceof Error ? error.message : String(error);
      return problemResponse(new ProblemError('internal', { detail }).problem);
    }
  }

  async #serve(route: Route, request: Request): Promise<Response> {
    const tab = tabOf(request);
    const failure = await this.failures.meet(tab, route.name, request.method);
    if (failure === 'drop') return new Response(null, { headers: { [DROP_HEADER]: '1' } });
    const served =
      request.method === 'GET'
        ? await serve(route, request, this.#handlers, this.#context(request, route))
        : await this.#inTurn(() => this.#write(route, request));
    return toResponse(failure === 'bend' ? { ...served, data: bend(served.data) } : served);
  }

  /** Writes wait for one another: what one has changed is kept, in this order, before the next begins. */
  #inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.#writes.then(() => {
      if (this.#stopped) throw new ProblemError('unavailable', { retryAfterSeconds: 1 });
      return write();
    });
    this.#writes = turn.catch(() => undefined);
    return turn;
  }

  /** Does it, or answers again what was answered to the same key. What it changed is kept before it is answered. */
  async #write(route: Route, request: Request): Promise<Served> {
    const context = this.#context(request, route);
    const key = route.endpoint.idempotent
      ? idempotencyKey(route, request, context.session)
      : undefined;
    const fingerprint = key === undefined ? '' : `${request.url} ${await request.clone().text()}`;
    const known = key === undefined ? undefined : this.#store.answers.get(key);
    if (known !== undefined) {
      if (known.fingerprint !== fingerprint) throw new ProblemError('idempotency-conflict');
      return {
        status: known.status,
        etag: known.etag,
        link: undefined,
        data: known.body,
        type: 'application/json',
      };
    }
    const { last } = this.#store.changes;
    const served = await serve(route, request, this.#handlers, context);
    // An answer that only says what would happen has changed nothing: it may be given anew.
    if (this.#store.changes.last === last) return served;
    if (key !== undefined) {
      const { status, etag, data } = served;
      this.#store.keepAnswer({
        key,
        fingerprint,
        status,
        body: data,
        ...(etag === undefined ? {} : { etag }),
      });
    }
    await this.#keep();
    return served;
  }

  async #keep(): Promise<void> {
    await this.#options.storage?.save(this.#store.snapshot());
  }

  #context(request: Request, route: Route): Context {
    const { signal } = request;
    const streams = route.endpoint.response === 'text/event-stream';
    return {
      store: this.#store,
      session: personas[personaOf(request)].session,
      now: this.#options.now(),
      ifMatch: request.headers.get('If-Match') ?? undefined,
      signal: streams
        ? AbortSignal.any([signal, this.failures.untilBroken(tabOf(request), route.name)])
        : signal,
    };
  }
}

const freshStore = ({ seed, now }: BackendOptions, changes = new ChangeLog()): Store =>
  new Store({ seed, until: Math.floor(now() / HOUR) * HOUR }, changes);

const whyFresh = (kept: unknown): DemoState['startedFresh'] => {
  if (kept === undefined || kept === null) return 'first';
  return typeof kept === 'object' && 'generator' in kept ? 'older' : 'damaged';
};

const handlersFor = (store: Store): Handlers => ({
  ...readingHandlers(new HistorySlices()),
  ...ruleListHandlers(new TriggerCounts(store)),
  ...ruleHandlers,
  ...ruleChangeHandlers,
  ...armingHandlers,
  ...listHandlers,
  ...connectionHandlers,
  ...changeHandlers,
});

const personaOf = (request: Request): PersonaId => {
  const named = personaIdSchema.safeParse(request.headers.get(PERSONA_HEADER));
  return named.success ? named.data : 'analyst';
};

const tabOf = (request: Request): string => request.headers.get(TAB_HEADER) ?? 'only';

const idempotencyKey = (route: Route, request: Request, session: Session): string => {
  const key = request.headers.get('Idempotency-Key');
  if (key === null)
    throw new ProblemError('invalid-request', { detail: 'Idempotency-Key is required' });
  return `${session.id} ${route.name} ${key}`;
};

const toResponse = ({ status, etag, link, data, type }: Served): Response => {
  const headers = new Headers({ 'Content-Type': type, 'Cache-Control': 'no-store' });
  if (etag !== undefined) headers.set('ETag', etag);
  if (link !== undefined) headers.set('Link', link);
  const bytes = data instanceof ReadableStream || data instanceof ArrayBuffer;
  return new Response(bytes ? data : JSON.stringify(data), { status, headers });
};
