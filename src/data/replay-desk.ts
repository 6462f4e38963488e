import type { NormalizedEvent } from '#src/contract/event.ts';
import type { HistoryManifest } from '#src/contract/history.ts';
import type { ReplayAnswer } from '#src/domain/replay/replay-answer.ts';
import { callRaw } from './client.ts';
import { NetworkError } from './errors.ts';
import type { Look, LookAnswer } from './look-protocol.ts';
import { NO_LOGS } from './replay-protocol.ts';
import type {
  FromEngine,
  FurtherAnswer,
  OwnLogsState,
  Question,
  ReplaySource,
} from './replay-protocol.ts';
import type { OpenPort, ReplayPort } from './replay-port.ts';

/** How far the history has come into the engine. */
export type HistoryState =
  | { readonly status: 'none' }
  | {
      readonly status: 'loading';
      readonly key: string;
      readonly progress: { readonly done: number; readonly total: number };
    }
  | { readonly status: 'ready'; readonly key: string }
  | { readonly status: 'failed'; readonly key: string; readonly error: unknown };

/** What came back to an asker last. `to` names the question. */
export interface Reply {
  readonly to: string;
  readonly answer?: ReplayAnswer;
  /** of the same question as the answer */
  readonly further?: FurtherAnswer;
  readonly error?: unknown;
}

type Fetch = (revision: string, index: number, signal: AbortSignal) => Promise<ArrayBuffer>;

/** Slices on the way at once: enough to keep the network and the engine busy, few enough to stop at once. */
const AT_ONCE = 3;

const fetchSlice: Fetch = async (revision, index, signal) => {
  const response = await callRaw('getHistorySlice', { params: { revision, index } }, { signal });
  try {
    return await response.arrayBuffer();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new NetworkError('the slice broke off', { cause: error });
  }
};

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** This side of the port: brings the history in, asks, and keeps what came back, for screens to subscribe to. */
export class ReplayDesk {
  history: HistoryState = { status: 'none' };
  logs: OwnLogsState = NO_LOGS;
  readonly #open: OpenPort;
  readonly #fetch: Fetch;
  #port: ReplayPort | undefined;
  #loading: AbortController | undefined;
  #numbers = 0;
  readonly #replies = new Map<number, Reply>();
  /** the question each asker waits for */
  readonly #asked = new Map<number, { readonly number: number; readonly to: string }>();
  readonly #events = new Map<number, Waiting<NormalizedEvent[]>>();
  readonly #records = new Map<number, Waiting<string | undefined>>();
  readonly #looks = new Map<number, Waiting<LookAnswer>>();
  readonly #listeners = new Set<() => void>();

  constructor(open: OpenPort, fetch: Fetch = fetchSlice) {
    this.#open = open;
    this.#fetch = fetch;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A number for whoever asks; only the answer to its latest question is kept. */
  newAsker(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  reply(asker: number): Reply | undefined {
    return this.#replies.get(asker);
  }

  /** Asks; `to` names the question and comes back with its answer. An older question is forgotten. */
  ask(asker: number, to: string, source: ReplaySource, request: Question['request']): void {
    this.#numbers += 1;
    this.#asked.set(asker, { number: this.#numbers, to });
    this.#reach().send({ kind: 'ask', asker, number: this.#numbers, source, request });
  }

  /** The asker has left. */
  forget(asker: number): void {
    this.#asked.delete(asker);
    this.#replies.delete(asker);
  }

  /** Events of an answer, for showing them; rejected when the events have changed since. */
  events(
    source: ReplaySource,
    revision: string,
    rows: readonly number[],
  ): Promise<NormalizedEvent[]> {
    this.#numbers += 1;
    const number = this.#numbers;
    return new Promise((resolve, reject) => {
      this.#events.set(number, { resolve, reject });
      this.#reach().send({ kind: 'events', number, source, revision, rows });
    });
  }

  /** The record of one event of the own logs, as its file has it; undefined for one without a text. */
  record(revision: string, row: number): Promise<string | undefined> {
    this.#numbers += 1;
    const number = this.#numbers;
    return new Promise((resolve, reject) => {
      this.#records.set(number, { resolve, reject });
      this.#reach().send({ kind: 'record', number, revision, row });
    });
  }

  /** Something about the events, beside a replay; rejected where there are none. */
  look<L extends Look>(source: ReplaySource, look: L): Promise<LookAnswer<L>> {
    this.#numbers += 1;
    const number = this.#numbers;
    return new Promise((resolve, reject) => {
      this.#looks.set(number, {
        // The engine answers each look with what it asks for.
        resolve: (answer) => resolve(answer as LookAnswer<L>),
        reject,
      });
      this.#reach().send({ kind: 'look', number, source, look });
    });
  }

