import type { Comparison } from '#src/contract/condition.ts';
import type { NamedList } from '#src/contract/named-list.ts';
import { fold } from '#src/domain/events/fold.ts';
import { networkHolds, parseNetwork } from '#src/domain/networks.ts';
import type { Network } from '#src/domain/networks.ts';
import { comparable, decimal } from './comparable.ts';
import { linearExpression } from './linear-expression.ts';

/** Lists by name. */
export type NamedLists = ReadonlyMap<string, NamedList>;

/** Comparisons of an event with another field, or with earlier events: not decided value by value. */
export type RowComparison = Extract<
  Comparison,
  { op: 'equals_field' | 'not_equals_field' | 'first_seen' | 'impossible_travel' }
>;
export type ValueComparison = Exclude<Comparison, RowComparison>;

/**
 * Whether a comparison is true, by code of the field's dictionary: 1 or 0. Code 0, an event that lacks the
 * field, is true for `not_exists` alone: a negative form is false without the field too.
 */
export const comparisonTruth = (
  given: ValueComparison,
  values: readonly string[],
  lists: NamedLists = new Map(),
): Uint8Array => {
  const comparison = withoutList(given, lists);
  if (isNetwork(comparison)) return networkTruth(comparison, values);
  const truth = new Uint8Array(values.length);
  const holds = valueTest(comparison);
  for (let code = 1; code < values.length; code += 1) {
    truth[code] = holds(values[code] ?? '') ? 1 : 0;
  }
  truth[0] = comparison.op === 'not_exists' ? 1 : 0;
  return truth;
};

const isNetwork = (
  comparison: TextComparison | NetworkComparison,
): comparison is NetworkComparison =>
  comparison.op === 'in_network' || comparison.op === 'not_in_network';

type ListComparison = Extract<Comparison, { op: 'in_list' | 'not_in_list' }>;
type PlainComparison = Exclude<ValueComparison, ListComparison>;
type TextComparison = Exclude<PlainComparison, { op: NetworkComparison['op'] }>;
type NetworkComparison = {
  readonly op: 'in_network' | 'not_in_network';
  readonly values: readonly string[];
};

/** A comparison with a list says what its values say; an unknown list holds nothing. */
const withoutList = (
  comparison: ValueComparison,
  lists: NamedLists,
): TextComparison | NetworkComparison => {
  if (comparison.op !== 'in_list' && comparison.op !== 'not_in_list') return comparison;
  const list = lists.get(comparison.list);
  const inside = comparison.op === 'in_list';
  const values = [...(list?.values ?? [])];
  if (list?.kind === 'networks') {
    return { op: inside ? 'in_network' : 'not_in_network', values };
  }
  const { field } = comparison;
  return inside ? { op: 'one_of', field, values } : { op: 'not_one_of', field, values };
};

type ValueTest = (value: string) => boolean;

/** The comparison over a value that is there, as it is written. */
const valueTest = (comparison: TextComparison): ValueTest => {
  switch (comparison.op) {
    case 'equals':
    case 'not_equals': {
      const wanted = comparable(comparison.field, comparison.value);
      const negative = comparison.op === 'not_equals';
      return (value) => (fold(value) === wanted) !== negative;
    }
    case 'one_of':
    case 'not_one_of': {
      const wanted = new Set(comparison.values.map((value) => comparable(comparison.field, value)));
      const negative = comparison.op === 'not_one_of';
      return (value) => wanted.has(fold(value)) !== negative;
    }
    case 'contains': {
      const wanted = fold(comparison.value);
      return (value) => fold(value).includes(wanted);
    }
    case 'starts_with': {
      const wanted = fold(comparison.value);
      return (value) => fold(value).startsWith(wanted);
    }
    case 'ends_with': {
      const wanted = fold(comparison.value);
      return (value) => fold(value).endsWith(wanted);
    }
    case 'exists':
      return () => true;
    case 'not_exists':
      return () => false;
    case 'greater':
      return (value) => decimal(value) > comparison.value;
    case 'greater_or_equal':
      return (value) => decimal(value) >= comparison.value;
    case 'less':
      return (value) => decimal(value) < comparison.value;
    case 'less_or_equal':
      return (value) => decimal(value) <= comparison.value;
    case 'country_is':
    case 'country_is_not': {
      const wanted = new Set(comparison.values.map(fold));
      const inside = comparison.op === 'country_is';
      return (value) => wanted.has(fold(value)) === inside;
    }
    case 'matches':
      // The form refuses a wrong expression before it comes here.
      return linearExpression(comparison.value) ?? (() => false);
    default:
      return comparison satisfies never;
  }
};

const networkTruth = (
  { op, values: ranges }: NetworkComparison,
  values: readonly string[],
): Uint8Array => {
  // A range nobody can read holds no address; the form refuses it before it comes here.
  const networks = ranges.flatMap((text) => parseNetwork(text) ?? []);
  const wanted = op === 'in_network';
  return Uint8Array.from(addressesOf(values), (address) => {
    // What is no address is neither inside nor outside.
    if (address === undefined) return 0;
    return networks.some((network) => networkHolds(network, address)) === wanted ? 1 : 0;
  });
};

const parsed = new WeakMap<readonly string[], (Network | undefined)[]>();

/** The addresses of a dictionary, read once: reading ten thousand takes longer than everything else. */
const addressesOf = (values: readonly string[]): readonly (Network | undefined)[] => {
  const addresses = parsed.get(values) ?? [];
  for (const value of values.slice(addresses.length)) {
    // A column holds addresses in their folded form; a range in it is none.
    addresses.push(value.includes('/') ? undefined : parseNetwork(value));
  }
  parsed.set(values, addresses);
  return addresses;
};
