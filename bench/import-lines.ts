import { EventTableBuilder } from '../src/domain/events/event-table-builder.ts';
import type { EventTable } from '../src/domain/events/event-table.ts';
import { LogReader } from '../src/domain/logs/log-reader.ts';
import { collectGarbage, median, timed } from './measure.ts';

export interface ImportTimes {
  readonly lines: number;
  readonly megabytes: number;
  readonly parseMs: number;
  readonly readMs: number;
  readonly finishMs: number;
}

/** As much as the console and the terminal read of a file at a time. */
const CHUNK = 1 << 20;

/** Reading events as lines of JSON, against `JSON.parse` alone over the same lines. */
export const importTimes = (table: EventTable, runs: number): ImportTimes => {
  const lines = Array.from({ length: table.rows }, (_, row) => JSON.stringify(table.eventAt(row)));
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const parse: number[] = [];
  const read: number[] = [];
  const finish: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    collectGarbage();
    const parsed = timed(() => {
      let events = 0;
      for (const line of lines) if (JSON.parse(line) !== null) events += 1;
      return events;
    });
    collectGarbage();
    const builder = new EventTableBuilder();
    const reader = timed(() => {
      const log = new LogReader(builder);
      for (let at = 0; at < bytes.length; at += CHUNK) log.push(bytes.subarray(at, at + CHUNK));
      return log.end();
    });
    const finished = timed(() => builder.finish());
    if (reader.value.events !== table.rows || finished.value.rows !== table.rows) {
      throw new Error(`${reader.value.events} of ${table.rows} events were read`);
    }
    if (run < 0) continue;
    parse.push(parsed.ms);
    read.push(reader.ms);
    finish.push(finished.ms);
  }
  return {
    lines: lines.length,
    megabytes: bytes.length / 1e6,
    parseMs: median(parse),
    readMs: median(read),
    finishMs: median(finish),
  };
};
