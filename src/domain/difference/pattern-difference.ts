import type { FieldName } from '#src/contract/condition.ts';
import type { AbsentStep, Pattern, PatternStep } from '#src/contract/rule.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import type { DomainMessageId, Message, MessageValue } from '#src/domain/message.ts';
import { hasSteps } from '#src/domain/pattern.ts';
import {
  aligned,
  below,
  changed,
  durationWords,
  listWords,
  members,
  numberWords,
  tell,
} from './differ.ts';
import type { Names, Tell } from './differ.ts';

type KeysOf<U> = U extends unknown ? keyof U : never;
type Key = Exclude<KeysOf<Pattern>, 'kind'>;
type NameOf = Names['signal'];

const steps = (pattern: Pattern): readonly PatternStep[] =>
  hasSteps(pattern) ? pattern.steps : [];
const counted = (pattern: Pattern) => (hasSteps(pattern) ? undefined : pattern);
const valued = (pattern: Pattern) => (pattern.kind === 'value_count' ? pattern : undefined);

const stepDifferences: Tell<Pattern> = (place, before, after, { signal: nameOf }) => {
  const what = message('difference.step');
  const { pairs, removed, added, moved } = aligned(steps(before), steps(after), [
    (a, b) => a.signalId === b.signalId,
  ]);
  for (const { item, at } of removed)
    tell(below(place, at), what, nameOf(item.signalId), undefined);
  for (const { before: was, after: is } of pairs) {
    const at = below(
      place,
      is.at,
      message('difference.of_step', { name: nameOf(is.item.signalId) }),
    );
    changed(
      below(at, 'atLeast'),
      message('difference.at_least'),
      was.item.atLeast,
      is.item.atLeast,
      numberWords,
    );
    changed(
      below(at, 'withinMs'),
      message('difference.step_within'),
      was.item.withinMs,
      is.item.withinMs,
      durationWords,
    );
    changed(
      below(at, 'gapMs'),
      message('difference.gap'),
      was.item.gapMs,
      is.item.gapMs,
      durationWords,
    );
  }
  for (const { item, at } of added)
    tell(below(place, at), what, undefined, stepWords(item, nameOf));
  if (moved) {
    const order = (list: readonly PatternStep[]) =>
      listWords(list.map(({ signalId }) => nameOf(signalId)));
    tell(place, message('difference.step_order'), order(steps(before)), order(steps(after)));
  }
};

const stepWords = ({ signalId, atLeast }: PatternStep, nameOf: NameOf): Message =>
  message(Number.isFinite(atLeast) ? 'sentence.step' : 'sentence.step_open', {
    count: atLeast,
    signal: nameOf(signalId),
  });

const absentDifferences: Tell<Pattern> = (place, before, after, { signal: nameOf }) => {
  const sideOf = ({ side }: AbsentStep) => side ?? 'either';
  const settled = ({ absent = [] }: Pattern): AbsentStep[] =>
    absent.map((step) => ({ ...step, side: sideOf(step) }));
  const { pairs, removed, added, moved } = aligned(settled(before), settled(after), [
    (a, b) => a.signalId === b.signalId,
  ]);
  const what = message('difference.absent');
  for (const { item, at } of removed)
    tell(below(place, at), what, nameOf(item.signalId), undefined);
  for (const { before: was, after: is } of pairs) {
    const at = below(
      place,
      is.at,
      message('difference.of_absent', { name: nameOf(is.item.signalId) }),
    );
    changed(
      below(at, 'side'),
      message('difference.side'),
      sideOf(was.item),
      sideOf(is.item),
      (side) => message(`difference.side_${side}`),
    );
    changed(
      below(at, 'withinMs'),
      message('difference.step_within'),
      was.item.withinMs,
      is.item.withinMs,
      durationWords,
    );
  }
  for (const { item, at } of added) tell(below(place, at), what, undefined, nameOf(item.signalId));
  if (moved) tell(place, what, undefined, message('difference.other_order'));
};

const fields = (list: readonly FieldName[]) => listWords(list.map(describeField));

/** A part that is one value, where a pattern has it. */
const valueOf =
  <T>(
    what: DomainMessageId,
    read: (pattern: Pattern) => T | undefined,
    words: (value: T) => MessageValue,
  ): Tell<Pattern> =>
  (place, before, after) =>
    changed(place, message(what), read(before), read(after), words);

/** Every part of every kind of pattern, in the order in which the form asks for them. */
const parts: Record<Key, Tell<Pattern>> = {
  groupBy: valueOf('difference.group_by', ({ groupBy }) => groupBy, fields),
  signalIds: (place, before, after, { signal: nameOf }) =>
    members(
      place,
      message('difference.counted'),
      counted(before)?.signalIds ?? [],
      counted(after)?.signalIds ?? [],
      nameOf,
    ),
  field: valueOf('difference.field', (pattern) => valued(pattern)?.field, describeField),
  andFields: valueOf(
    'difference.and_fields',
    (pattern) => valued(pattern)?.andFields ?? [],
    fields,
  ),
  comparison: valueOf(
    'difference.comparison_of_count',
    (pattern) => (hasSteps(pattern) ? undefined : (pattern.comparison ?? 'gte')),
    (comparison) => message(`difference.count_${comparison}`),
  ),
  threshold: valueOf('difference.threshold', (pattern) => counted(pattern)?.threshold, numberWords),
  thresholdMax: valueOf(
    'difference.threshold_max',
    (pattern) => counted(pattern)?.thresholdMax,
    numberWords,
  ),
  steps: stepDifferences,
  required: valueOf(
    'difference.required',
    (pattern) => (pattern.kind === 'temporal' ? (pattern.required ?? 'all') : undefined),
    (required) => (required === 'all' ? message('difference.required_all') : numberWords(required)),
  ),
  windowMs: valueOf('difference.window', ({ windowMs }) => windowMs, durationWords),
  absent: absentDifferences,
  coolDownMs: valueOf(
    'difference.cool_down',
    ({ coolDownMs }) => coolDownMs ?? 'window',
    (ms) => (ms === 'window' ? message('difference.as_window') : durationWords(ms)),
  ),
  acrossOrganizations: valueOf(
    'difference.across',
    ({ acrossOrganizations }) => acrossOrganizations ?? false,
    (across) => message(across ? 'difference.yes' : 'difference.no'),
  ),
};

export const patternDifferences: Tell<Pattern> = (place, before, after, names) => {
  changed(below(place, 'kind'), message('difference.pattern'), before.kind, after.kind, (kind) =>
    message(`pattern.${kind}`),
  );
  for (const [key, part] of Object.entries(parts)) part(below(place, key), before, after, names);
};
