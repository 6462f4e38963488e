import type { HistoryManifest } from '#src/contract/history.ts';
import type { Session } from '#src/contract/session.ts';
import { cutIntoSlices } from '#src/domain/events/arrow.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import type { Store } from './store.ts';

interface Cut {
  readonly manifest: HistoryManifest;
  readonly slices: readonly Uint8Array[];
}

/** The history as Arrow slices, cut once for each reach: nobody is sent events of organizations that are not his. */
export class HistorySlices {
  readonly #cuts = new Map<string, Cut>();

  manifest(store: Store, session: Session): HistoryManifest {
    return this.#cut(store, session).manifest;
  }

  /** The bytes of one slice; undefined when there is no such slice or the revision is another. */
  slice(store: Store, session: Session, revision: string, index: number): ArrayBuffer | undefined {
    const { manifest, slices } = this.#cut(store, session);
    const bytes = manifest.revision === revision ? slices[index] : undefined;
    // A copy: the receiver may take the buffer over to another thread.
    return bytes === undefined ? undefined : new Uint8Array(bytes).buffer;
  }

  #cut(store: Store, session: Session): Cut {
    const reach = session.organizations.kind === 'all' ? 'all' : session.id;
    const revision = `${store.historyRevision}.${reach}`;
    const known = this.#cuts.get(revision);
    if (known !== undefined) return known;
    const { table: whole, from, until } = store.activity;
    const table = session.organizations.kind === 'all' ? whole : onlyWithin(whole, session);
    const slices: Uint8Array[] = [];
    const described: HistoryManifest['slices'] = [];
    cutIntoSlices(table, (bytes, fromRow, untilRow) => {
      described.push({
        index: slices.length,
        from: table.time[fromRow] ?? from,
        until: table.time[untilRow - 1] ?? until,
        events: untilRow - fromRow,
        bytes: bytes.byteLength,
      });
      slices.push(bytes);
    });
    const cut = {
      manifest: { revision, from, until, events: table.rows, slices: described },
      slices,
    };
    this.#cuts.set(revision, cut);
    return cut;
  }
}

const onlyWithin = (table: EventTable, session: Session): EventTable => {
  const builder = new EventTableBuilder();
  const allowed = new Set<string>(
    session.organizations.kind === 'some' ? session.organizations.organizationIds : [],
  );
  for (let row = 0; row < table.rows; row += 1) {
    if (allowed.has(table.value('organizationId', row))) builder.append(table.eventAt(row));
  }
  return builder.finish();
};
