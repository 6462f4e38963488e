import type { EventTable } from '../src/domain/events/event-table.ts';
import type { ReplayAnswer, Trigger } from '../src/domain/replay/replay-answer.ts';
import { replay } from '../src/domain/replay/replay.ts';
import { SignalCache } from '../src/domain/replay/signal-cache.ts';
import { bruteForceByHand, sprayByHand, takeOverByHand } from './by-hand.ts';
import type { ByHand, Found } from './by-hand.ts';
import { QUERIES } from './duckdb.ts';
import type { Completions, Database, Query } from './duckdb.ts';
import { collectGarbage, median, timed, timedAsync } from './measure.ts';
import { bruteForce, spray, takeOver, withoutPair } from './rules.ts';
import type { BenchRule, Change } from './rules.ts';

interface Contest {
  readonly rule: BenchRule;
  readonly byHand: ByHand;
  readonly queries: Readonly<Record<string, Query>>;
}
export const CONTESTS: readonly Contest[] = [
  { rule: bruteForce, byHand: bruteForceByHand, queries: QUERIES.bruteForce },
  { rule: spray, byHand: sprayByHand, queries: QUERIES.spray },
  { rule: takeOver, byHand: takeOverByHand, queries: QUERIES.takeOver },
];

/** Median milliseconds. */
export interface RuleTimes {
  readonly rule: string;
  readonly triggers: number;
  readonly conditionMs: number;
  readonly numberMs: number;
  readonly byHandMs: number;
  readonly duckdb: readonly { readonly form: string; readonly ms: number }[];
  /** the faster of them */
  readonly duckdbMs: number;
  readonly wrong: readonly string[];
}

export interface Runs {
  readonly warm: number;
  readonly engine: number;
  readonly duckdb: number;
}

export const ruleTimes = async (
  table: EventTable,
  database: Database,
  { rule, byHand, queries }: Contest,
  runs: Runs,
): Promise<RuleTimes> => {
  const cache = new SignalCache();
  const ask = (change: Change) =>
    replay(table, { body: rule.body(change), organizationIds: 'all' }, cache);
  const wrong: string[] = [];
  const condition: number[] = [];
  const hand: number[] = [];
  let triggers = 0;
  collectGarbage();
  for (let run = -runs.warm; run < runs.engine; run += 1) {
    const change: Change = { ...rule.start, without: withoutPair(run + runs.warm) };
    const before = cache.evaluations;
    const engine = timed(() => ask(change));
    const loops = timed(() => byHand(table, change));
    if (cache.evaluations === before) wrong.push('a changed condition evaluated nothing');
    wrong.push(...differences(table, engine.value, loops.value));
    triggers = engine.value.found;
    if (run < 0) continue;
    condition.push(engine.ms);
    hand.push(loops.ms);
  }

  const number: number[] = [];
  collectGarbage();
  for (let run = -runs.warm; run < runs.engine; run += 1) {
    const change = changedNumber(rule, run + runs.warm, withoutPair(runs.warm + runs.engine - 1));
    const before = cache.evaluations;
    const engine = timed(() => ask(change));
    if (cache.evaluations !== before) wrong.push('a changed number evaluated a signal');
    wrong.push(...differences(table, engine.value, byHand(table, change)));
    if (run >= 0) number.push(engine.ms);
  }

  const duckdb: { form: string; ms: number }[] = [];
  for (const [form, query] of Object.entries(queries)) {
    const times: number[] = [];
    collectGarbage();
    for (let run = -2; run < runs.duckdb; run += 1) {
      const change: Change = { ...rule.start, without: withoutPair(run + 2) };
      const sql = query(table, change);
      const { ms, value } = await timedAsync(() => database.ask(sql));
      wrong.push(...missing(table, ask(change), value).map((text) => `${form}: ${text}`));
      if (run >= 0) times.push(ms);
    }
    duckdb.push({ form, ms: median(times) });
  }
  return {
    rule: rule.name,
    triggers,
    conditionMs: median(condition),
    numberMs: median(number),
    byHandMs: median(hand),
    duckdb,
    duckdbMs: Math.min(...duckdb.map(({ ms }) => ms)),
    wrong: [...new Set(wrong)].slice(0, 5).map((text) => `${rule.name}: ${text}`),
  };
};

/** By turns another threshold and another window, none as the one before. */
const changedNumber = ({ start }: BenchRule, run: number, without: Change['without']): Change =>
  run % 2 === 0
    ? { without, threshold: start.threshold + 1 + ((run / 2) % 3), windowMs: start.windowMs }
    : { without, threshold: start.threshold, windowMs: start.windowMs + run * 1_000 };

/** Everything about a trigger that the loops by hand find too. */
const differences = (
  table: EventTable,
  answer: ReplayAnswer,
  byHand: readonly Found[],
): string[] => {
  const engine = answer.triggers.map((trigger) => ({
    group: groupCode(table, trigger),
    firstTime: trigger.firstTime,
    completedAt: trigger.completedAt,
    rows: trigger.steps.flatMap(({ rows }) => rows),
    countedFurther: trigger.countedFurther,
  }));
  const texts = byHand.map((found) => text(found));
  const known = new Set(texts);
  if (engine.length !== texts.length) {
    return [`${engine.length} triggers, ${texts.length} by hand`];
  }
  const other = engine.find((trigger) => !known.has(text(trigger)));
  return other === undefined ? [] : [`not found by hand: ${text(other)}`];
};

const text = ({ group, firstTime, completedAt, rows, countedFurther }: Found): string =>
  JSON.stringify([group, firstTime, completedAt, rows, countedFurther]);

const groupCode = (table: EventTable, trigger: Trigger): number => {
  const row = trigger.steps[0]?.rows[0] ?? 0;
  const field = trigger.group[0]?.field ?? 'account';
  return table.text(field).codes[row] ?? 0;
};

/** Triggers that are no completion of the query's, and groups whose first completions differ. */
const missing = (table: EventTable, answer: ReplayAnswer, found: Completions): string[] => {
  const all = new Set<string>();
  const first = new Map<string, number>();
  found.time.forEach((time, at) => {
    const group = `${found.organization[at]} ${found.group[at]}`;
    all.add(`${group} ${time}`);
    first.set(group, Math.min(time, first.get(group) ?? Infinity));
  });
  const organization = table.text('organizationId').codes;
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (const trigger of answer.triggers) {
    const row = trigger.steps[0]?.rows[0] ?? 0;
    const group = `${organization[row]} ${groupCode(table, trigger)}`;
    if (!all.has(`${group} ${trigger.completedAt}`)) wrong.push(`${group} is not found`);
    if (!seen.has(group) && first.get(group) !== trigger.completedAt) {
      wrong.push(`${group} completes first at another time`);
    }
    seen.add(group);
  }
  if (seen.size !== first.size) wrong.push(`${first.size} groups, ${seen.size} of the engine`);
  return wrong;
};
