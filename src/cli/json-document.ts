import type { EventTable } from '#src/domain/events/event-table.ts';
import { ownTenant } from '#src/domain/logs/own-tenant.ts';
import type { ReceivedTrigger } from '#src/domain/replay/as-received.ts';
import type { NearMiss } from '#src/domain/replay/near-misses.ts';
import type { Completion, Trigger } from '#src/domain/replay/replay-answer.ts';
import type { ReadLogs } from './read-logs.ts';
import type { RuleAnswer } from './replay-rules.ts';
import { englishWords as words } from '#src/messages/english-words.ts';

/** The answer as one document, in the shape that docs/replay.md describes. Times are UTC milliseconds. */
export const jsonDocument = (
  answers: readonly RuleAnswer[],
  { table, files }: ReadLogs,
): object => ({
  rules: answers.map(({ rule, answer, nearMisses, ...rest }) => ({
    name: rule.body.name,
    triggers: answer.triggers.map((trigger) => triggerJson(table, trigger)),
    pending: answer.pending.map((completion) => completionJson(table, completion)),
    nearMisses: nearMisses.map((miss) => nearMissJson(table, miss)),
    ...('received' in rest
      ? { received: rest.received?.map((trigger) => receivedJson(table, trigger)) ?? null }
      : {}),
    signals: answer.signals,
    notes: answer.notes,
  })),
  read: {
    files: files.map(({ file, report, failure }) => ({
      file,
      format: report.formats.length === 0 ? null : report.formats.join(','),
      lines: report.lines,
      events: report.events,
      repeated: report.repeats,
      rejectedLines: report.rejectedLines,
      rejected: report.rejected.map(({ line, reason }) => ({ line, reason: words(reason) })),
      ...(failure === undefined ? {} : { failure }),
    })),
  },
});

const triggerJson = (table: EventTable, trigger: Trigger) => ({
  ...completionJson(table, trigger),
  targets: [...new Set(trigger.targets.map(({ account }) => account))],
  targetsCut: trigger.targetsCut,
  countedFurther: trigger.countedFurther,
});

const receivedJson = (table: EventTable, trigger: ReceivedTrigger) => ({
  ...triggerJson(table, trigger),
  knownAt: trigger.knownAt,
  isStale: trigger.isStale,
  lateEventIds: trigger.lateRows.map((row) => table.ids.at(row)),
});

const completionJson = (table: EventTable, completion: Completion) => {
  const rows = [...new Set(completion.steps.flatMap((step) => step.rows))].toSorted(
    (a, b) => a - b,
  );
  return {
    organization: ownTenant(completion.organizationId),
    ...(completion.organizationIds.length > 1
      ? { organizations: completion.organizationIds.map(ownTenant) }
      : {}),
    group: groupJson(completion.group),
    account: completion.account ?? null,
    firstTime: completion.firstTime,
    completedAt: completion.completedAt,
    time: completion.time,
    eventIds: rows.map((row) => table.ids.at(row)),
    steps: completion.steps.map(({ signalId, rows: own }) => ({
      signal: signalId,
      eventIds: own.map((row) => table.ids.at(row)),
    })),
  };
};

const groupJson = (group: Completion['group']) =>
  Object.fromEntries(group.map(({ field, value }) => [field, value]));

const nearMissJson = (table: EventTable, { rows, group, organizationId, ...miss }: NearMiss) => ({
  organization: ownTenant(organizationId),
  group: groupJson(group),
  ...miss,
  eventIds: rows.map((row) => table.ids.at(row)),
});
