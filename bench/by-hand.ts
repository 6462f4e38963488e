import type { ColumnName } from '../src/domain/events/columns.ts';
import type { EventTable } from '../src/domain/events/event-table.ts';
import { HOUR, RARE, STEP } from './rules.ts';
import type { Change } from './rules.ts';

/**
 * Each rule as somebody would write it who has to answer this one question only: no other pattern,
 * field or condition, codes for texts, and the events of the rare step first. What an engine's
 * generality costs is its time against these.
 *
 * The long loops stand in functions without closures: a column that a closure shares is loaded anew
 * for every row.
 */
export interface Found {
  /** code of the account or address */
  readonly group: number;
  readonly firstTime: number;
  readonly completedAt: number;
  /** chosen events, ascending */
  readonly rows: readonly number[];
  countedFurther: number;
}
export type ByHand = (table: EventTable, change: Change) => Found[];

const codeOf = (table: EventTable, name: ColumnName, text: string): number =>
  table.text(name).values.indexOf(text);

/** The columns as arrays, and the codes that are asked for. */
const asked = (table: EventTable, { without: [one, other], threshold, windowMs }: Change) => ({
  time: table.time,
  organization: table.text('organizationId').codes,
  activity: table.text('activity').codes,
  result: table.text('result').codes,
  account: table.text('account').codes,
  country: table.text('country').codes,
  ip: table.text('ip').codes,
  organizations: table.text('organizationId').values.length,
  accounts: table.text('account').values.length,
  addresses: table.text('ip').values.length,
  signIn: codeOf(table, 'activity', STEP.signIn),
  download: codeOf(table, 'activity', STEP.download),
  success: codeOf(table, 'result', 'success'),
  failure: codeOf(table, 'result', 'failure'),
  one: codeOf(table, 'country', one),
  other: codeOf(table, 'country', other),
  threshold,
  windowMs,
});
type Asked = ReturnType<typeof asked>;

const inTime = (a: Found, b: Found): number => a.completedAt - b.completedAt;

/** The trigger of a completion, unless the one before it still cools down. */
const trigger = (
  open: Found | undefined,
  completedAt: number,
  windowMs: number,
  make: () => Omit<Found, 'completedAt' | 'countedFurther'>,
): Found | undefined => {
  if (open !== undefined && completedAt <= open.completedAt + windowMs) {
    open.countedFurther += 1;
    return undefined;
  }
  return { ...make(), completedAt, countedFurther: 0 };
};

/**
 * One pass with the times of each account's last failures in a ring: enough of them arm the account
 * until the window of the oldest ends, and a success of an armed account completes.
 */
export const bruteForceByHand: ByHand = (table, change) => {
  const columns = asked(table, change);
  const { time, account, windowMs } = columns;
  const open = new Map<number, Found>();
  const found: Found[] = [];
  for (const row of completingSuccesses(columns)) {
    const group = account[row] ?? 0;
    const made = trigger(open.get(group), time[row] ?? 0, windowMs, () => {
      const rows = withFailuresBefore(columns, row);
      return { group, firstTime: time[rows[0] ?? 0] ?? 0, rows };
    });
    if (made === undefined) continue;
    open.set(group, made);
    found.push(made);
  }
  return found;
};

const completingSuccesses = (columns: Asked): number[] => {
  const { time, activity, result, account, country, accounts, threshold, windowMs } = columns;
  const { signIn, success, failure, one, other } = columns;
  const ring = new Float64Array(accounts * threshold);
  const oldest = new Int32Array(accounts);
  const count = new Int32Array(accounts);
  const armedUntil = new Float64Array(accounts);
  const rows: number[] = [];
  for (let row = 0; row < activity.length; row += 1) {
    if (activity[row] !== signIn) continue;
    const outcome = result[row];
    const who = account[row] ?? 0;
    if (outcome === success) {
      if ((armedUntil[who] ?? 0) < (time[row] ?? 0)) continue;
      armedUntil[who] = 0;
      count[who] = 0;
      rows.push(row);
    } else if (outcome === failure) {
      const where = country[row];
      if (where === one || where === other) continue;
      const place = oldest[who] ?? 0;
      const next = place + 1 === threshold ? 0 : place + 1;
      const failures = (count[who] ?? 0) + 1;
      ring[who * threshold + place] = time[row] ?? 0;
      oldest[who] = next;
      count[who] = failures;
      if (failures >= threshold) armedUntil[who] = (ring[who * threshold + next] ?? 0) + windowMs;
    }
  }
  return rows;
};

