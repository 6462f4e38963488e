import { appendSlice } from '#src/domain/events/arrow.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { nearMisses } from '#src/domain/replay/near-misses.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import { replayFigures } from '#src/domain/replay/replay-figures.ts';
import { replay } from '#src/domain/replay/replay.ts';
import { SignalCache } from '#src/domain/replay/signal-cache.ts';
import { lookAt } from './look-engine.ts';
import { OwnLogsEngine } from './own-logs-engine.ts';
import type { FromEngine, Question, ReplaySource, ToEngine } from './replay-protocol.ts';
import { shortAnswer } from './short-answer.ts';

/** Accounts named in the figures: a million of them would be felt on their way to the page. */
const ACCOUNTS_SENT = 20;

/** Behind the port, in the worker: holds the events as columns and answers questions about them. */
export class ReplayEngine {
  readonly #send: (message: FromEngine) => void;
  readonly #now: () => number;
  readonly #logs: OwnLogsEngine;
  readonly #caches = { history: new SignalCache(), own_logs: new SignalCache() };
  #history: { revision: string; builder: EventTableBuilder; table?: EventTable } | undefined;
  /** the latest question of each asker */
  readonly #waiting = new Map<number, Question>();
  /** questions that were answered and of which more can be said */
  readonly #further = new Map<number, { question: Question; triggers: readonly Trigger[] }>();
  #scheduled = false;

  /** `now` in milliseconds, from anywhere: it measures and paces, and decides nothing. */
  constructor(send: (message: FromEngine) => void, now: () => number) {
    this.#send = send;
    this.#now = now;
    this.#logs = new OwnLogsEngine((state) => send({ kind: 'logs', state }), now);
  }

  receive(message: ToEngine): void {
    switch (message.kind) {
      case 'history_begin':
        this.#history = { revision: message.revision, builder: new EventTableBuilder() };
        return;
      case 'history_slice':
        this.#ofHistory(message.revision, ({ builder }) => {
          appendSlice(builder, new Uint8Array(message.bytes));
        });
        return;
      case 'history_end':
        this.#ofHistory(message.revision, (history) => {
          history.table = history.builder.finish();
          // The columns are in the table now.
          history.builder = new EventTableBuilder();
          this.#send({
            kind: 'history_ready',
            revision: message.revision,
            events: history.table.rows,
          });
        });
        return;
      case 'logs_add':
        this.#logs.add(message.files);
        return;
      case 'logs_stop':
        this.#logs.stop();
        return;
      case 'logs_remove':
        this.#logs.remove();
        return;
      case 'ask':
        this.#waiting.set(message.asker, message);
        this.#further.delete(message.asker);
        this.#schedule();
        return;
      case 'events':
        this.#sendEvents(message);
        return;
      case 'look':
        this.#sendLook(message);
        return;
      case 'record':
        void this.#sendRecord(message);
        return;
      default:
        return message satisfies never;
    }
  }

  #ofHistory(
    revision: string,
    act: (history: { builder: EventTableBuilder; table?: EventTable }) => void,
  ): void {
    if (this.#history?.revision !== revision) return;
    try {
      act(this.#history);
    } catch (error) {
      this.#history = undefined;
      this.#send({ kind: 'history_failed', revision, error: String(error) });
    }
  }

  /** Later, so that of the questions that have arrived by then only the last of each asker is answered. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      const questions = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const question of questions) this.#answer(question);
      setTimeout(() => this.#goFurther(), 0);
    }, 0);
  }

  /** Says more about one answer, unless somebody asks meanwhile. */
  #goFurther(): void {
    if (this.#scheduled) return;
    const [next] = this.#further.values();
    if (next === undefined) return;
    const { asker, number, source, request } = next.question;
    this.#further.delete(asker);
    const { table } = this.#events(source);
    if (table !== undefined) {
      const figures = replayFigures(next.triggers);
      const further = {
        nearMisses: nearMisses(table, request, this.#caches[source]),
        figures: { ...figures, perAccount: figures.perAccount.slice(0, ACCOUNTS_SENT) },
      };
      this.#send({ kind: 'further', asker, number, further });
    }
    setTimeout(() => this.#goFurther(), 0);
  }

  #answer({ asker, number, source, request }: Question): void {
    const { table, revision } = this.#events(source);
    if (table === undefined) {
      this.#send({ kind: 'no_answer', asker, number, error: 'no events are loaded' });
      return;
    }
    const began = this.#now();
    try {
      const answer = replay(table, request, this.#caches[source]);
      const ms = this.#now() - began;
      this.#send({
        kind: 'answer',
        asker,
        number,
        answer: { ...shortAnswer(answer), revision, ms },
      });
      this.#further.set(asker, {
        question: { asker, number, source, request },
        triggers: answer.triggers,
      });
    } catch (error) {
      this.#send({ kind: 'no_answer', asker, number, error: String(error) });
    }
  }

  #sendEvents({ number, source, revision, rows }: Extract<ToEngine, { kind: 'events' }>): void {
    const events = this.#events(source);
    if (events.table === undefined || events.revision !== revision) {
      this.#send({ kind: 'no_events', number, error: 'the events have changed since the answer' });
      return;
    }
    const { table } = events;
    try {
      this.#send({ kind: 'events', number, events: rows.map((row) => table.eventAt(row)) });
    } catch (error) {
      this.#send({ kind: 'no_events', number, error: String(error) });
    }
  }

  #sendLook({ number, source, look }: Extract<ToEngine, { kind: 'look' }>): void {
    try {
      const answer = lookAt(look, this.#events(source).table, this.#caches[source]);
      this.#send({ kind: 'look', number, answer });
    } catch (error) {
      this.#send({ kind: 'no_events', number, error: String(error) });
    }
  }

  async #sendRecord({
    number,
    revision,
    row,
  }: Extract<ToEngine, { kind: 'record' }>): Promise<void> {
    try {
      if (this.#logs.revision !== revision) throw new Error('the events have changed');
      this.#send({ kind: 'record', number, text: await this.#logs.rawRecord(row) });
    } catch (error) {
      this.#send({ kind: 'no_events', number, error: String(error) });
    }
  }

  #events(source: ReplaySource): { table: EventTable | undefined; revision: string } {
    if (source === 'own_logs') return { table: this.#logs.table, revision: this.#logs.revision };
    return { table: this.#history?.table, revision: this.#history?.revision ?? '' };
  }
}
