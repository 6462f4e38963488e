import type { RuleBody, Signal } from '#src/contract/rule.ts';
import { aboutOf } from '#src/domain/rule-about.ts';
import { toRequest } from '#src/features/rules/rule-form.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';

/** A part of a rule that two people may have changed: a field, or one signal. */
export type PartKey = Exclude<keyof RuleFormValues, 'signals'> | SignalKey;
export type SignalKey = `signal:${string}`;

export const isSignalKey = (key: PartKey): key is SignalKey => key.startsWith('signal:');

export type Side = 'mine' | 'theirs';

export interface Difference {
  readonly key: PartKey;
  /** who changed it since the common base */
  readonly changedBy: Side | 'both';
}

const beforeSignals = ['name', 'description', 'scope'] as const;
const afterSignals = ['pattern', 'response', 'tests'] as const;
/** Parts of a rule that the screen does not edit yet, told and chosen together. */
const restOf = (body: RuleBody | undefined) =>
  body && [body.schedule, body.exceptions, body.freshnessMs];
type Field = (typeof beforeSignals)[number] | (typeof afterSignals)[number] | 'rest' | 'about';
const text = (value: unknown): string => JSON.stringify(value ?? null);
const signalOf = (
  values: Pick<RuleBody | RuleFormValues, 'signals'> | undefined,
  id: string,
): Signal | undefined => values?.signals.find((signal) => signal.id === id);

/** The parts in which two versions differ, in the order of the form. Only what is saved counts, not what the form keeps besides. */
export const differences = (
  baseValues: RuleFormValues | undefined,
  mineValues: RuleFormValues,
  theirValues: RuleFormValues,
): Difference[] => {
  const base = baseValues && toRequest(baseValues);
  const mine = toRequest(mineValues);
  const theirs = toRequest(theirValues);
  const ids = [...new Set([...theirs.signals, ...mine.signals].map((signal) => signal.id))];
  const parts: { key: PartKey; b: unknown; m: unknown; t: unknown }[] = [
    ...beforeSignals.map((key) => ({ key, b: base?.[key], m: mine[key], t: theirs[key] })),
    ...ids.map((id) => ({
      key: `signal:${id}` as const,
      b: signalOf(base, id),
      m: signalOf(mine, id),
      t: signalOf(theirs, id),
    })),
    ...afterSignals.map((key) => ({ key, b: base?.[key], m: mine[key], t: theirs[key] })),
    { key: 'about', b: base && aboutOf(base), m: aboutOf(mine), t: aboutOf(theirs) },
    { key: 'rest', b: restOf(base), m: restOf(mine), t: restOf(theirs) },
  ];
  return parts.flatMap(({ key, b, m, t }) => {
    if (text(m) === text(t)) return [];
    const mineChanged = text(m) !== text(b);
    const theirsChanged = text(t) !== text(b);
    return [
      { key, changedBy: mineChanged && theirsChanged ? 'both' : mineChanged ? 'mine' : 'theirs' },
    ];
  });
};

/** What is chosen before anybody chooses: whoever alone changed a part; where both did, mine. */
export const proposed = (found: readonly Difference[]): Map<PartKey, Side> =>
  new Map(found.map(({ key, changedBy }) => [key, changedBy === 'theirs' ? 'theirs' : 'mine']));

/** The version put together of what was chosen. A signal stands where its side has it. */
export const merged = (
  mine: RuleFormValues,
  theirs: RuleFormValues,
  chosen: ReadonlyMap<PartKey, Side>,
): RuleFormValues => {
  const pick = <K extends Field>(key: K): RuleFormValues[K] =>
    (chosen.get(key) === 'theirs' ? theirs : mine)[key];
  const ids = [...new Set([...mine.signals, ...theirs.signals].map((signal) => signal.id))];
  return {
    name: pick('name'),
    description: pick('description'),
    about: pick('about'),
    scope: pick('scope'),
    signals: ids.flatMap(
      (id) => signalOf(chosen.get(`signal:${id}`) === 'theirs' ? theirs : mine, id) ?? [],
    ),
    pattern: pick('pattern'),
    response: pick('response'),
    rest: pick('rest'),
    tests: pick('tests'),
  };
};
