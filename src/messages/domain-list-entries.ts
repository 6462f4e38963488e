import type { MessageDescriptor } from '@lingui/core';

/** Why something is no entry of a list. These words come with the pages of lists alone. */
export const listEntryMessages = {
  'list_entry.no_network': /*i18n*/ {
    id: 'list_entry.no_network',
    message: '“{value}” is no address, and no range such as 192.0.2.0/24.',
  },
  'list_entry.no_country': /*i18n*/ {
    id: 'list_entry.no_country',
    message: '“{value}” is no country: its two letters or its English name are asked for.',
  },
  'list_entry.hidden': /*i18n*/ {
    id: 'list_entry.hidden',
    message: '“{value}” holds a character that cannot be seen: it would match nothing.',
  },
  'list_entry.too_long': /*i18n*/ {
    id: 'list_entry.too_long',
    message: 'A value of {length, number} characters: {most, number} fit.',
  },
  'list_entry.note_too_long': /*i18n*/ {
    id: 'list_entry.note_too_long',
    message: 'The note of “{value}” has {length, number} characters: {most, number} fit.',
  },
  'list_entry.no_date': /*i18n*/ {
    id: 'list_entry.no_date',
    message: '“{value}” is no date such as 2026-12-31 or 2026-12-31T18:00:00Z.',
  },
  'list_entry.no_value': /*i18n*/ {
    id: 'list_entry.no_value',
    message: 'There is no value in it.',
  },
  'list_entry.twice': /*i18n*/ {
    id: 'list_entry.twice',
    message: '“{value}” stands in line {line, number} already.',
  },
  'list_entry.open_quote': /*i18n*/ {
    id: 'list_entry.open_quote',
    message: 'A quote is opened and never closed: what follows cannot be told apart.',
  },
  'list_entry.list_full': /*i18n*/ {
    id: 'list_entry.list_full',
    message: '“{value}” does not fit any more: a list holds {most, number} entries.',
  },
} as const satisfies Record<string, MessageDescriptor>;

export type ListEntryMessageId = keyof typeof listEntryMessages;
