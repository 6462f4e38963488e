import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { EventTable } from '#src/domain/events/event-table.ts';

/** Events as NDJSON, in the order of the replay, each once. Waits for whoever reads slowly. */
export const printEvents = async (table: EventTable, out: Writable): Promise<void> => {
  for (let row = 0; row < table.rows; row += 1) {
    if (!out.write(`${JSON.stringify(table.eventAt(row))}\n`)) await once(out, 'drain');
  }
};
