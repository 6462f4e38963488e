import { organizationIdSchema } from '#src/contract/ids.ts';
import { expect, it } from 'vitest';
import type { NormalizedEvent } from '#src/contract/event.ts';
import { cutIntoSlices, decodeSlices } from './arrow.ts';
import { EventTableBuilder } from './event-table-builder.ts';

const events = Array.from({ length: 3_000 }, (_, n): NormalizedEvent => ({
  id: `e${n % 2_900}`,
  time: 1_700_000_000_000 + (((n % 2_900) * 7919) % 50_000),
  organizationId: organizationIdSchema.parse((n % 2_900) % 3 === 0 ? 'org-b' : 'org-a'),
  product: 'okta',
  activity: 'login',
  ...(n % 2 === 0 ? { account: `user${n % 50}@example.com`, severity: n % 7 } : {}),
  ...(n % 2_900 === 5 ? { receivedAt: 1_700_000_900_000, parameters: { x: 'é', y: '2' } } : {}),
}));

const build = (list: readonly NormalizedEvent[]) => {
  const builder = new EventTableBuilder();
  for (const event of list) builder.append(event);
  return builder.finish();
};

it('slices stay under the limit and give the same table back, in any order', () => {
  const table = build(events);
  expect(table.rows).toBe(2_900);
  const slices: Uint8Array[] = [];
  cutIntoSlices(table, (bytes) => slices.push(bytes), 40_000);
  expect(slices.length).toBeGreaterThan(2);
  expect(Math.max(...slices.map(({ byteLength }) => byteLength))).toBeLessThanOrEqual(40_000);
  const back = decodeSlices(slices.toReversed());
  for (let row = 0; row < table.rows; row += 1)
    expect(back.eventAt(row)).toEqual(table.eventAt(row));
});

it('the order of arrival changes nothing, and a table can be made while more comes', () => {
  const builder = new EventTableBuilder();
  for (const event of events.toReversed()) {
    builder.append(event);
    if (builder.rows === 1_000) expect(builder.finish().rows).toBeGreaterThan(800);
  }
  const table = build(events);
  const turned = builder.finish();
  for (let row = 0; row < table.rows; row += 1)
    expect(turned.eventAt(row)).toEqual(table.eventAt(row));
});
