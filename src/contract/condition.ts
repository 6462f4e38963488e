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
} as const;

const parameterNameSchema = z.string().min(1).max(CONDITION_LIMITS.parameterName);
export const fieldNameSchema = z
  .union([eventFieldSchema, z.templateLiteral(['parameters.', parameterNameSchema])])
  .describe('a field of the event, or parameters.<name>');
export type FieldName = z.infer<typeof fieldNameSchema>;

const textValue = z.string().min(1).max(CONDITION_LIMITS.value);
const textValues = z.array(textValue).min(1).max(CONDITION_LIMITS.values);
const countryCode = z.string().regex(/^[A-Za-z]{2}$/, 'two letters, as in ISO 3166-1');

/**
 * One comparison. Text compares without case. A condition on a field the event lacks is false,
 * in its negative form too (`not_equals`, `not_one_of`, `country_is_not`).
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
  z.object({ op: z.literal('greater'), field: fieldNameSchema, value: z.number() }),
  z.object({ op: z.literal('greater_or_equal'), field: fieldNameSchema, value: z.number() }),
  z.object({ op: z.literal('less'), field: fieldNameSchema, value: z.number() }),
  z.object({ op: z.literal('less_or_equal'), field: fieldNameSchema, value: z.number() }),
  z.object({
    op: z.literal('in_network'),
    field: z.literal('ip'),
    values: z
      .array(z.string().min(1).max(CONDITION_LIMITS.network))
      .min(1)
      .max(CONDITION_LIMITS.values)
      .describe('addresses or CIDR ranges'),
  }),
  z.object({
    op: z.literal('not_in_network'),
    field: z.literal('ip'),
    values: z
      .array(z.string().min(1).max(CONDITION_LIMITS.network))
      .min(1)
      .max(CONDITION_LIMITS.values)
      .describe('addresses or CIDR ranges'),
  }),
  z.object({
    op: z.literal('country_is'),
    field: z.literal('country'),
    values: z.array(countryCode).min(1).max(CONDITION_LIMITS.countries),
  }),
  z.object({
    op: z.literal('country_is_not'),
    field: z.literal('country'),
    values: z.array(countryCode).min(1).max(CONDITION_LIMITS.countries),
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

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    comparisonSchema,
    z.object({ op: z.literal('all'), conditions: z.array(conditionSchema).max(500) }),
    z.object({ op: z.literal('any'), conditions: z.array(conditionSchema).max(500) }),
    z.object({ op: z.literal('not'), condition: conditionSchema }),
  ]),
);
