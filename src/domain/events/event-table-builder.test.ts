import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NormalizedEvent } from '#src/contract/event.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import { EventTableBuilder } from './event-table-builder.ts';
import type { EventTable } from './event-table.ts';

const event = (id: string, organization: string, time = 0, account = 'ann'): NormalizedEvent => ({
  id,
  time,
  organizationId: organizationIdSchema.parse(organization),
  product: 'okta',
  activity: 'in',
  account,
});
const few = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', 'ä', 'a b', 'e'.repeat(70), ''),
    fc.constantFrom('org-a', 'org-b', 'org-c'),
  )
  // The content of a repeat is the same.
  .map(([id, organization]) => event(id, organization, id.length));
const allOf = (table: EventTable) =>
  Array.from({ length: table.rows }, (_, row) => table.eventAt(row));
const keyOf = ({ id, organizationId }: NormalizedEvent) => JSON.stringify([organizationId, id]);

describe('a repeat', () => {
  it('is known as it is appended, and stands once in the table', () => {
    fc.assert(
      fc.property(fc.array(few, { maxLength: 60 }), (events) => {
        const builder = new EventTableBuilder();
        const known = new Map<string, NormalizedEvent>();
        for (const one of events) {
          expect(builder.append(one)).toBe(known.has(keyOf(one)));
          known.set(keyOf(one), one);
        }
        const table = builder.finish();
        expect(builder.rows).toBe(events.length);
        expect(table.repeats).toBe(events.length - known.size);
        expect(new Set(allOf(table).map(keyOf))).toEqual(new Set(known.keys()));
        expect(table.rows).toBe(known.size);
      }),
    );
  });
  it('is known among more events than there was room for at first', () => {
    const builder = new EventTableBuilder();
    const append = (n: number) =>
      builder.append(event(`id-${n % 40}`, `org-${Math.floor(n / 40)}`, n % 40));
    const count = 20_000;
    const first = Array.from({ length: count }, (_, n) => append(n));
    const again = Array.from({ length: count }, (_, n) => append(count - 1 - n));
    expect([first.includes(true), again.includes(false)]).toEqual([false, false]);
    const table = builder.finish();
    expect([table.rows, table.repeats]).toEqual([count, count]);
  });
  it('is none in another organization', () => {
    const builder = new EventTableBuilder();
    expect([event('a', 'org-a'), event('a', 'org-b')].map((one) => builder.append(one))).toEqual([
      false,
      false,
    ]);
  });
  it('of other content is one still: the same is kept in whatever order they come', () => {
    const both = [event('a', 'org-a', 5, 'zoe'), event('a', 'org-a', 5, 'ann')];
    const kept = [both, both.toReversed()].map((events) => {
      const builder = new EventTableBuilder();
      for (const one of events) builder.append(one);
      return allOf(builder.finish());
    });
    expect(kept).toEqual([[both[1]], [both[1]]]);
  });
  it('of another time keeps the earlier', () => {
    const builder = new EventTableBuilder();
    for (const time of [9, 4, 7]) builder.append(event('a', 'org-a', time));
    expect(allOf(builder.finish()).map(({ time }) => time)).toEqual([4]);
  });
  it('is known after a table was made, and between rows written by column', () => {
    const builder = new EventTableBuilder();
    builder.append(event('a', 'org-a'));
    builder.finish();
    builder.beginRow('b', 1);
    builder.set('organizationId', 'org-a');
    expect([event('b', 'org-a', 1), event('a', 'org-a')].map((one) => builder.append(one))).toEqual(
      [true, true],
    );
    expect(builder.finish().repeats).toBe(2);
  });
});

it('events come sorted by time, id and organization, in whatever order they were appended', () => {
  fc.assert(
    fc.property(fc.array(few, { maxLength: 30 }), fc.integer(), (events, seed) => {
      const shuffled = events
        .map((one, n) => ({ one, place: Math.imul(n + 1, seed | 1) >>> 0 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ one }) => one);
      const tables = [events, shuffled].map((list) => {
        const builder = new EventTableBuilder();
        for (const one of list) builder.append(one);
        return allOf(builder.finish());
      });
      expect(tables[0]).toEqual(tables[1]);
      const times = tables[0]?.map(({ time }) => time) ?? [];
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }),
  );
});

describe('the source of an event', () => {
  it('goes where its event goes, and is nothing for events without one', () => {
    const builder = new EventTableBuilder();
    builder.append(event('late', 'org-a', 9), 1, { offset: 5_000_000_000, bytes: 70 });
    builder.append(event('none', 'org-a', 5));
    builder.append(event('early', 'org-a', 1), 2, { offset: 40, bytes: 8 });
    builder.append(event('last', 'org-a', 10));
    const { ids, sources } = builder.finish();
    expect([0, 1, 2, 3].map((row) => ids.at(row))).toEqual(['early', 'none', 'late', 'last']);
    expect(sources && [...sources.file]).toEqual([2, 0, 1, 0]);
    expect(sources && [...sources.offset]).toEqual([40, 0, 5_000_000_000, 0]);
    expect(sources && [...sources.bytes]).toEqual([8, 0, 70, 0]);
  });
  it('takes no room where no event has one', () => {
    const builder = new EventTableBuilder();
    builder.append(event('a', 'org-a'));
    expect(builder.finish().sources).toBeUndefined();
  });
});