/** They are a few hundred rows back, and are looked for only where there is a trigger. */
const withFailuresBefore = (columns: Asked, row: number): number[] => {
  const { activity, result, account, country, signIn, failure, one, other } = columns;
  const rows = [row];
  for (let back = row - 1; rows.length <= columns.threshold; back -= 1) {
    if (account[back] !== account[row] || activity[back] !== signIn) continue;
    if (result[back] !== failure || country[back] === one || country[back] === other) continue;
    rows.push(back);
  }
  return rows.toReversed();
};

/** Only addresses with enough failures at all are looked at by organization, account and time. */
export const sprayByHand: ByHand = (table, change) => {
  const columns = asked(table, change);
  const { ip, organization, organizations, threshold } = columns;
  const failed = failedSignIns(columns);
  const tries = new Int32Array(columns.addresses);
  for (const row of failed) tries[ip[row] ?? 0] = (tries[ip[row] ?? 0] ?? 0) + 1;
  const groups = new Map<number, number[]>();
  for (const row of failed) {
    const from = ip[row] ?? 0;
    if ((tries[from] ?? 0) < threshold) continue;
    const key = from * organizations + (organization[row] ?? 0);
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [row]);
    else rows.push(row);
  }
  const carried = new Int32Array(columns.accounts);
  const found: Found[] = [];
  for (const rows of groups.values()) {
    if (rows.length >= threshold) found.push(...spraysOf(columns, rows, carried));
  }
  return found.toSorted(inTime);
};

const failedSignIns = (columns: Asked): number[] => {
  const { activity, result, country, signIn, failure, one, other } = columns;
  const rows: number[] = [];
  for (let row = 0; row < result.length; row += 1) {
    // Failures are rarer than sign-ins.
    if (result[row] !== failure || activity[row] !== signIn) continue;
    const where = country[row];
    if (where !== one && where !== other) rows.push(row);
  }
  return rows;
};

/** `carried` is by account how many of its failures are in the window: zeros before and after. */
const spraysOf = (columns: Asked, rows: readonly number[], carried: Int32Array): Found[] => {
  const { time, account, ip, threshold, windowMs } = columns;
  const found: Found[] = [];
  let low = 0;
  let distinct = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const now = at < rows.length ? (time[rows[at] ?? 0] ?? 0) : Infinity;
    if (at < rows.length) {
      const value = account[rows[at] ?? 0] ?? 0;
      if (carried[value] === 0) distinct += 1;
      carried[value] = (carried[value] ?? 0) + 1;
    }
    let until = low;
    while (until < rows.length && (time[rows[until] ?? 0] ?? 0) < now - windowMs) until += 1;
    for (; low < until; low += 1) distinct -= left(account[rows[low] ?? 0] ?? 0, carried);
    if (distinct < threshold || at === rows.length) continue;
    const made = trigger(found.at(-1), now, windowMs, () => {
      const chosen = latestOfEach(account, rows, at, threshold);
      return { group: ip[rows[at] ?? 0] ?? 0, firstTime: time[chosen[0] ?? 0] ?? 0, rows: chosen };
    });
    if (made !== undefined) found.push(made);
    // What completed counts no further.
    for (; low <= at; low += 1) distinct -= left(account[rows[low] ?? 0] ?? 0, carried);
  }
  return found;
};

/** 1 when it was the value's last event in the window. */
const left = (value: number, carried: Int32Array): number => {
  carried[value] = (carried[value] ?? 0) - 1;
  return carried[value] === 0 ? 1 : 0;
};

