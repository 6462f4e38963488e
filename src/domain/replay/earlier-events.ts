import type { EventTable } from '#src/domain/events/event-table.ts';
import type { HistoryComparison } from './three-valued.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Since when the events of an organization (by its code) are known, UTC milliseconds. */
export type HistoryStart = (organizationCode: number) => number;

/** By place in `rows`: 1 true, 0 false, 2 not knowable. */
export type Truths = Uint8Array;
export const NOT_KNOWABLE = 2;

/**
 * What comparisons with earlier events say of `rows`. Earlier events are those that meet the rest of the
 * signal: 1 in `isBase`, by place in `rows`.
 */
export const historyTruths = (
  table: EventTable,
  comparison: HistoryComparison,
  rows: Uint32Array,
  isBase: Uint8Array,
  historyStart: HistoryStart,
): Truths =>
  comparison.op === 'first_seen'
    ? firstSeen(table, comparison, rows, isBase, historyStart)
    : impossibleTravel(table, comparison.kmPerHour, rows, isBase);

/**
 * True when none of the rows with the same value and account (or organization) lies in the N days before,
 * the far end included, the same time not. Not knowable when none does and the history is shorter.
 */
const firstSeen = (
  table: EventTable,
  { field, per, days }: Extract<HistoryComparison, { op: 'first_seen' }>,
  rows: Uint32Array,
  isBase: Uint8Array,
  historyStart: HistoryStart,
): Truths => {
  const { time } = table;
  const organizations = table.text('organizationId').codes;
  const value = foldedReader(table, field);
  const account = per === 'account' ? foldedReader(table, 'account') : undefined;
  const accounts = table.folded('account').values.length;
  // By value, then by whom: the last two distinct times it was seen at, since the same time is not before.
  const seen = new Map<number, Map<number, { last: number; before: number }>>();
  const truths = new Uint8Array(rows.length);
  rows.forEach((row, place) => {
    const valueCode = value(row);
    const accountCode = account === undefined ? 0 : account(row);
    if (valueCode === 0 || (account !== undefined && accountCode === 0)) return;
    const organization = organizations[row] ?? 0;
    const whom = organization * accounts + accountCode;
    const ofValue = seen.get(valueCode) ?? new Map<number, { last: number; before: number }>();
    seen.set(valueCode, ofValue);
    const now = time[row] ?? 0;
    const known = ofValue.get(whom);
    const last = known === undefined ? -Infinity : known.last < now ? known.last : known.before;
    if (isBase[place] === 1 && known === undefined) {
      ofValue.set(whom, { last: now, before: -Infinity });
    } else if (isBase[place] === 1 && known !== undefined && known.last < now) {
      known.before = known.last;
      known.last = now;
    }
    const earliest = now - days * DAY;
    if (last >= earliest) return;
    truths[place] = historyStart(organization) <= earliest ? 1 : NOT_KNOWABLE;
  });
  return truths;
};

/** True when the account's last place before this event is further off than the speed allows. */
const impossibleTravel = (
  table: EventTable,
  kmPerHour: number,
  rows: Uint32Array,
  isBase: Uint8Array,
): Truths => {
  const { time } = table;
  const organizations = table.text('organizationId').codes;
  const account = foldedReader(table, 'account');
  const accounts = table.folded('account').values.length;
  const last = new Map<number, number>();
  const truths = new Uint8Array(rows.length);
  rows.forEach((row, place) => {
    const accountCode = account(row);
    if (accountCode === 0 || Number.isNaN(coordinate(table, 'latitude', row))) return;
    if (Number.isNaN(coordinate(table, 'longitude', row))) return;
    const whom = (organizations[row] ?? 0) * accounts + accountCode;
    const before = last.get(whom);
    if (isBase[place] === 1) last.set(whom, row);
    if (before === undefined) return;
    const hours = ((time[row] ?? 0) - (time[before] ?? 0)) / HOUR;
    truths[place] = distance(table, before, row) > kmPerHour * hours ? 1 : 0;
  });
  return truths;
};

const coordinate = (table: EventTable, name: 'latitude' | 'longitude', row: number): number => {
  const text = table.value(name, row);
  return text === '' ? Number.NaN : Number(text);
};

/** Mean radius of the earth in kilometres (IUGG). */
const EARTH_KM = 6371.0088;

/** Kilometres along a great circle, by the haversine formula. */
const distance = (table: EventTable, from: number, to: number): number => {
  const radians = (name: 'latitude' | 'longitude', row: number) =>
    (coordinate(table, name, row) * Math.PI) / 180;
  const [a, b] = [radians('latitude', from), radians('latitude', to)];
  const across = radians('longitude', to) - radians('longitude', from);
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
};

const foldedReader = (table: EventTable, field: Parameters<EventTable['text']>[0]) => {
  const { codes } = table.text(field);
  const { of } = table.folded(field);
  return (row: number): number => of[codes[row] ?? 0] ?? 0;
};
