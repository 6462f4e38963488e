import type { Comparison } from '#src/contract/condition.ts';
import { fold } from '#src/domain/events/fold.ts';
import { networkHolds, parseNetwork } from '#src/domain/networks.ts';
import type { Network } from '#src/domain/networks.ts';
import { comparable, decimal } from '#src/domain/replay/comparable.ts';

/** The ranges of a comparison; undefined while one of them cannot be read. */
export const networksOf = (texts: readonly string[]): Network[] | undefined => {
  const networks = texts.flatMap((text) => parseNetwork(text) ?? []);
  return networks.length === texts.length && texts.length > 0 ? networks : undefined;
};

/** Whether every address of the one lies in the other. */
export const isInside = (inner: Network, outer: Network): boolean =>
  inner.bits >= outer.bits && networkHolds(outer, inner);

/**
 * Whether a comparison is true of a value of its field, which is given folded. Undefined where that depends on
 * more than the value (a list, another field, earlier events), on how it is written (an expression), or on what
 * is not typed yet.
 */
export const valueTest = (comparison: Comparison): ((value: string) => boolean) | undefined => {
  switch (comparison.op) {
    case 'exists':
      return () => true;
    case 'not_exists':
      return () => false;
    case 'equals':
    case 'not_equals':
      return among(comparison, [comparison.value], comparison.op === 'equals');
    case 'one_of':
    case 'not_one_of':
      return among(comparison, comparison.values, comparison.op === 'one_of');
    case 'country_is':
    case 'country_is_not':
      return among(comparison, comparison.values, comparison.op === 'country_is');
    case 'contains': {
      const part = fold(comparison.value);
      return (value) => value.includes(part);
    }
    case 'starts_with': {
      const part = fold(comparison.value);
      return (value) => value.startsWith(part);
    }
    case 'ends_with': {
      const part = fold(comparison.value);
      return (value) => value.endsWith(part);
    }
    case 'greater':
      return compared(comparison.value, (value, limit) => value > limit);
    case 'greater_or_equal':
      return compared(comparison.value, (value, limit) => value >= limit);
    case 'less':
      return compared(comparison.value, (value, limit) => value < limit);
    case 'less_or_equal':
      return compared(comparison.value, (value, limit) => value <= limit);
    case 'in_network':
    case 'not_in_network':
      return within(comparison.values, comparison.op === 'in_network');
    case 'matches':
    case 'in_list':
    case 'not_in_list':
    case 'equals_field':
    case 'not_equals_field':
    case 'first_seen':
    case 'impossible_travel':
      return undefined;
    default:
      return comparison satisfies never;
  }
};

const among = ({ field }: Comparison, values: readonly string[], wanted: boolean) => {
  if (values.includes('')) return undefined;
  const known = new Set(values.map((value) => comparable(field, value)));
  return (value: string) => known.has(value) === wanted;
};

const compared = (limit: number, holds: (value: number, limit: number) => boolean) =>
  Number.isFinite(limit) ? (value: string) => holds(decimal(value), limit) : undefined;

const within = (ranges: readonly string[], wanted: boolean) => {
  const networks = networksOf(ranges);
  if (networks === undefined) return undefined;
  return (value: string) => {
    const address = value.includes('/') ? undefined : parseNetwork(value);
    // What is no address is neither inside nor outside.
    return (
      address !== undefined && networks.some((network) => networkHolds(network, address)) === wanted
    );
  };
};