const latestOfEach = (
  account: Uint32Array,
  rows: readonly number[],
  until: number,
  count: number,
): number[] => {
  const seen = new Set<number>();
  const chosen: number[] = [];
  for (let at = until; chosen.length < count; at -= 1) {
    const row = rows[at] ?? 0;
    const value = account[row] ?? 0;
    if (seen.has(value)) continue;
    seen.add(value);
    chosen.push(row);
  }
  return chosen.toReversed();
};

interface Steps {
  readonly removed: number[];
  readonly granted: number[];
  readonly downloads: number[];
  readonly enrolledAt: number[];
}

/**
 * The rare events first; only accounts with a grant soon after a removal are looked at for
 * downloads.
 */
export const takeOverByHand: ByHand = (table, change) => {
  const columns = asked(table, change);
  const { time, activity, account, accounts, windowMs, threshold } = columns;
  const removed = codeOf(table, 'activity', RARE.removed);
  const granted = codeOf(table, 'activity', RARE.granted);
  const rare = [removed, granted, codeOf(table, 'activity', RARE.enrolled)];
  const isRare = Uint8Array.from(table.text('activity').values, (_, code) =>
    rare.includes(code) ? 1 : 0,
  );
  const rareRows = rowsOf(activity, isRare);
  const lastRemoved = new Float64Array(accounts);
  const armed = new Uint8Array(accounts);
  const steps = new Map<number, Steps>();
  for (const row of rareRows) {
    const who = account[row] ?? 0;
    if (activity[row] === removed) lastRemoved[who] = time[row] ?? 0;
    if (activity[row] !== granted) continue;
    if ((lastRemoved[who] ?? 0) + windowMs < (time[row] ?? 0) || armed[who] === 1) continue;
    armed[who] = 1;
    steps.set(who, { removed: [], granted: [], downloads: [], enrolledAt: [] });
  }
  for (const row of rareRows) {
    const own = steps.get(account[row] ?? 0);
    if (activity[row] === removed) own?.removed.push(row);
    else if (activity[row] === granted) own?.granted.push(row);
    else own?.enrolledAt.push(time[row] ?? 0);
  }
  for (const row of downloadsOf(columns, armed)) steps.get(account[row] ?? 0)?.downloads.push(row);
  const found: Found[] = [];
  for (const [who, own] of steps) {
    if (own.downloads.length >= threshold) found.push(...takeOversOf(columns, who, own));
  }
  return found.toSorted(inTime);
};

const rowsOf = (activity: Uint32Array, isAsked: Uint8Array): number[] => {
  const rows: number[] = [];
  for (let row = 0; row < activity.length; row += 1) {
    if (isAsked[activity[row] ?? 0] === 1) rows.push(row);
  }
  return rows;
};

const downloadsOf = (columns: Asked, armed: Uint8Array): number[] => {
  const { activity, account, country, download, one, other } = columns;
  const rows: number[] = [];
  for (let row = 0; row < activity.length; row += 1) {
    if (activity[row] !== download || armed[account[row] ?? 0] === 0) continue;
    if (country[row] !== one && country[row] !== other) rows.push(row);
  }
  return rows;
};

const takeOversOf = (columns: Asked, group: number, steps: Steps): Found[] => {
  const { time, threshold, windowMs } = columns;
  const { downloads, removed, granted, enrolledAt } = steps;
  const found: Found[] = [];
  let used = -Infinity;
  for (let at = threshold - 1; at < downloads.length; at += 1) {
    const now = time[downloads[at] ?? 0] ?? 0;
    const begins = downloads[at - threshold + 1] ?? 0;
    const grant = granted.findLast((row) => row < begins) ?? -1;
    const removal = removed.findLast((row) => row < grant) ?? -1;
    if (removal < 0) continue;
    const firstTime = time[removal] ?? 0;
    if (firstTime < now - windowMs || firstTime <= used) continue;
    if (enrolledAt.some((then) => then >= firstTime && then <= now + HOUR)) continue;
    used = now;
    const made = trigger(found.at(-1), now, windowMs, () => ({
      group,
      firstTime,
      rows: [removal, grant, ...downloads.slice(at - threshold + 1, at + 1)],
    }));
    if (made !== undefined) found.push(made);
  }
  return found;
};
