import type { SignalId } from '#src/contract/ids.ts';
import { canonicalText } from '#src/domain/canonical-text.ts';
import { message } from '#src/domain/message.ts';
import type { Message, MessageValue } from '#src/domain/message.ts';
import { durationText } from '#src/domain/rule-file/duration-text.ts';
import { describeDuration } from '#src/domain/rule-sentence.ts';

/** One thing that two versions of a rule say differently. */
export interface RuleDifference {
  /** JSON pointer into the later body; into the earlier one for what is not there any more */
  readonly pointer: string;
  /** the signal, step, exception or test it is a part of; undefined: the rule itself */
  readonly of: Message | undefined;
  readonly what: Message;
  /** undefined: it was not there */
  readonly before: Message | undefined;
  /** undefined: it is not there any more */
  readonly after: Message | undefined;
}

/** Where differences are collected, and where in the rule they are. */
export interface Place {
  readonly found: RuleDifference[];
  readonly pointer: string;
  readonly of?: Message;
}

/** What things are called in whichever of the two versions has them. */
export interface Names {
  readonly signal: (id: SignalId) => string | Message;
  readonly organization: (id: string) => string;
}
/** Collects what differs between two versions of a part. */
export type Tell<T> = (place: Place, before: T, after: T, names: Names) => void;

/** A text that a person wrote, as it is. */
export const text = (value: string): MessageValue => value;

export const below = (place: Place, key: string | number, of = place.of): Place => ({
  found: place.found,
  pointer: `${place.pointer}/${key}`,
  ...(of === undefined ? {} : { of }),
});

export const tell = (
  { found, pointer, of }: Place,
  what: Message,
  before: MessageValue | undefined,
  after: MessageValue | undefined,
): void => {
  const said = (value: MessageValue | undefined) => (value === undefined ? undefined : say(value));
  found.push({ pointer, of, what, before: said(before), after: said(after) });
};

export const isSame = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b);

/** A value that was one and is another; undefined where there is none. */
export const changed = <T>(
  place: Place,
  what: Message,
  before: T | undefined,
  after: T | undefined,
  words: (value: T) => MessageValue,
): void => {
  if (isSame(before, after)) return;
  const said = (value: T | undefined) => (value === undefined ? undefined : words(value));
  tell(place, what, said(before), said(after));
};

const MOST_NAMED = 12;

/** Some of many are named, and the rest counted. */
export const listWords = (items: readonly (string | Message)[]): MessageValue =>
  items.length <= MOST_NAMED
    ? items
    : message('difference.and_more', {
        items: items.slice(0, MOST_NAMED - 2),
        count: items.length - MOST_NAMED + 2,
      });

/** A list whose members count, each for itself: which were taken out, and which are new. */
export const members = <T extends string>(
  place: Place,
  what: Message,
  before: readonly T[],
  after: readonly T[],
  words: (member: T) => string | Message = (member) => member,
): void => {
  if (isSame(before, after)) return;
  const [had, has] = [new Set(before), new Set(after)];
  const removed = [...had].filter((member) => !has.has(member));
  const added = [...has].filter((member) => !had.has(member));
  if (removed.length + added.length === 0) {
    tell(place, what, listWords(before.map(words)), listWords(after.map(words)));
    return;
  }
  const said = (list: readonly T[]) => (list.length === 0 ? undefined : listWords(list.map(words)));
  tell(place, what, said(removed), said(added));
};

export const say = (value: MessageValue): Message => {
  if (typeof value === 'object' && 'id' in value) return value;
  const isEmpty = value === '' || (typeof value === 'object' && value.length === 0);
  return isEmpty ? message('difference.empty') : message('difference.value', { value });
};

export const numberWords = (value: number): MessageValue =>
  Number.isFinite(value) ? message('difference.number', { value }) : message('difference.open');

export const durationWords = (ms: number): MessageValue => {
  if (!Number.isFinite(ms)) return message('difference.open');
  return ms % 1_000 === 0 ? describeDuration(ms) : durationText(ms);
};

interface Found<T> {
  readonly item: T;
  readonly at: number;
}

/** Which member of one list is which of the other. */
export interface Alignment<T> {
  /** in the order of before */
  readonly pairs: readonly { readonly before: Found<T>; readonly after: Found<T> }[];
  readonly removed: readonly Found<T>[];
  readonly added: readonly Found<T>[];
  /** members that are in both stand in another order */
  readonly moved: boolean;
}

/** First what is equal, then what is alike by the first of the questions that says so, each matched once. */
export const aligned = <T>(
  before: readonly T[],
  after: readonly T[],
  alike: readonly ((a: T, b: T) => boolean)[],
): Alignment<T> => {
  const texts = new Map(after.map((item) => [item, canonicalText(item)]));
  let removed = before.map((item, at): Found<T> => ({ item, at }));
  let added = after.map((item, at): Found<T> => ({ item, at }));
  const pairs: { before: Found<T>; after: Found<T> }[] = [];
  const equal = (a: T, text: string, b: T) => text === texts.get(b) || a === b;
  const match = (isMatch: (a: T, text: string, b: T) => boolean) => {
    removed = removed.filter((one) => {
      const text = canonicalText(one.item);
      const other = added.find(({ item }) => isMatch(one.item, text, item));
      if (other === undefined) return true;
      pairs.push({ before: one, after: other });
      added = added.filter((candidate) => candidate !== other);
      return false;
    });
  };
  match(equal);
  for (const question of alike) match((a, _text, b) => question(a, b));
  pairs.sort((a, b) => a.before.at - b.before.at);
  const moved = pairs.some(
    ({ after: { at } }, index) => index > 0 && at < (pairs[index - 1]?.after.at ?? 0),
  );
  return { pairs, removed, added, moved };
};
