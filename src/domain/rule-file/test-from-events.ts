import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { parameterName } from '#src/domain/event-fields.ts';
import { joinFields } from '#src/domain/pattern.ts';
import { conditionFields } from '#src/domain/replay/three-valued.ts';
import { durationText } from './duration-text.ts';
import { productOfTests } from './product-of-tests.ts';

export interface TestFromEvents {
  readonly name: string;
  readonly expect: RuleTest['expect'];
  /** what was observed, UTC milliseconds; quiet beyond the events unless said */
  readonly from?: number;
  readonly until?: number;
  /** added to every time, milliseconds: a test knows no zone but UTC */
  readonly shiftMs?: number;
}

/**
 * Events as a test of a rule: since the first of them, and of each what the rule reads and no more. Names of
 * organizations are not kept; several of them stay apart.
 */
export const testFromEvents = (
  body: RuleBody,
  events: readonly NormalizedEvent[],
  { name, expect, from, until, shiftMs = 0 }: TestFromEvents,
): RuleTest => {
  const inTime = events.toSorted((a, b) => a.time - b.time);
  const first = Math.min(...inTime.map(({ time }) => time), from ?? Infinity);
  const start = Number.isFinite(first) ? first : 0;
  const organizations = [...new Set(inTime.map(({ organizationId }) => organizationId))];
  const read = fieldsRead(body);
  const product = productOfTests(body);
  return {
    name,
    start: new Date(start + shiftMs).toISOString(),
    ...(from === undefined ? {} : { from: durationText(from - start) }),
    ...(until === undefined ? {} : { until: durationText(until - start) }),
    events: inTime.map((event) => ({
      at: durationText(event.time - start),
      ...(organizations.length < 2
        ? {}
        : { organization: organizationName(organizations.indexOf(event.organizationId)) }),
      ...(event.product === product ? {} : { product: event.product }),
      ...partsRead(event, read),
    })),
    expect,
  };
};

/** The fields of events that decide what a rule says, its disabled signals included. */
export const fieldsRead = (body: RuleBody): FieldName[] => {
  const { signals, pattern, exceptions = [], scope } = body;
  const joined = [
    ...pattern.groupBy,
    ...(scope.accounts === undefined ? [] : ['account' as const]),
  ];
  const { target } = body.response;
  return [
    ...new Set<FieldName>([
      'activity',
      'account',
      ...signals.flatMap((signal) => [
        ...conditionFields(signal.condition),
        ...joinFields(signal, joined),
      ]),
      ...exceptions.flatMap(({ condition }) => conditionFields(condition)),
      ...(pattern.kind === 'value_count' ? [pattern.field, ...(pattern.andFields ?? [])] : []),
      ...(target.kind === 'signal_account' ? [target.role] : []),
    ]),
  ];
};

const partsRead = (event: NormalizedEvent, read: readonly FieldName[]) => {
  const parameters = Object.fromEntries(
    read.flatMap((field) => {
      const name = parameterName(field);
      const value = name === undefined ? undefined : event.parameters?.[name];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
  const kept = EVENT_FIELDS.filter(
    (field) => read.includes(field) && field !== 'activity' && event[field] !== undefined,
  );
  return {
    activity: event.activity,
    ...Object.fromEntries(kept.map((field) => [field, event[field]])),
    ...(event.ownAction === true ? { ownAction: true } : {}),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
  };
};

/** Organization A, B, … Z, 27, 28: a name of its own without a name of theirs. */
const organizationName = (at: number): string =>
  `Organization ${at < 26 ? String.fromCodePoint(65 + at) : at + 1}`;
