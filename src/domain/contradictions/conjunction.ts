import type { Comparison, Condition, FieldName } from '#src/contract/condition.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { fold } from '#src/domain/events/fold.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { comparable } from '#src/domain/replay/comparable.ts';
import { isInside, networksOf, valueTest } from './value-test.ts';

/** What has to hold besides everything else, where a condition is true: the parts of its outermost `all`s. */
export const conjuncts = (condition: Condition): Condition[] =>
  condition.op === 'all' ? condition.conditions.flatMap(conjuncts) : [condition];

/**
 * Why these cannot all be true of one event; undefined where nothing says that they cannot. Only what is
 * certain for every event: no list is looked into, no expression read, no `any` taken apart.
 */
export const conflictOf = (parts: readonly Condition[]): Message | undefined => {
  const asked = parts.filter(isComparison);
  const byField = new Map<FieldName, Comparison[]>();
  for (const one of asked) {
    const same = byField.get(one.field);
    if (same === undefined) byField.set(one.field, [one]);
    else same.push(one);
  }
  const refused = parts.flatMap((part) =>
    isNegation(part) && isComparison(part.condition) ? [part.condition] : [],
  );
  const found = opposites(parts) ?? betweenFields(asked) ?? thereAndNot(asked);
  if (found !== undefined) return found;
  for (const [field, comparisons] of byField) {
    const conflict = ofField(
      field,
      comparisons,
      refused.filter((one) => one.field === field),
    );
    if (conflict !== undefined) return conflict;
  }
  return undefined;
};

const isComparison = (condition: Condition): condition is Comparison =>
  !isGroup(condition) && !isNegation(condition);

/** A condition and its `not`. */
const opposites = (parts: readonly Condition[]): Message | undefined => {
  const negated = parts.filter(isNegation);
  if (negated.length === 0) return undefined;
  const said = new Set(parts.map((part) => JSON.stringify(part)));
  return negated.some(({ condition }) => said.has(JSON.stringify(condition)))
    ? message('never.opposite')
    : undefined;
};

/** Two fields that are the same and are not. */
const betweenFields = (asked: readonly Comparison[]): Message | undefined => {
  const same = new Set<string>();
  for (const one of asked) {
    if (one.op === 'equals_field') same.add(pairOf(one));
  }
  for (const one of asked) {
    if (one.op !== 'not_equals_field') continue;
    if (one.field === one.other)
      return message('never.itself', { field: describeField(one.field) });
    if (same.has(pairOf(one)))
      return message('never.same_and_not', {
        field: describeField(one.field),
        other: describeField(one.other),
      });
  }
  return undefined;
};

const pairOf = ({ field, other }: { field: FieldName; other: FieldName }): string =>
  [field, other].toSorted().join(' ');

/** The fields without which a comparison is never true. */
export const fieldsAsked = (comparison: Comparison): FieldName[] => {
  switch (comparison.op) {
    case 'not_exists':
      return [];
    case 'equals_field':
    case 'not_equals_field':
      return [comparison.field, comparison.other];
    case 'first_seen':
      return comparison.per === 'account' ? [comparison.field, 'account'] : [comparison.field];
    case 'impossible_travel':
      return ['latitude', 'longitude', 'account'];
    default:
      return [comparison.field];
  }
};

const thereAndNot = (asked: readonly Comparison[]): Message | undefined => {
  const there = new Set(asked.flatMap(fieldsAsked));
  const both = asked.find(({ op, field }) => op === 'not_exists' && there.has(field));
  return both && message('never.there_and_not', { field: describeField(both.field) });
};

const ofField = (
  field: FieldName,
  asked: readonly Comparison[],
  refused: readonly Comparison[],
): Message | undefined => {
  if (asked.length + refused.length < 2) return undefined;
  const left = valuesLeft(field, [...asked, ...refused.map(negated)]);
  if (left?.size === 0) return noValue(field, asked);
  return (
    rangeConflict(asked) ??
    affixConflict(field, asked) ??
    networkConflict(asked) ??
    listConflict(asked)
  );
};

const negated = (comparison: Comparison): Condition => ({ op: 'not', condition: comparison });

/**
 * The values (folded) that a field can have where all of these hold; undefined where they are not numbered.
 * Conditions on other fields are left aside.
 */
export const valuesLeft = (
  field: FieldName,
  parts: readonly Condition[],
): ReadonlySet<string> | undefined => {
  const tests = parts.flatMap((part): ((value: string) => boolean)[] => {
    const refused = isNegation(part);
    const comparison = refused ? part.condition : part;
    if (!isComparison(comparison) || comparison.field !== field) return [];
    const test = valueTest(comparison);
    return test === undefined ? [] : [(value) => test(value) !== refused];
  });
  const [first] = parts.flatMap((part) =>
    isComparison(part) && part.field === field ? (numbered(part) ?? []) : [],
  );
  if (first === undefined) return undefined;
  return new Set([...first].filter((value) => tests.every((test) => test(value))));
};

