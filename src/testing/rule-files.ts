import { setupI18n } from '@lingui/core';
import type { Message } from '#src/domain/message.ts';
import { domainMessages } from '#src/messages/domain.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { terminalMessages } from '#src/messages/terminal.ts';
import { readRuleFile } from '#src/domain/rule-file/read-rule-file.ts';
import type { RuleDocument } from '#src/domain/rule-file/read-rule-file.ts';

/** For tests of rule files. */
// Without a catalogue the words come from the messages themselves.
const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const all = { ...domainMessages, ...terminalMessages };
export const words = (message: Message): string => renderMessage(i18n, message, all);

/** Errors as the terminal shows them: `line:column: words`. */
export const errorsOf = (text: string): string[] =>
  readRuleFile(text).errors.map(
    ({ line, column, message }) => `${line}:${column}: ${words(message)}`,
  );

/** The only rule of a file that has no error. */
export const ruleOf = (text: string): RuleDocument => {
  const { rules, errors } = readRuleFile(text);
  const [only] = rules;
  if (only === undefined || rules.length > 1 || errors.length > 0) {
    throw new Error(`${rules.length} rules; ${errorsOf(text).join('\n')}`);
  }
  return only;
};
