import type { MessageDescriptor } from '@lingui/core';

/** The words of what the domain says of kept lists. They come with the pages of lists, and with the rule editor. */
export const listMessages = {
  'list_kind.texts': /*i18n*/ { id: 'list_kind.texts', message: 'Texts' },
  'list_kind.accounts': /*i18n*/ { id: 'list_kind.accounts', message: 'Accounts' },
  'list_kind.countries': /*i18n*/ { id: 'list_kind.countries', message: 'Countries' },
  'list_kind.networks': /*i18n*/ { id: 'list_kind.networks', message: 'Networks' },
} as const satisfies Record<string, MessageDescriptor>;

export type ListMessageId = keyof typeof listMessages;
