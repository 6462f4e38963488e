import type { DomainMessageId } from '#src/messages/domain.ts';

export type { DomainMessageId };

/** Text, figures, further messages, or a list of them that is joined as the language joins lists. */
export type MessageValue = string | number | Message | readonly (string | Message)[];

/** What the domain says: words are in the catalogue under `id`, so that screen, terminal and export say it alike. */
export interface Message {
  readonly id: DomainMessageId;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

export const message = (id: DomainMessageId, values?: Message['values']): Message =>
  values === undefined ? { id } : { id, values };
