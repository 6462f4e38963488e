import type { NormalizedEvent } from '#src/contract/event.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import type { NamedList } from '#src/contract/named-list.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { fold } from '#src/domain/events/fold.ts';
import { parseTime } from '#src/domain/logs/rfc3339.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import type { ReplayNote, ReplayRequest, Trigger } from '#src/domain/replay/replay-answer.ts';
import { replay } from '#src/domain/replay/replay.ts';
import { durationMs, durationText } from './duration-text.ts';
import { productOfTests } from './product-of-tests.ts';

export interface RuleTestResult {
  readonly name: string;
  /** what is not as expected; none when the test passed */
  readonly failures: readonly Message[];
  readonly notes: readonly ReplayNote[];
}

/** 2026-01-05 12:00 UTC, a Monday inside business hours of most of the world's zones near Greenwich. */
const START = Date.UTC(2026, 0, 5, 12);

/**
 * The tests beside a rule. A log is taken as quiet beyond its events; for what is new the quiet before them
 * counts as history.
 */
export const runRuleTests = (body: RuleBody, lists: readonly NamedList[]): RuleTestResult[] =>
  (body.tests ?? []).map((test) => runRuleTest(body, lists, test));

/** The events of a test, and what to ask of them; undefined where its start is no time. */
export const testWorld = (
  body: RuleBody,
  lists: readonly NamedList[],
  test: RuleTest,
): { table: EventTable; request: ReplayRequest; start: number } | undefined => {
  const start = startOf(test);
  if (start === undefined) return undefined;
  const product = productOfTests(body);
  const builder = new EventTableBuilder();
  for (const event of test.events.flatMap((one, at) => eventsOf(one, at, start, product))) {
    builder.append(event);
  }
  const request: ReplayRequest = {
    body,
    organizationIds: 'all',
    ...(test.from === undefined ? {} : { from: start + durationMs(test.from) }),
    ...(test.until === undefined ? {} : { until: start + durationMs(test.until) }),
    historyFrom: -Infinity,
    lists: new Map(lists.map((list) => [list.name, list])),
  };
  return { table: builder.finish(), request, start };
};

const runRuleTest = (
  body: RuleBody,
  lists: readonly NamedList[],
  test: RuleTest,
): RuleTestResult => {
  const world = testWorld(body, lists, test);
  if (world === undefined) {
    const value = String(test.start);
    return {
      name: test.name,
      failures: [message('rule_file.no_time', { value })],
      notes: [],
    };
  }
  const { table, request, start } = world;
  const answer = replay(table, request);
  const failures: Message[] = [];
  const { expect } = test;
  const expected = typeof expect === 'string' ? [] : expect;
  if (expect === 'fires') {
    if (answer.triggers.length === 0) failures.push(message('rule_test.no_trigger'));
  } else {
    answer.triggers.slice(expected.length).forEach((trigger) => {
      failures.push(message('rule_test.not_expected', told(trigger, start)));
    });
  }
  expected.forEach((wanted, at) => {
    const trigger = answer.triggers[at];
    if (trigger === undefined) failures.push(message('rule_test.missing', { n: at + 1 }));
    else failures.push(...differences(table, wanted, trigger, start));
  });
  if (test.pending !== undefined && test.pending !== answer.pending.length) {
    const expectedCount = String(test.pending);
    const values = {
      what: 'pending',
      expected: expectedCount,
      found: String(answer.pending.length),
    };
    failures.push(message('rule_test.differs', values));
  }
  return { name: test.name, failures, notes: answer.notes };
};

const startOf = ({ start }: RuleTest): number | undefined =>
  start === undefined ? START : typeof start === 'number' ? start : parseTime(start)?.ms;

const eventsOf = (
  { at, id, organization, product, times = 1, every = '1s', ...fields }: RuleTest['events'][number],
  index: number,
  start: number,
  ruleProduct: NormalizedEvent['product'],
): NormalizedEvent[] =>
  Array.from({ length: times }, (_, n) => ({
    ...fields,
    id: id === undefined ? `event-${index + 1}-${n + 1}` : times === 1 ? id : `${id}-${n + 1}`,
    time: start + durationMs(at) + n * durationMs(every),
    organizationId: organizationIdSchema.parse(
      (organization ?? 'test').replaceAll(/[^\w.:@-]/g, '-'),
    ),
    product: product ?? ruleProduct,
  }));

type Expected = Exclude<RuleTest['expect'], string>[number];

const differences = (
  table: EventTable,
  wanted: Expected,
  trigger: Trigger,
  start: number,
): Message[] => {
  const { account, at, fires, countedFurther, group = {}, targets, events } = wanted;
  const chosen = trigger.steps.flatMap(({ rows }) => rows.map((row) => table.ids.at(row)));
  const groupValue = (field: string) =>
    trigger.group.find((one) => one.field === field)?.value ?? '';
  const found: [what: string, wanted: string | undefined, found: string][] = [
    ['account', account, trigger.account ?? ''],
    ...Object.entries(group).map(([field, value]): [string, string, string] => [
      `group.${field}`,
      value,
      groupValue(field),
    ]),
    [
      'at',
      at === undefined ? undefined : since(durationMs(at)),
      since(trigger.completedAt - start),
    ],
    [
      'fires',
      fires === undefined ? undefined : since(durationMs(fires)),
      since(trigger.time - start),
    ],
    [
      'countedFurther',
      countedFurther === undefined ? undefined : String(countedFurther),
      String(trigger.countedFurther),
    ],
    ['events', events === undefined ? undefined : inOneText(events), inOneText(chosen)],
    [
      'targets',
      targets === undefined ? undefined : inOneText(targets),
      inOneText(trigger.targets.map((target) => target.account)),
    ],
  ];
  return found.flatMap(([what, expected, actual]) =>
    expected === undefined || fold(expected) === fold(actual)
      ? []
      : [message('rule_test.differs', { what, expected, found: actual || '–' })],
  );
};

const since = (ms: number): string => (ms < 0 ? `-${durationText(-ms)}` : durationText(ms));
const inOneText = (names: readonly string[]) => [...new Set(names.map(fold))].toSorted().join(', ');

const told = (trigger: Trigger, start: number) => ({
  who: trigger.account ?? (trigger.group.map(({ value }) => value).join(', ') || '–'),
  at: since(trigger.completedAt - start),
});
