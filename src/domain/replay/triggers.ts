import type { RuleBody } from '#src/contract/rule.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { lowerBound } from '#src/domain/events/event-table.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { fold } from '#src/domain/events/fold.ts';
import type { Firing } from './firing.ts';
import type { Trigger, TriggerStep } from './replay-answer.ts';

type RowsOfSignal = (id: SignalId) => Uint32Array | undefined;

/** Firings with their group, events by step or signal, and targets. */
export const toTriggers = (
  table: EventTable,
  body: RuleBody,
  firings: readonly Firing[],
  rowsOfSignal: RowsOfSignal,
): Trigger[] =>
  firings.map(({ chosen, completedAt, firstTime, countedFurther }): Trigger => {
    const steps = triggerSteps(body, chosen, rowsOfSignal);
    const rows = distinctRows(chosen);
    const first = rows[0] ?? 0;
    const group = body.pattern.groupBy.map((field) => ({
      field,
      value: table.value(field, first),
    }));
    const account = (
      group.find(({ field }) => field === 'account') ??
      group.find(({ field }) => field === 'targetAccount')
    )?.value;
    return {
      organizationId: table.value('organizationId', first),
      group,
      account,
      firstTime,
      completedAt,
      time: completedAt,
      steps,
      ...targetsOf(table, body, { rows, account, steps }, rowsOfSignal),
      countedFurther,
    };
  });

/** By step for an ordered pattern; for a count by signal, an event under the first signal that matches it. */
const triggerSteps = (
  { pattern }: RuleBody,
  chosen: Firing['chosen'],
  rowsOfSignal: RowsOfSignal,
): TriggerStep[] => {
  if (pattern.kind === 'temporal_ordered') {
    return pattern.steps.map(({ signalId }, at) => stepOf(signalId, chosen[at] ?? []));
  }
  let left = chosen[0] ?? [];
  return [...new Set(pattern.signalIds)].flatMap((signalId) => {
    const matched = new Set(left.filter((row) => has(rowsOfSignal(signalId), row)));
    left = left.filter((row) => !matched.has(row));
    return matched.size === 0 ? [] : [stepOf(signalId, [...matched])];
  });
};

const stepOf = (signalId: SignalId, rows: readonly number[]): TriggerStep => ({
  signalId,
  rows,
  count: rows.length,
});

/**
 * Accounts an action would be taken on, in order of time, each once without case and as first written, with
 * the product where it lives: the product of the event that names it.
 */
const targetsOf = (
  table: EventTable,
  { response: { target }, pattern }: RuleBody,
  trigger: { rows: readonly number[]; account: string | undefined; steps: readonly TriggerStep[] },
  rowsOfSignal: RowsOfSignal,
): Pick<Trigger, 'targets' | 'targetsCut'> => {
  if (target.kind === 'group_account') {
    if (trigger.account === undefined) return { targets: [], targetsCut: 0 };
    const account = trigger.account;
    const products = new Set(trigger.rows.map((row) => table.value('product', row)));
    return { targets: [...products].map((product) => targetAt(account, product)), targetsCut: 0 };
  }
  // In an ordered pattern an event belongs to its step; in a count it belongs to every signal it matches.
  const rows =
    pattern.kind === 'temporal_ordered'
      ? distinctRows(
          trigger.steps
            .filter(({ signalId }) => signalId === target.signalId)
            .map((step) => step.rows),
        )
      : trigger.rows.filter((row) => has(rowsOfSignal(target.signalId), row));
  const accounts = new Map<string, Trigger['targets'][number]>();
  for (const row of rows) {
    const account = table.value(target.role, row);
    const key = fold(account);
    if (account !== '' && !accounts.has(key)) {
      accounts.set(key, targetAt(account, table.value('product', row)));
    }
  }
  const targets = [...accounts.values()].slice(0, target.cap);
  return { targets, targetsCut: accounts.size - targets.length };
};

// The column was filled from events whose product is one.
const targetAt = (account: string, product: string) => ({ account, product: product as Product });

const distinctRows = (lists: readonly (readonly number[])[]): number[] =>
  [...new Set(lists.flat())].toSorted((a, b) => a - b);

const has = (rows: Uint32Array | undefined, row: number): boolean =>
  rows !== undefined && rows[lowerBound(rows, row)] === row;
