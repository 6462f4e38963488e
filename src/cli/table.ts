import { ownTenant } from '#src/domain/logs/own-tenant.ts';
import { describeMiss } from '#src/domain/replay/describe-miss.ts';
import { describeNote } from '#src/domain/replay/describe-note.ts';
import type { ReadLogs } from './read-logs.ts';
import type { RuleAnswer } from './replay-rules.ts';
import { englishWords as words } from '#src/messages/english-words.ts';

const MOST_ROWS = 50;
const MOST_MISSES = 5;

const time = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** The answer for a person to read. */
export const printTable = (
  answers: readonly RuleAnswer[],
  { files, table }: ReadLogs,
  print: (text: string) => void,
): void => {
  for (const { file, report } of files) {
    const { formats, lines, events, repeats, rejectedLines } = report;
    print(
      `${file}: ${formats.join(', ') || 'no format'}, ${lines} lines, ${events} events, ` +
        `${repeats} repeated, ${rejectedLines} lines not understood`,
    );
  }
  for (const { rule, answer, nearMisses } of answers) {
    print(`\n${rule.body.name}: ${answer.found} ${answer.found === 1 ? 'trigger' : 'triggers'}`);
    printRows(
      ['fired', 'organization', 'group', 'events', 'targets', 'further'],
      answer.triggers.slice(0, MOST_ROWS).map((trigger) => [
        time(trigger.time),
        trigger.organizationIds.map(ownTenant).join(' '),
        trigger.group.map(({ field, value }) => `${field}=${value}`).join(' ') || '(organization)',
        trigger.steps
          .flatMap(({ rows }) => rows.map((row) => table.ids.at(row)))
          .slice(0, 3)
          .join(' ') + (trigger.steps.flatMap(({ rows }) => rows).length > 3 ? ' …' : ''),
        trigger.targets.map(({ account }) => account).join(' '),
        String(trigger.countedFurther),
      ]),
      print,
    );
    if (answer.found > MOST_ROWS) print(`  … ${answer.found - MOST_ROWS} more; --json has all`);
    if (answer.pending.length > 0)
      print(`  ${answer.pending.length} pending beyond what was observed`);
    for (const miss of nearMisses.slice(0, MOST_MISSES)) {
      const who = miss.group.map(({ value }) => value).join(' ') || ownTenant(miss.organizationId);
      print(
        `  near miss: ${who}: ${words(describeMiss(miss, rule.body.signals))}, ${time(miss.time)}`,
      );
    }
    for (const note of answer.notes)
      print(`  note: ${words(describeNote(note, rule.body.signals, ownTenant))}`);
  }
};

const printRows = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  print: (text: string) => void,
): void => {
  if (rows.length === 0) return;
  const widths = head.map((name, at) =>
    Math.min(60, Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0))),
  );
  for (const row of [head, ...rows]) {
    print(
      `  ${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}`,
    );
  }
};
