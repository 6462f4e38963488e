import type { Exception } from '#src/contract/exception.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody, Signal, Target } from '#src/contract/rule.ts';
import type { Schedule } from '#src/contract/schedule.ts';
import { message } from '#src/domain/message.ts';
import type { Message, MessageValue } from '#src/domain/message.ts';
import { conditionDifferences } from './condition-difference.ts';
import { conditionWords } from './condition-words.ts';
import {
  aligned,
  below,
  changed,
  durationWords,
  isSame,
  members,
  say,
  tell,
  text,
} from './differ.ts';
import type { Names, RuleDifference, Tell } from './differ.ts';
import { patternDifferences } from './pattern-difference.ts';
import { scopeDifferences } from './scope-difference.ts';
import { signalDifferences, signalName } from './signal-difference.ts';
import { testDifferences } from './test-difference.ts';

const plain =
  (
    what: Message,
    key: 'name' | 'description' | 'owner' | 'falsePositives' | 'runbook',
  ): Tell<RuleBody> =>
  (place, before, after) =>
    changed(place, what, before[key] ?? '', after[key] ?? '', text);

const scheduleWords = (schedule: Schedule): MessageValue => {
  if (schedule.kind === 'always') return message('difference.always');
  const zone = schedule.zone ?? message('sentence.own_zone');
  if (schedule.kind !== 'weekly') return message(`difference.schedule_${schedule.kind}`, { zone });
  return message('difference.schedule_weekly', {
    zone,
    hours: schedule.hours.map(({ days, from, until }) =>
      message('difference.hours', {
        days: days.map((day) => message(`difference.day_${day}`)),
        from,
        until,
      }),
    ),
  });
};

const timeWords = (at: number): Message => message('difference.time', { at });

const exceptionParts: Record<keyof Exception, Tell<Exception>> = {
  condition: (place, before, after) =>
    conditionDifferences(place, before.condition, after.condition),
  reason: (place, before, after) =>
    changed(place, message('difference.reason'), before.reason, after.reason, text),
  owner: (place, before, after) =>
    changed(place, message('difference.owner'), before.owner, after.owner, text),
  expiresAt: (place, before, after) =>
    changed<number | 'never'>(
      place,
      message('difference.expires'),
      before.expiresAt ?? 'never',
      after.expiresAt ?? 'never',
      (at) => (at === 'never' ? message('difference.never') : timeWords(at)),
    ),
};

const exceptionDifferences: Tell<RuleBody> = (place, before, after, names) => {
  const { pairs, removed, added, moved } = aligned(
    before.exceptions ?? [],
    after.exceptions ?? [],
    [(a, b) => isSame(a.condition, b.condition), (a, b) => a.reason === b.reason],
  );
  const what = message('difference.exception');
  const words = ({ condition, reason }: Exception) =>
    message('difference.exception_words', {
      condition: conditionWords(condition),
      reason: say(reason),
    });
  for (const { item, at } of removed) tell(below(place, at), what, words(item), undefined);
  for (const { before: was, after: is } of pairs) {
    const at = below(
      place,
      is.at,
      message('difference.of_exception', { reason: say(is.item.reason) }),
    );
    for (const [key, part] of Object.entries(exceptionParts))
      part(below(at, key), was.item, is.item, names);
  }
  for (const { item, at } of added) tell(below(place, at), what, undefined, words(item));
  if (moved) tell(place, what, undefined, message('difference.other_order'));
};

const targetWords = (target: Target, { signal }: Names): Message =>
  target.kind === 'group_account'
    ? message('difference.target_group')
    : message(
        target.role === 'account' ? 'sentence.target_signal' : 'sentence.target_signal_target',
        {
          signal: signal(target.signalId),
          // An open number has no form of its own in a number's place.
          cap: Number.isFinite(target.cap) ? target.cap : 0,
        },
      );

const responseParts: Record<keyof RuleBody['response'], Tell<RuleBody['response']>> = {
  target: (place, before, after, names) =>
    changed(place, message('difference.target'), before.target, after.target, (target) =>
      targetWords(target, names),
    ),
  actions: (place, before, after) =>
    members(place, message('difference.actions'), before.actions, after.actions, (action) =>
      message(`action.${action}`),
    ),
};

/** Every part of a rule, in the order of the form. The compiler asks for each that the contract has. */
const parts: Record<keyof RuleBody, Tell<RuleBody>> = {
  name: plain(message('difference.name'), 'name'),
  description: plain(message('difference.description'), 'description'),
  severity: (place, before, after) =>
    changed(
      place,
      message('difference.severity'),
      before.severity ?? 'medium',
      after.severity ?? 'medium',
      (severity) => message(`severity.${severity}`),
    ),
  techniques: (place, before, after) =>
    members(
      place,
      message('difference.techniques'),
      before.techniques ?? [],
      after.techniques ?? [],
    ),
  tags: (place, before, after) =>
    members(place, message('difference.tags'), before.tags ?? [], after.tags ?? []),
  owner: plain(message('difference.owner'), 'owner'),
  falsePositives: plain(message('difference.false_positives'), 'falsePositives'),
  runbook: plain(message('difference.runbook'), 'runbook'),
  scope: (place, before, after, names) => scopeDifferences(place, before.scope, after.scope, names),
  signals: signalDifferences,
  pattern: (place, before, after, names) =>
    patternDifferences(place, before.pattern, after.pattern, names),
  schedule: (place, before, after) =>
    changed<Schedule>(
      place,
      message('difference.schedule'),
      before.schedule ?? { kind: 'always' },
      after.schedule ?? { kind: 'always' },
      scheduleWords,
    ),
  exceptions: exceptionDifferences,
  freshnessMs: (place, before, after) =>
    changed<number | 'none'>(
      place,
      message('difference.freshness'),
      before.freshnessMs ?? 'none',
      after.freshnessMs ?? 'none',
      (ms) => (ms === 'none' ? message('difference.no_limit') : durationWords(ms)),
    ),
  response: (place, before, after, names) => {
    for (const [key, part] of Object.entries(responseParts))
      part(below(place, key), before.response, after.response, names);
  },
  tests: (place, before, after) => testDifferences(place, before.tests ?? [], after.tests ?? []),
};

/**
 * What two versions of a rule say differently, field by field in the order of the form; none when they mean
 * the same. What goes without saying (a severity of medium, no exceptions) is no difference to its being said.
 */
export const ruleDifferences = (
  before: RuleBody,
  after: RuleBody,
  organizations: readonly Pick<Organization, 'id' | 'name'>[],
): RuleDifference[] => {
  const found: RuleDifference[] = [];
  const signals = new Map<SignalId, Signal>(
    [...before.signals, ...after.signals].map((signal) => [signal.id, signal]),
  );
  const byId = new Map<string, string>(organizations.map(({ id, name }) => [id, name]));
  const names: Names = {
    signal: (id) => {
      const signal = signals.get(id);
      return signal === undefined ? message('sentence.unknown_signal') : signalName(signal);
    },
    organization: (id) => byId.get(id) ?? id,
  };
  for (const [key, part] of Object.entries(parts))
    part({ found, pointer: `/${key}` }, before, after, names);
  return found;
};