/** The values that a comparison names, in a list of one where it names any. */
const numbered = (comparison: Comparison): [ReadonlySet<string>] | undefined => {
  const values =
    comparison.op === 'equals'
      ? [comparison.value]
      : comparison.op === 'one_of' || comparison.op === 'country_is'
        ? comparison.values
        : [];
  // What is not typed yet says nothing.
  if (values.length === 0 || values.includes('')) return undefined;
  return [new Set(values.map((value) => comparable(comparison.field, value)))];
};

const noValue = (field: FieldName, asked: readonly Comparison[]): Message => {
  const country = asked.find((one) => one.op === 'country_is');
  const denied = new Set(
    asked.flatMap((one) => (one.op === 'country_is_not' ? one.values.map(fold) : [])),
  );
  if (country !== undefined && country.values.every((one) => denied.has(fold(one)))) {
    return message('issue.country_both', {
      country: country.values.map((one) => one.toUpperCase()),
    });
  }
  const wanted = asked.filter((one) => numbered(one) !== undefined);
  const apart = valuesLeft(field, wanted)?.size === 0;
  return message(apart ? 'never.two_values' : 'never.no_value', { field: describeField(field) });
};

type Bound = Extract<Comparison, { op: 'greater' | 'greater_or_equal' | 'less' | 'less_or_equal' }>;

const isBound = (one: Comparison): one is Bound =>
  (one.op === 'greater' ||
    one.op === 'greater_or_equal' ||
    one.op === 'less' ||
    one.op === 'less_or_equal') &&
  Number.isFinite(one.value);

const isLower = ({ op }: Bound): boolean => op === 'greater' || op === 'greater_or_equal';

const rangeConflict = (asked: readonly Comparison[]): Message | undefined => {
  const bounds = asked.filter(isBound);
  const strict = ({ op }: Bound) => op === 'greater' || op === 'less';
  const low = bounds
    .filter(isLower)
    .toSorted((a, b) => b.value - a.value || Number(strict(b)) - Number(strict(a)))[0];
  const high = bounds
    .filter((one) => !isLower(one))
    .toSorted((a, b) => a.value - b.value || Number(strict(b)) - Number(strict(a)))[0];
  if (low === undefined || high === undefined) return undefined;
  if (low.value < high.value) return undefined;
  if (low.value === high.value && !strict(low) && !strict(high)) return undefined;
  return message('never.range', { low: boundWords(low), high: boundWords(high) });
};

const boundWords = ({ op, value }: Bound): Message =>
  message('never.bound', { operator: message(`operator.${op}`), value });

/** Two beginnings, or two ends, of which neither is the beginning (or end) of the other. */
const affixConflict = (field: FieldName, asked: readonly Comparison[]): Message | undefined => {
  for (const op of ['starts_with', 'ends_with'] as const) {
    const [first, ...others] = asked
      .flatMap((one) => (one.op === op ? [one.value] : []))
      .toSorted((a, b) => b.length - a.length);
    if (first === undefined) continue;
    const fits = (text: string) =>
      op === 'starts_with' ? fold(first).startsWith(fold(text)) : fold(first).endsWith(fold(text));
    const other = others.find((text) => !fits(text));
    if (other !== undefined)
      return message(`never.${op}`, { field: describeField(field), first, other });
  }
  return undefined;
};

const networkConflict = (asked: readonly Comparison[]): Message | undefined => {
  const ranges = (op: 'in_network' | 'not_in_network') =>
    asked.flatMap((one) => {
      const networks = one.op === op ? networksOf(one.values) : undefined;
      return networks === undefined ? [] : [networks];
    });
  const inside = ranges('in_network');
  const outside = ranges('not_in_network').flat();
  for (const [index, networks] of inside.entries()) {
    if (networks.every((network) => outside.some((taken) => isInside(network, taken))))
      return message('never.network_left');
    const apart = inside
      .slice(index + 1)
      .some((others) =>
        networks.every((one) => others.every((two) => !isInside(one, two) && !isInside(two, one))),
      );
    if (apart) return message('never.networks_apart');
  }
  return undefined;
};

const listConflict = (asked: readonly Comparison[]): Message | undefined => {
  const names = (op: 'in_list' | 'not_in_list') =>
    asked.flatMap((one) => (one.op === op && one.list !== '' ? [one.list] : []));
  const outside = new Set(names('not_in_list'));
  const list = names('in_list').find((name) => outside.has(name));
  return list === undefined ? undefined : message('never.list', { list });
};

/** Whether no event ever meets the condition; false where that is not certain. */
export const isNeverTrue = (condition: Condition): boolean => {
  switch (condition.op) {
    case 'all': {
      const parts = conjuncts(condition);
      return (
        conflictOf(parts) !== undefined || parts.some((part) => isGroup(part) && isNeverTrue(part))
      );
    }
    case 'any':
      return condition.conditions.length > 0 && condition.conditions.every(isNeverTrue);
    case 'not':
      return false;
    default:
      return conflictOf([condition]) !== undefined;
  }
};
