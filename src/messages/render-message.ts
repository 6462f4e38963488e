import type { I18n, MessageDescriptor } from '@lingui/core';
import type { DomainMessageId } from './domain.ts';

type Value = string | number | Renderable | readonly (string | Renderable)[];
interface Renderable {
  readonly id: DomainMessageId;
  readonly values?: Readonly<Record<string, Value>>;
}
type Words = Readonly<Partial<Record<DomainMessageId, MessageDescriptor>>>;

/**
 * A domain message in the language of the reader: nested messages are rendered, lists joined as the language
 * joins them. `words` are for where there is no catalogue.
 */
export const renderMessage = (i18n: I18n, message: Renderable, words: Words = {}): string => {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(message.values ?? {}))
    values[name] = renderValue(i18n, value, words);
  return i18n._({ id: message.id, ...words[message.id], values });
};

const renderValue = (i18n: I18n, value: Value, words: Words): string | number => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('id' in value) return renderMessage(i18n, value, words);
  const texts = value.map((item) =>
    typeof item === 'string' ? item : renderMessage(i18n, item, words),
  );
  return joinList(i18n, texts);
};

/** “a, b and c”, as the language joins a list. */
export const joinList = (i18n: I18n, words: readonly string[]): string =>
  new Intl.ListFormat(i18n.locale === 'pseudo' ? 'en' : i18n.locale, {
    type: 'conjunction',
  }).format(words);
