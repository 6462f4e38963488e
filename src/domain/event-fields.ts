import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { EventField, FieldName, Operator } from '#src/contract/condition.ts';
import type { ListKind } from '#src/contract/named-list.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

/** What kind of value a field holds; decides its operators and how it is typed in. */
export type FieldType = 'text' | 'number' | 'address' | 'country' | 'account' | 'place';

export const fieldTypes = {
  activity: 'text',
  category: 'text',
  account: 'account',
  targetAccount: 'account',
  ip: 'address',
  country: 'country',
  city: 'text',
  latitude: 'place',
  longitude: 'number',
  asn: 'number',
  network: 'text',
  device: 'text',
  userAgent: 'text',
  app: 'text',
  object: 'text',
  result: 'text',
  reason: 'text',
  severity: 'number',
} as const satisfies Record<EventField, FieldType>;

const isEventField = (field: FieldName): field is EventField =>
  (EVENT_FIELDS as readonly string[]).includes(field);

export const fieldType = (field: FieldName): FieldType =>
  isEventField(field) ? fieldTypes[field] : 'text';

const textOperators = [
  'equals',
  'not_equals',
  'one_of',
  'not_one_of',
  'contains',
  'starts_with',
  'ends_with',
  'exists',
  'not_exists',
  'matches',
  'equals_field',
  'not_equals_field',
  'in_list',
  'not_in_list',
  'first_seen',
] as const satisfies readonly Operator[];

const numberOperators = [
  'equals',
  'not_equals',
  'one_of',
  'not_one_of',
  'greater',
  'greater_or_equal',
  'less',
  'less_or_equal',
  'exists',
  'not_exists',
  'first_seen',
] as const satisfies readonly Operator[];

/** The operators that make sense for a type, the commonest first. */
export const operatorsOf = {
  text: [...textOperators, 'greater', 'greater_or_equal', 'less', 'less_or_equal'],
  account: textOperators,
  number: numberOperators,
  place: ['impossible_travel', ...numberOperators],
  address: ['in_network', 'not_in_network', ...textOperators],
  country: [
    'country_is',
    'country_is_not',
    'exists',
    'not_exists',
    'in_list',
    'not_in_list',
    'first_seen',
  ],
} as const satisfies Record<FieldType, readonly Operator[]>;

/** The kinds of list whose values a type's can be, the likeliest first. A number is in none. */
export const listKindsOf = {
  text: ['texts', 'accounts', 'countries', 'networks'],
  account: ['accounts', 'texts'],
  number: [],
  place: [],
  address: ['networks', 'texts'],
  country: ['countries', 'texts'],
} as const satisfies Record<FieldType, readonly ListKind[]>;

/** What an operator compares with. */
export const operandOf = {
  equals: 'text',
  not_equals: 'text',
  contains: 'text',
  starts_with: 'text',
  ends_with: 'text',
  one_of: 'texts',
  not_one_of: 'texts',
  in_network: 'networks',
  not_in_network: 'networks',
  country_is: 'countries',
  country_is_not: 'countries',
  greater: 'number',
  greater_or_equal: 'number',
  less: 'number',
  less_or_equal: 'number',
  matches: 'text',
  equals_field: 'field',
  not_equals_field: 'field',
  in_list: 'list',
  not_in_list: 'list',
  first_seen: 'history',
  impossible_travel: 'speed',
  exists: 'none',
  not_exists: 'none',
} as const satisfies Record<
  Operator,
  | 'text'
  | 'texts'
  | 'networks'
  | 'countries'
  | 'number'
  | 'field'
  | 'list'
  | 'history'
  | 'speed'
  | 'none'
>;

const parameterPrefix = 'parameters.';

export const parameterField = (name: string): FieldName => `${parameterPrefix}${name}`;
export const parameterName = (field: FieldName): string | undefined =>
  field.startsWith(parameterPrefix) ? field.slice(parameterPrefix.length) : undefined;

export const describeField = (field: FieldName): Message =>
  isEventField(field)
    ? message(`field.${field}`)
    : message('field.parameter', { name: parameterName(field) ?? field });

/** The field as a word in a sentence: an account, two countries. */
export const describeNoun = (field: FieldName, number: 'one' | 'many' = 'one'): Message => {
  const id = number === 'one' ? 'noun' : 'nouns';
  return isEventField(field)
    ? message(`${id}.${field}`)
    : message(`${id}.parameter`, { name: parameterName(field) ?? field });
};

export const describeFieldHelp = (field: FieldName): Message =>
  isEventField(field) ? message(`field_help.${field}`) : message('field_help.parameter');
