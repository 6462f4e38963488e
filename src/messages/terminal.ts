import type { MessageDescriptor } from '@lingui/core';

/** The words of what only the terminal says: of rule files and their tests. They are in no catalogue of the page. */
export const terminalMessages = {
  // rule files
  'rule_file.empty': /*i18n*/ { id: 'rule_file.empty', message: 'There is no rule in this file.' },
  'rule_file.not_yaml': /*i18n*/ {
    id: 'rule_file.not_yaml',
    message: 'This is not YAML: {problem}',
  },
  'rule_file.unknown_key': /*i18n*/ {
    id: 'rule_file.unknown_key',
    message: 'There is no {keys} here. Allowed: {allowed}.',
  },
  'rule_file.wrong': /*i18n*/ { id: 'rule_file.wrong', message: '{name}: {problem}' },
  'rule_file.not_possible': /*i18n*/ {
    id: 'rule_file.not_possible',
    message: '{name} cannot be {found}. Allowed: {allowed}.',
  },
  'rule_file.missing': /*i18n*/ {
    id: 'rule_file.missing',
    message: '{name} is missing. Allowed: {allowed}.',
  },
  'rule_file.signal_missing': /*i18n*/ {
    id: 'rule_file.signal_missing',
    message: 'Which signal? Name one of this rule.',
  },
  'rule_file.window_missing': /*i18n*/ {
    id: 'rule_file.window_missing',
    message: 'The pattern has no window, as window: 10m.',
  },
  'rule_file.name_twice': /*i18n*/ {
    id: 'rule_file.name_twice',
    message: 'Two signals are called {name}.',
  },
  'rule_file.no_signal': /*i18n*/ {
    id: 'rule_file.no_signal',
    message: 'There is no signal {name} in this rule. There is {known}.',
  },
  'rule_file.no_time': /*i18n*/ {
    id: 'rule_file.no_time',
    message: '{value} is not a time with a zone, as 2026-01-05T12:00:00Z.',
  },
  'rule_test.not_expected': /*i18n*/ {
    id: 'rule_test.not_expected',
    message: 'It fired for {who} at {at}, which the test does not expect.',
  },
  'rule_test.missing': /*i18n*/ {
    id: 'rule_test.missing',
    message: 'Trigger {n, number} is expected and did not come.',
  },
  'rule_test.differs': /*i18n*/ {
    id: 'rule_test.differs',
    message: '{what}: expected {expected}, found {found}',
  },
} as const satisfies Record<string, MessageDescriptor>;

export type TerminalMessageId = keyof typeof terminalMessages;
