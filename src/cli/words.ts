import { setupI18n } from '@lingui/core';
import type { Message } from '#src/domain/message.ts';
import { domainMessages } from '#src/messages/domain.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { terminalMessages } from '#src/messages/terminal.ts';

// The terminal speaks English, in the words that the messages have themselves.
const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const all = { ...domainMessages, ...terminalMessages };

/** What the domain says, as the screen says it. */
export const words = (message: Message): string => renderMessage(i18n, message, all);
