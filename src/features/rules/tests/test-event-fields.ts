import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { EventField, FieldName } from '#src/contract/condition.ts';
import { testEventSchema } from '#src/contract/rule-test.ts';
import type { RuleTestEvent } from '#src/contract/rule-test.ts';
import { parameterField, parameterName } from '#src/domain/event-fields.ts';

/** A column in the table of a test's events. */
export type TestColumn = FieldName | 'at' | 'organization' | 'product' | 'times' | 'every';

const BEFORE = ['at', 'organization', 'product'] as const;
const AFTER = ['times', 'every'] as const;
const ALWAYS: readonly TestColumn[] = ['at', 'activity'];

/** What the events of a test have, in the order in which it is read. */
export const testColumns = (events: readonly RuleTestEvent[]): TestColumn[] => {
  const parameters = new Set(events.flatMap((event) => Object.keys(event.parameters ?? {})));
  const isThere = (column: TestColumn) =>
    ALWAYS.includes(column) || events.some((event) => columnText(event, column) !== '');
  return [
    ...([...BEFORE, ...EVENT_FIELDS] as const).filter(isThere),
    ...[...parameters].toSorted().map(parameterField),
    ...AFTER.filter(isThere),
  ];
};

/** '' where the event has none. */
export const columnText = (event: RuleTestEvent, column: TestColumn): string => {
  const name = parameter(column);
  if (name !== undefined) return event.parameters?.[name] ?? '';
  // Everything else that a column is called is a member of the event.
  return String(event[column as Exclude<TestColumn, `parameters.${string}`>] ?? '');
};

const NUMBERS: ReadonlySet<TestColumn> = new Set<EventField | 'times'>([
  'latitude',
  'longitude',
  'asn',
  'severity',
  'times',
]);

/** The event with this written in a column; undefined where it cannot hold that. Nothing takes the value out. */
export const withColumn = (
  event: RuleTestEvent,
  column: TestColumn,
  text: string,
): RuleTestEvent | undefined => {
  const written = text.trim();
  const name = parameter(column);
  if (name !== undefined) {
    const { [name]: _, ...others } = event.parameters ?? {};
    return checked({ ...event, parameters: written === '' ? others : { ...others, [name]: text } });
  }
  if (written === '') {
    if (ALWAYS.includes(column)) return undefined;
    return checked(
      Object.fromEntries(Object.entries(event).filter(([member]) => member !== column)),
    );
  }
  return checked({ ...event, [column]: NUMBERS.has(column) ? Number(written) : written });
};

const checked = (event: object): RuleTestEvent | undefined => testEventSchema.safeParse(event).data;

const parameter = (column: TestColumn): string | undefined =>
  column.startsWith('parameters.')
    ? // The check before says which columns these are.
      parameterName(column as FieldName)
    : undefined;
