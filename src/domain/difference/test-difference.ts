import { canonicalText } from '#src/domain/canonical-text.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import { message } from '#src/domain/message.ts';
import type { Message, MessageValue } from '#src/domain/message.ts';
import { durationText } from '#src/domain/rule-file/duration-text.ts';
import { aligned, below, changed, listWords, tell } from './differ.ts';
import type { Place } from './differ.ts';

type Tell = (place: Place, before: RuleTest, after: RuleTest) => void;

const duration = (value: string | number): MessageValue =>
  typeof value === 'number' ? durationText(value) : value;

const time = (value: string | number): MessageValue =>
  typeof value === 'number' ? message('difference.time', { at: value }) : value;

const expectWords = (expect: RuleTest['expect']): Message => {
  if (typeof expect === 'string') return message(`difference.expect_${expect}`);
  // What is expected of each, as the file has it: it has no words of its own.
  const triggers = expect.map((trigger) => canonicalText(trigger).slice(1, -1).replaceAll('"', ''));
  return message('difference.expect_triggers', { triggers: listWords(triggers) });
};

const parts: Record<Exclude<keyof RuleTest, 'name'>, Tell> = {
  start: (place, before, after) =>
    changed(place, message('difference.test_start'), before.start, after.start, time),
  from: (place, before, after) =>
    changed(place, message('difference.test_from'), before.from, after.from, duration),
  until: (place, before, after) =>
    changed(place, message('difference.test_until'), before.until, after.until, duration),
  events: (place, before, after) => {
    const { removed, added, moved } = aligned(before.events, after.events, []);
    if (removed.length + added.length > 0 || moved)
      tell(
        place,
        message('difference.test_events'),
        undefined,
        removed.length + added.length === 0
          ? message('difference.other_order')
          : message('difference.events', { added: added.length, removed: removed.length }),
      );
  },
  expect: (place, before, after) =>
    changed(place, message('difference.test_expect'), before.expect, after.expect, expectWords),
  pending: (place, before, after) =>
    changed(
      place,
      message('difference.test_pending'),
      before.pending ?? 0,
      after.pending ?? 0,
      (n) => message('difference.number', { value: n }),
    ),
};

/** The tests kept with a rule, by their names. */
export const testDifferences = (
  place: Place,
  before: readonly RuleTest[],
  after: readonly RuleTest[],
): void => {
  const { pairs, removed, added, moved } = aligned(before, after, [(a, b) => a.name === b.name]);
  const what = message('difference.test');
  const words = ({ name, expect }: RuleTest) =>
    message('difference.test_words', { name, expect: expectWords(expect) });
  for (const { item, at } of removed) tell(below(place, at), what, words(item), undefined);
  for (const { before: was, after: is } of pairs) {
    const at = below(place, is.at, message('difference.of_test', { name: is.item.name }));
    for (const [key, part] of Object.entries(parts)) part(below(at, key), was.item, is.item);
  }
  for (const { item, at } of added) tell(below(place, at), what, undefined, words(item));
  if (moved) tell(place, what, undefined, message('difference.other_order'));
};
