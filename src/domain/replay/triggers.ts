import type { FieldName } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { lowerBound } from '#src/domain/events/event-table.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { hasSteps, joinFields, presentSignals } from '#src/domain/pattern.ts';
import type { Chosen, Firing } from './firing.ts';
import type { Prepared } from './prepare.ts';
import type { Completion, TargetAccount, Trigger, TriggerStep } from './replay-answer.ts';
import type { RuleEvents } from './rule-events.ts';

/** Firings with their group, events by step or signal, and targets. */
export const toTriggers = (
  events: RuleEvents,
  prepared: Prepared,
  body: RuleBody,
  firings: readonly Firing[],
): Trigger[] => {
  const telling = new Telling(events, prepared, body);
  return firings.map((firing) => telling.trigger(firing));
};

export const toCompletions = (
  events: RuleEvents,
  prepared: Prepared,
  body: RuleBody,
  chosen: readonly Chosen[],
): Completion[] => {
  const telling = new Telling(events, prepared, body);
  return chosen.map((one) => telling.completion(one));
};

/** How events come into groups by one signal. */
interface Way {
  readonly signalId: SignalId;
  readonly fields: readonly FieldName[];
  readonly groupOf: Int32Array;
  readonly rows: Uint32Array;
}

/** Tells what was found of one rule: everything that is the same for all of it is looked up once. */
class Telling {
  readonly #table: EventTable;
  readonly #events: RuleEvents;
  readonly #body: RuleBody;
  readonly #ways: readonly Way[];
  readonly #organization: (row: number) => string;
  readonly #product: (row: number) => string;

  constructor(events: RuleEvents, { groups }: Prepared, body: RuleBody) {
    this.#table = events.table;
    this.#events = events;
    this.#body = body;
    this.#organization = events.table.reader('organizationId');
    this.#product = events.table.reader('product');
    this.#ways = presentSignals(body.pattern).map((signalId) => {
      const fields = joinFields(events.signal(signalId) ?? {}, body.pattern.groupBy);
      return { signalId, fields, groupOf: groups.by(fields), rows: events.counting(signalId) };
    });
  }

  trigger(firing: Firing): Trigger {
    const completion = this.completion(firing);
    return {
      ...completion,
      ...this.#targets(completion, distinctRows(firing.chosen)),
      countedFurther: firing.countedFurther,
    };
  }

  completion({ group: number, chosen, firstTime, completedAt, time }: Chosen): Completion {
    const rows = distinctRows(chosen);
    const steps = this.#steps(chosen, number);
    const group = this.#group(steps, rows[0] ?? 0);
    const organizationIds = this.#organizations(rows);
    return {
      organizationId: organizationIds[0] ?? '',
      organizationIds,
      group,
      account: (
        group.find(({ field }) => field === 'account') ??
        group.find(({ field }) => field === 'targetAccount')
      )?.value,
      firstTime,
      completedAt,
      time,
      steps,
    };
  }

  #organizations(rows: readonly number[]): string[] {
    const { acrossOrganizations } = this.#body.pattern;
    const asked = acrossOrganizations === true ? rows : rows.slice(0, 1);
    return asked.length === 1
      ? asked.map(this.#organization)
      : [...new Set(asked.map(this.#organization))];
  }

  /** By step; for a count by signal, an event under the first signal that brings it into the group. */
  #steps(chosen: Chosen['chosen'], group: number): TriggerStep[] {
    const { pattern } = this.#body;
    if (hasSteps(pattern)) {
      return pattern.steps.map(({ signalId }, at) => stepOf(signalId, chosen[at] ?? []));
    }
    let left = chosen[0] ?? [];
    const [only] = this.#ways;
    if (this.#ways.length === 1 && only !== undefined) return [stepOf(only.signalId, left)];
    return this.#ways.flatMap(({ signalId, groupOf, rows }) => {
      const matched = left.filter((row) => groupOf[row] === group && has(rows, row));
      if (matched.length === 0) return [];
      left = left.filter((row) => !matched.includes(row));
      return [stepOf(signalId, matched)];
    });
  }

  /** The group's values as its first chosen event writes them, in the fields by which it came into it. */
  #group(steps: readonly TriggerStep[], first: number): Completion['group'] {
    const { groupBy } = this.#body.pattern;
    const step = steps.find(({ rows }) => rows.includes(first));
    const way = this.#ways.find(({ signalId }) => signalId === step?.signalId);
    return groupBy.map((field, at) => ({
      field,
      value: this.#table.value(way?.fields[at] ?? field, first),
    }));
  }

  /**
   * Accounts an action would be taken on, in order of time, each once without case and as first written,
   * with the product where it lives: the product of the event that names it.
   */
  #targets(
    { steps, account, organizationId }: Completion,
    rows: readonly number[],
  ): Pick<Trigger, 'targets' | 'targetsCut'> {
    const { target } = this.#body.response;
    if (target.kind === 'group_account') {
      if (account === undefined) return { targets: [], targetsCut: 0 };
      const products = new Set(rows.map(this.#product));
      return {
        targets: [...products].map((product) => targetAt(account, product, organizationId)),
        targetsCut: 0,
      };
    }
    const { codes, values } = this.#table.text(target.role);
    const { of, values: folded } = this.#table.folded(target.role);
    const organizations = this.#table.text('organizationId').codes;
    const accounts = new Map<number, TargetAccount>();
    for (const row of this.#rowsOf(target.signalId, steps, rows)) {
      const code = codes[row] ?? 0;
      const key = (organizations[row] ?? 0) * folded.length + (of[code] ?? 0);
      if (code === 0 || accounts.has(key)) continue;
      accounts.set(key, targetAt(values[code] ?? '', this.#product(row), this.#organization(row)));
    }
    const targets = [...accounts.values()].slice(0, target.cap);
    return { targets, targetsCut: accounts.size - targets.length };
  }

  /** A step's events belong to it; in a count an event belongs to every signal it matches. */
  #rowsOf(id: SignalId, steps: readonly TriggerStep[], rows: readonly number[]): readonly number[] {
    if (hasSteps(this.#body.pattern)) {
      const own = steps.filter(({ signalId }) => signalId === id);
      return distinctRows(own.map((step) => step.rows));
    }
    if (this.#ways.length === 1 && this.#ways[0]?.signalId === id) return rows;
    const matched = this.#events.counting(id);
    return rows.filter((row) => has(matched, row));
  }
}

const stepOf = (signalId: SignalId, rows: readonly number[]): TriggerStep => ({
  signalId,
  rows,
  count: rows.length,
});

// The column was filled from events whose product is one.
const targetAt = (account: string, product: string, organizationId: string): TargetAccount => ({
  account,
  product: product as Product,
  organizationId,
});

/** Each row once, ascending; which they mostly are already, since steps follow one another. */
const distinctRows = (lists: readonly (readonly number[])[]): readonly number[] => {
  const [only = []] = lists;
  if (lists.length <= 1) return only;
  const rows: number[] = [];
  let isAscending = true;
  let last = -1;
  for (const list of lists) {
    for (const row of list) {
      if (row <= last) isAscending = false;
      last = row;
      rows.push(row);
    }
  }
  return isAscending ? rows : [...new Set(rows)].toSorted((a, b) => a - b);
};

const has = (rows: Uint32Array, row: number): boolean => rows[lowerBound(rows, row)] === row;
