import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import type { OrganizationId, SignalId } from '#src/contract/ids.ts';
import type { Condition } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Pattern, RuleBody, Signal, Target } from '#src/contract/rule.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import type { ReplayAnswer, ReplayRequest } from './replay-answer.ts';
import { replay } from './replay.ts';

/** Builders for the tests of the replay: a test states only what it is about. Times are whole minutes. */
export const MINUTE = 60_000;
export const anything: Condition = { op: 'all', conditions: [] };

export const event = (
  id: string,
  minute: number,
  rest: Partial<Omit<NormalizedEvent, 'id' | 'time'>> = {},
): NormalizedEvent => ({
  id,
  time: minute * MINUTE,
  organizationId: org('org-a'),
  product: 'okta',
  activity: 'fail',
  account: 'ann@example.com',
  ...rest,
});

export const org = (text: string): OrganizationId => organizationIdSchema.parse(text);
export const signalId = (text: string): SignalId => signalIdSchema.parse(text);

export const signal = (id: string, rest: Partial<Signal> = {}): Signal => ({
  id: signalId(id),
  name: id,
  product: 'okta',
  activities: [id],
  condition: anything,
  ...rest,
});

export const rule = (
  pattern: Pattern,
  signals: Signal[] = [signal('fail'), signal('ok'), signal('grant')],
  target: Target = { kind: 'group_account' },
): RuleBody => ({
  name: 'rule',
  description: '',
  scope: { kind: 'all' },
  signals,
  pattern,
  response: { target, actions: [] },
});

type PatternOf<K extends Pattern['kind']> = Extract<Pattern, { kind: K }>;

export const count = (
  threshold: number,
  minutes: number,
  rest: Partial<PatternOf<'event_count'>> = {},
): PatternOf<'event_count'> => ({
  kind: 'event_count',
  signalIds: [signalId('fail')],
  threshold,
  groupBy: ['account'],
  windowMs: minutes * MINUTE,
  ...rest,
});

export const values = (
  field: PatternOf<'value_count'>['field'],
  threshold: number,
  minutes: number,
  rest: Partial<PatternOf<'value_count'>> = {},
): PatternOf<'value_count'> => ({
  kind: 'value_count',
  signalIds: [signalId('fail')],
  field,
  threshold,
  groupBy: ['account'],
  windowMs: minutes * MINUTE,
  ...rest,
});

/** `steps('fail*3', 'ok')` */
export const steps = (minutes: number, ...texts: string[]): PatternOf<'temporal_ordered'> => ({
  kind: 'temporal_ordered',
  steps: texts.map((text) => {
    const [signalId = '', atLeast = '1'] = text.split('*');
    return { signalId: signalIdSchema.parse(signalId), atLeast: Number(atLeast) };
  }),
  groupBy: ['account'],
  windowMs: minutes * MINUTE,
});

export const tableOf = (events: readonly NormalizedEvent[]): EventTable => {
  const builder = new EventTableBuilder();
  for (const one of events) builder.append(one);
  return builder.finish();
};

export const answerOf = (
  events: readonly NormalizedEvent[],
  body: RuleBody,
  request: Partial<ReplayRequest> = {},
): ReplayAnswer => replay(tableOf(events), { body, organizationIds: 'all', ...request });

/** Triggers in short: `completed minute: ids of the steps`, and `+n` for completions counted further. */
export const fired = (
  events: readonly NormalizedEvent[],
  pattern: Pattern,
  request: Partial<ReplayRequest> = {},
): string[] => {
  const table = tableOf(events);
  return replay(table, { body: rule(pattern), organizationIds: 'all', ...request }).triggers.map(
    ({ completedAt, steps: chosen, countedFurther }) => {
      const ids = chosen
        .map(({ rows }) => rows.map((row) => table.ids.at(row)).join(' '))
        .join(' | ');
      return `${completedAt / MINUTE}: ${ids}${countedFurther > 0 ? ` +${countedFurther}` : ''}`;
    },
  );
};
