import type { I18n } from '@lingui/core';
import { domainMessages } from './domain.ts';
import type { DomainMessageId } from './domain.ts';

type Value = string | number | Renderable | readonly (string | Renderable)[];
interface Renderable {
  readonly id: DomainMessageId;
  readonly values?: Readonly<Record<string, Value>>;
}

/** A domain message in the language of the reader: nested messages are rendered, lists joined as the language joins them. */
export const renderMessage = (i18n: I18n, message: Renderable): string => {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(message.values ?? {}))
    values[name] = renderValue(i18n, value);
  return i18n._({ ...domainMessages[message.id], values });
};

const renderValue = (i18n: I18n, value: Value): string | number => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('id' in value) return renderMessage(i18n, value);
  const words = value.map((item) => (typeof item === 'string' ? item : renderMessage(i18n, item)));
  return joinList(i18n, words);
};

/** “a, b and c”, as the language joins a list. */
export const joinList = (i18n: I18n, words: readonly string[]): string =>
  new Intl.ListFormat(i18n.locale === 'pseudo' ? 'en' : i18n.locale, {
    type: 'conjunction',
  }).format(words);
