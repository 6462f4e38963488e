import { openNumber } from './open-number.ts';
import { z } from './z.ts';

/**
 * Fields of a normalized event that a condition, a group-by or a count may name.
 * `parameters.<name>` names one parameter of the provider's own record (Google Workspace, Okta debug data, …).
 */
export const EVENT_FIELDS = [
  'activity',
  'category',
  'account',
  'targetAccount',
  'ip',
  'country',
  'city',
  'latitude',
  'longitude',
  'asn',
  'network',
  'device',
  'userAgent',
  'app',
  'object',
  'result',
  'reason',
  'severity',
] as const;
export const eventFieldSchema = z.enum(EVENT_FIELDS);
export type EventField = z.infer<typeof eventFieldSchema>;

/** How much of each a condition may hold. */
export const CONDITION_LIMITS = {
  parameterName: 120,
  value: 2_000,
  values: 5_000,
  network: 60,
  countries: 260,
  expression: 1_000,
  listName: 60,
  historyDays: { min: 1, max: 90 },
  kmPerHour: 100_000,
} as const;

const parameterNameSchema = z.string().max(CONDITION_LIMITS.parameterName);
export const fieldNameSchema = z
  .union([eventFieldSchema, z.templateLiteral(['parameters.', parameterNameSchema])])
  .describe('a field of the event, or parameters.<name>');
export type FieldName = z.infer<typeof fieldNameSchema>;

// What is missing yet is an empty text or list: a draft may be incomplete, and `ruleIssues` says where.
const textValue = z.string().max(CONDITION_LIMITS.value);
const textValues = z.array(textValue).max(CONDITION_LIMITS.values);
const networks = z
  .array(z.string().max(CONDITION_LIMITS.network))
  .max(CONDITION_LIMITS.values)
  .describe('addresses or CIDR ranges');
/** Names a list that is kept beside the rules: trusted networks, home countries, VIP accounts. */
export const listNameSchema = z
  .string()
  .min(1)
  .max(CONDITION_LIMITS.listName)
  .regex(/^[\w .:@-]+$/, 'letters, digits, spaces and . : @ - _');
const countries = z
  .array(z.string().max(60))
  .max(CONDITION_LIMITS.countries)
  .describe('two letters each, as in ISO 3166-1');
const draftListName = z.string().max(CONDITION_LIMITS.listName).describe('the name of a list');

/**
 * One comparison. Text compares without case; a regular expression keeps it. A condition on a field the
 * event lacks is false, in its negative form too (`not_equals`, `not_one_of`, `country_is_not`).
 * `first_seen` and `impossible_travel` look at earlier events that meet the rest of the signal, and stand
 * only at the top of a condition or in an `all` there.
 */
export const comparisonSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('equals'), field: fieldNameSchema, value: textValue }),
  z.object({ op: z.literal('not_equals'), field: fieldNameSchema, value: textValue }),
  z.object({ op: z.literal('one_of'), field: fieldNameSchema, values: textValues }),
  z.object({ op: z.literal('not_one_of'), field: fieldNameSchema, values: textValues }),
  z.object({ op: z.literal('contains'), field: fieldNameSchema, value: textValue }),
  z.object({ op: z.literal('starts_with'), field: fieldNameSchema, value: textValue }),
  z.object({ op: z.literal('ends_with'), field: fieldNameSchema, value: textValue }),
  z.object({ op: z.literal('exists'), field: fieldNameSchema }),
  z.object({ op: z.literal('not_exists'), field: fieldNameSchema }),
  z.object({ op: z.literal('greater'), field: fieldNameSchema, value: openNumber('a number') }),
  z.object({
    op: z.literal('greater_or_equal'),
    field: fieldNameSchema,
    value: openNumber('a number'),
  }),
  z.object({ op: z.literal('less'), field: fieldNameSchema, value: openNumber('a number') }),
  z.object({
    op: z.literal('less_or_equal'),
    field: fieldNameSchema,
    value: openNumber('a number'),
  }),
  z.object({
    op: z.literal('in_network'),
    field: z.literal('ip'),
    values: networks,
  }),
  z.object({
    op: z.literal('not_in_network'),
    field: z.literal('ip'),
    values: networks,
  }),
  z.object({
    op: z.literal('country_is'),
    field: z.literal('country'),
    values: countries,
  }),
  z.object({
    op: z.literal('country_is_not'),
    field: z.literal('country'),
    values: countries,
  }),
  z.object({
    op: z.literal('matches'),
    field: fieldNameSchema,
    value: z
      .string()
      .max(CONDITION_LIMITS.expression)
      .describe('regular expression of RE2, found anywhere in the text, with case'),
  }),
  z.object({ op: z.literal('equals_field'), field: fieldNameSchema, other: fieldNameSchema }),
  z.object({ op: z.literal('not_equals_field'), field: fieldNameSchema, other: fieldNameSchema }),
  z.object({ op: z.literal('in_list'), field: fieldNameSchema, list: draftListName }),
  z.object({ op: z.literal('not_in_list'), field: fieldNameSchema, list: draftListName }),
  z.object({
    op: z.literal('first_seen'),
    field: fieldNameSchema.describe('whose value is new'),
    per: z.enum(['account', 'organization']).describe('new for whom'),
    days: openNumber('not seen in so many days before: whole, from 1 to 90'),
  }),
  z.object({
    op: z.literal('impossible_travel'),
    field: z.literal('latitude').default('latitude').describe('with longitude, the place'),
    kmPerHour: openNumber("faster than this since the account's last place"),
  }),
]);
export type Comparison = z.infer<typeof comparisonSchema>;
export type Operator = Comparison['op'];

/** A tree of comparisons. An empty `all` is true of every event. */
export type Condition =
  | Comparison
  | { op: 'all'; conditions: Condition[] }
  | { op: 'any'; conditions: Condition[] }
  | { op: 'not'; condition: Condition };

const conditions = z.array(z.lazy(() => conditionSchema)).max(500);

// By operator, so that what is wrong is told at its place and not as "none of 25 forms".
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    comparisonSchema,
    z.object({ op: z.literal('all'), conditions }),
    z.object({ op: z.literal('any'), conditions }),
    z.object({ op: z.literal('not'), condition: conditionSchema }),
  ]),
);
