import { setupI18n } from '@lingui/core';
import { differenceMessages } from './domain-difference.ts';
import { editorMessages } from './domain-editor.ts';
import { listEntryMessages } from './domain-list-entries.ts';
import { listMessages } from './domain-lists.ts';
import { partMessages } from './domain-parts.ts';
import { domainMessages } from './domain.ts';
import { renderMessage } from './render-message.ts';

/** Everything that the domain says, in English. */
export const allDomainMessages = {
  ...domainMessages,
  ...editorMessages,
  ...partMessages,
  ...listMessages,
  ...listEntryMessages,
  ...differenceMessages,
};

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

/** What the domain says where no catalogue is: in the words that the messages have themselves. */
export const englishWords = (message: Parameters<typeof renderMessage>[1]): string =>
  renderMessage(i18n, message, allDomainMessages);