  /** Brings this history in, unless it is there or on its way. `key` names person and revision. */
  load(key: string, manifest: HistoryManifest): void {
    if (this.history.status !== 'none' && this.history.key === key) return;
    this.#loading?.abort();
    const control = new AbortController();
    this.#loading = control;
    this.#setHistory({ status: 'loading', key, progress: { done: 0, total: manifest.events } });
    this.#bring(key, manifest, control.signal).catch((error: unknown) => {
      if (control.signal.aborted) return;
      control.abort();
      this.#setHistory({ status: 'failed', key, error });
    });
  }

  /** So that the next `load` tries again. */
  reset(): void {
    if (this.history.status === 'failed') this.#setHistory({ status: 'none' });
  }

  addLogs(files: readonly File[]): void {
    this.#reach().send({ kind: 'logs_add', files });
  }

  stopLogs(): void {
    this.#reach().send({ kind: 'logs_stop' });
  }

  removeLogs(): void {
    this.#reach().send({ kind: 'logs_remove' });
  }

  async #bring(key: string, manifest: HistoryManifest, signal: AbortSignal): Promise<void> {
    const port = this.#reach();
    const { revision } = manifest;
    port.send({ kind: 'history_begin', revision });
    const left = manifest.slices.values();
    let done = 0;
    const worker = async (): Promise<void> => {
      for (const slice of left) {
        const bytes = await this.#fetch(revision, slice.index, signal);
        signal.throwIfAborted();
        port.send({ kind: 'history_slice', revision, bytes }, [bytes]);
        done += slice.events;
        this.#setHistory({ status: 'loading', key, progress: { done, total: manifest.events } });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    port.send({ kind: 'history_end', revision });
  }

  #reach(): ReplayPort {
    this.#port ??= this.#open(
      (message) => this.#receive(message),
      (error) => this.#broken(error),
    );
    return this.#port;
  }

  /** The engine is gone, and its events with it: the next question begins a new one. */
  #broken(text: string): void {
    const error = new Error(text);
    this.#port = undefined;
    this.#loading?.abort();
    for (const [asker, { to }] of this.#asked) this.#replies.set(asker, { to, error });
    this.#asked.clear();
    for (const { reject } of this.#events.values()) reject(error);
    this.#events.clear();
    for (const { reject } of this.#records.values()) reject(error);
    this.#records.clear();
    for (const { reject } of this.#looks.values()) reject(error);
    this.#looks.clear();
    this.logs = NO_LOGS;
    if (this.history.status !== 'none') {
      this.history = { status: 'failed', key: this.history.key, error };
    }
    this.#changed();
  }

  #receive(message: FromEngine): void {
    switch (message.kind) {
      case 'history_ready':
        if (this.history.status === 'loading' && !this.#loading?.signal.aborted) {
          this.#setHistory({ status: 'ready', key: this.history.key });
        }
        return;
      case 'history_failed':
        if (this.history.status !== 'loading') return;
        this.#loading?.abort();
        this.#setHistory({
          status: 'failed',
          key: this.history.key,
          error: new Error(message.error),
        });
        return;
      case 'logs':
        this.logs = message.state;
        this.#changed();
        return;
      case 'answer':
        this.#keep(message.asker, message.number, { answer: message.answer });
        return;
      case 'further': {
        const reply = this.#replies.get(message.asker);
        if (
          reply?.answer === undefined ||
          this.#asked.get(message.asker)?.number !== message.number
        ) {
          return;
        }
        this.#replies.set(message.asker, { ...reply, further: message.further });
        this.#changed();
        return;
      }
      case 'no_answer':
        this.#keep(message.asker, message.number, { error: new Error(message.error) });
        return;
      case 'events':
        this.#events.get(message.number)?.resolve([...message.events]);
        this.#events.delete(message.number);
        return;
      case 'record':
        this.#records.get(message.number)?.resolve(message.text);
        this.#records.delete(message.number);
        return;
      case 'look':
        this.#looks.get(message.number)?.resolve(message.answer);
        this.#looks.delete(message.number);
        return;
      case 'no_events':
        this.#events.get(message.number)?.reject(new Error(message.error));
        this.#records.get(message.number)?.reject(new Error(message.error));
        this.#looks.get(message.number)?.reject(new Error(message.error));
        this.#looks.delete(message.number);
        this.#events.delete(message.number);
        this.#records.delete(message.number);
        return;
      default:
        message satisfies never;
    }
  }

  #keep(asker: number, number: number, reply: Omit<Reply, 'to'>): void {
    const asked = this.#asked.get(asker);
    // Somebody else's, or not the latest: an older answer never overwrites a newer one.
    if (asked === undefined || asked.number !== number) return;
    const before = this.#replies.get(asker)?.answer;
    // After a failure the last answer stays to look at.
    const answer = reply.answer ?? before;
    this.#replies.set(asker, {
      ...reply,
      to: asked.to,
      ...(answer === undefined ? {} : { answer }),
    });
    this.#changed();
  }

  #setHistory(state: HistoryState): void {
    this.history = state;
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
