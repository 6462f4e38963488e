import type { Comparison, Condition, FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { NamedList } from '#src/contract/named-list.ts';
import type { RuleBody, Signal } from '#src/contract/rule.ts';

/** What the reference replay knows besides events and rule. */
export interface PlainWorld {
  from?: number;
  until?: number;
  lists?: readonly NamedList[];
  /** minutes of the day (UTC) from which and until which completions count */
  minutes?: { from: number; until: number };
}

/** Undefined: not knowable. */
export type Truth = boolean | undefined;

export const read = (event: NormalizedEvent, field: FieldName): string | undefined => {
  const value = field.startsWith('parameters.')
    ? event.parameters?.[field.slice(11)]
    : event[field as Exclude<FieldName, `parameters.${string}`>];
  return value === undefined || value === '' ? undefined : String(value);
};

const isAlike = (a: NormalizedEvent, b: NormalizedEvent) =>
  a.organizationId === b.organizationId && a.product === b.product;

export const matches = (
  event: NormalizedEvent,
  signal: Signal,
  history: NormalizedEvent[],
  world: PlainWorld,
): Truth => {
  const plain = (one: NormalizedEvent): Truth =>
    one.ownAction === true ||
    one.product !== signal.product ||
    (signal.activities.length > 0 &&
      signal.activities.every((name) => name.toLowerCase() !== one.activity.toLowerCase()))
      ? false
      : truthOf(one, withoutHistory(signal.condition), history, world);
  const asked = outermost(signal.condition);
  return and([
    plain(event),
    ...asked.map((comparison) => {
      const fields: FieldName[] =
        comparison.op === 'first_seen' ? [comparison.field] : ['latitude', 'longitude'];
      if (fields.some((field) => !isCarried(event, field, history))) return undefined;
      const base = history.filter((one) => plain(one) === true);
      return comparison.op === 'first_seen'
        ? isFirst(event, comparison, base, history, world)
        : travelled(event, comparison.kmPerHour, base);
    }),
  ]);
};

type HistoryComparison = Extract<Comparison, { op: 'first_seen' | 'impossible_travel' }>;

const outermost = (condition: Condition): HistoryComparison[] =>
  condition.op === 'all'
    ? condition.conditions.flatMap(outermost)
    : condition.op === 'first_seen' || condition.op === 'impossible_travel'
      ? [condition]
      : [];

const withoutHistory = (condition: Condition): Condition =>
  condition.op === 'all'
    ? { op: 'all', conditions: condition.conditions.map(withoutHistory) }
    : condition.op === 'first_seen' || condition.op === 'impossible_travel'
      ? { op: 'all', conditions: [] }
      : condition;

const and = (parts: Truth[]): Truth =>
  parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

const isCarried = (event: NormalizedEvent, field: FieldName, history: NormalizedEvent[]) =>
  history.some(
    (one) => isAlike(one, event) && one.ownAction !== true && read(one, field) !== undefined,
  );

const isFirst = (
  event: NormalizedEvent,
  { field, per, days }: Extract<Comparison, { op: 'first_seen' }>,
  base: NormalizedEvent[],
  history: NormalizedEvent[],
  world: PlainWorld,
): Truth => {
  const value = read(event, field)?.toLowerCase();
  const account = read(event, 'account')?.toLowerCase();
  if (value === undefined || (per === 'account' && account === undefined)) return false;
  const since = event.time - days * 86_400_000;
  const known = base.some(
    (one) =>
      one.organizationId === event.organizationId &&
      read(one, field)?.toLowerCase() === value &&
      (per === 'organization' || read(one, 'account')?.toLowerCase() === account) &&
      one.time < event.time &&
      one.time >= since,
  );
  if (known) return false;
  const begins =
    world.from ??
    Math.min(
      ...history
        .filter((one) => one.organizationId === event.organizationId)
        .map(({ time }) => time),
    );
  return begins <= since ? true : undefined;
};

const travelled = (event: NormalizedEvent, kmPerHour: number, base: NormalizedEvent[]): Truth => {
  const account = event.account?.toLowerCase();
  if (!account || event.latitude === undefined || event.longitude === undefined) return false;
  const before = base
    .filter(
      (one) =>
        one.organizationId === event.organizationId &&
        one.account?.toLowerCase() === account &&
        one.latitude !== undefined &&
        one.longitude !== undefined &&
        (one.time < event.time || (one.time === event.time && one.id < event.id)),
    )
    .toSorted((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
    .at(-1);
  if (before === undefined) return false;
  const radians = (degrees = 0) => (degrees * Math.PI) / 180;
  // Spherical law of cosines, where the engine has the haversine formula.
  const angle = Math.acos(
    Math.min(
      1,
      Math.sin(radians(before.latitude)) * Math.sin(radians(event.latitude)) +
        Math.cos(radians(before.latitude)) *
          Math.cos(radians(event.latitude)) *
          Math.cos(radians(event.longitude) - radians(before.longitude)),
    ),
  );
  return angle * 6371.0088 > (kmPerHour * (event.time - before.time)) / 3_600_000 + 1e-6;
};

export const excepts = (
  { condition, expiresAt = Infinity }: NonNullable<RuleBody['exceptions']>[number],
  event: NormalizedEvent,
  history: NormalizedEvent[],
  world: PlainWorld,
) => event.time < expiresAt && truthOf(event, condition, history, world) === true;

const truthOf = (
  event: NormalizedEvent,
  condition: Condition,
  history: NormalizedEvent[],
  world: PlainWorld,
): Truth => {
  const part = (one: Condition) => truthOf(event, one, history, world);
  if (condition.op === 'all') return and(condition.conditions.map(part));
  if (condition.op === 'any') return not(and(condition.conditions.map((one) => not(part(one)))));
  if (condition.op === 'not') return not(part(condition.condition));
  if (condition.op === 'first_seen' || condition.op === 'impossible_travel') return undefined;
  const fields = 'other' in condition ? [condition.field, condition.other] : [condition.field];
  if (fields.some((field) => !isCarried(event, field, history))) return undefined;
  if (condition.op === 'in_list' || condition.op === 'not_in_list') {
    const list = world.lists?.find(({ name }) => name === condition.list);
    if (list === undefined) return undefined;
    const { field } = condition;
    const inside = condition.op === 'in_list';
    if (list.kind === 'networks') {
      const op = inside ? 'in_network' : 'not_in_network';
      return compares(event, { op, field: 'ip', values: list.values });
    }
    const { values } = list;
    return compares(
      event,
      inside ? { op: 'one_of', field, values } : { op: 'not_one_of', field, values },
    );
  }
  return compares(event, condition);
};

const compares = (event: NormalizedEvent, comparison: Comparison): boolean => {
  const exact = read(event, comparison.field);
  const text = exact?.toLowerCase();
  if (exact === undefined || text === undefined) return comparison.op === 'not_exists';
  switch (comparison.op) {
    case 'exists':
      return true;
    case 'equals':
      return text === comparison.value.toLowerCase();
    case 'not_equals':
      return text !== comparison.value.toLowerCase();
    case 'one_of':
    case 'country_is':
      return comparison.values.some((value) => value.toLowerCase() === text);
    case 'not_one_of':
    case 'country_is_not':
      return comparison.values.every((value) => value.toLowerCase() !== text);
    case 'contains':
      return text.includes(comparison.value.toLowerCase());
    case 'starts_with':
      return text.startsWith(comparison.value.toLowerCase());
    case 'ends_with':
      return text.endsWith(comparison.value.toLowerCase());
    case 'matches':
      return new RegExp(comparison.value).test(exact);
    case 'greater':
      return Number(text) > comparison.value;
    case 'greater_or_equal':
      return Number(text) >= comparison.value;
    case 'less':
      return Number(text) < comparison.value;
    case 'less_or_equal':
      return Number(text) <= comparison.value;
    case 'in_network':
      return comparison.values.some((range) => inRange(text, range));
    case 'not_in_network':
      return !comparison.values.some((range) => inRange(text, range));
    case 'equals_field':
    case 'not_equals_field': {
      const other = read(event, comparison.other)?.toLowerCase();
      return other !== undefined && (other === text) === (comparison.op === 'equals_field');
    }
    default:
      return false;
  }
};

/** IPv4 only: the addresses of the test are. */
const inRange = (address: string, range: string): boolean => {
  const [base = '', bits = '32'] = range.split('/');
  const binary = (text: string) =>
    text
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  return binary(address).slice(0, Number(bits)) === binary(base).slice(0, Number(bits));
};
