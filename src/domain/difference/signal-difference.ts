import type { FieldName } from '#src/contract/condition.ts';
import type { RuleBody, Signal } from '#src/contract/rule.ts';
import { describeActivity } from '#src/domain/activities.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import type { Message, MessageValue } from '#src/domain/message.ts';
import { conditionDifferences } from './condition-difference.ts';
import { conditionWords } from './condition-words.ts';
import { aligned, below, changed, isSame, listWords, members, tell, text } from './differ.ts';
import type { Tell } from './differ.ts';

const activityWords = ({ product, activities }: Signal): MessageValue =>
  activities.length === 0
    ? message('difference.any_activity')
    : listWords(activities.map((name) => describeActivity(product, name) ?? name));

/** A signal on one line, for one that is wholly new or gone. */
export const signalWords = (signal: Signal): Message =>
  message('difference.signal_words', {
    product: message(`product.${signal.product}`),
    activities: activityWords(signal),
    condition: conditionWords(signal.condition),
  });

const joinWords = (join: NonNullable<Signal['join']>): MessageValue =>
  Object.entries(join).map(([key, field]) =>
    // A key is the name of a group-by field, whatever text a file had there.
    message('difference.join_pair', {
      field: describeField(field),
      key: describeField(key as FieldName),
    }),
  );

const signalParts: Record<Exclude<keyof Signal, 'id'>, Tell<Signal>> = {
  name: (place, before, after) =>
    changed(place, message('difference.signal_name'), before.name, after.name, text),
  product: (place, before, after) =>
    changed(place, message('difference.product'), before.product, after.product, (product) =>
      message(`product.${product}`),
    ),
  activities: (place, before, after) => {
    const what = message('difference.activities');
    // None means any: to name the first one is no addition.
    if (before.activities.length === 0 || after.activities.length === 0) {
      if (!isSame(before.activities, after.activities))
        tell(place, what, activityWords(before), activityWords(after));
      return;
    }
    members(
      place,
      what,
      before.activities,
      after.activities,
      (name) => describeActivity(after.product, name) ?? name,
    );
  },
  condition: (place, before, after) =>
    conditionDifferences(place, before.condition, after.condition),
  join: (place, before, after) =>
    changed(place, message('difference.join'), before.join ?? {}, after.join ?? {}, joinWords),
  disabled: (place, before, after) =>
    changed(
      place,
      message('difference.part_of_pattern'),
      before.disabled ?? false,
      after.disabled ?? false,
      (off) => message(off ? 'difference.disabled' : 'difference.yes'),
    ),
};

/** What a signal is called. */
export const signalName = ({ name, product }: Signal): string | Message =>
  name.trim() === ''
    ? message('sentence.signal_unnamed', { product: message(`product.${product}`) })
    : `“${name}”`;

/** Signal by signal, each by its id. */
export const signalDifferences: Tell<RuleBody> = (place, before, after, names) => {
  const { pairs, removed, added, moved } = aligned(before.signals, after.signals, [
    (a, b) => a.id === b.id,
  ]);
  const of = (signal: Signal) => message('difference.of_signal', { name: signalName(signal) });
  const what = message('difference.whole_signal');
  for (const { item, at } of removed)
    tell(below(place, at, of(item)), what, signalWords(item), undefined);
  for (const { before: was, after: is } of pairs) {
    const at = below(place, is.at, of(is.item));
    for (const [key, part] of Object.entries(signalParts))
      part(below(at, key), was.item, is.item, names);
    // Of two with everything in common but the id, one was put in the place of the other.
    changed(below(at, 'id'), what, was.item.id, is.item.id, text);
  }
  for (const { item, at } of added)
    tell(below(place, at, of(item)), what, undefined, signalWords(item));
  if (moved) {
    const order = (body: RuleBody) => listWords(body.signals.map(signalName));
    tell(place, message('difference.signal_order'), order(before), order(after));
  }
};
