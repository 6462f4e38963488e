import { englishWords as words } from '#src/messages/english-words.ts';
import { readRuleFile } from '#src/domain/rule-file/read-rule-file.ts';
import { runRuleTests } from '#src/domain/rule-file/rule-test.ts';
import type { RuleTestResult } from '#src/domain/rule-file/rule-test.ts';
import type { RuleDocument } from '#src/domain/rule-file/read-rule-file.ts';

/** For tests of rule files. */

export { words };

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

/** What the tests of the only rule of a file find. */
export const testsOf = (text: string): RuleTestResult[] => {
  const { body, lists } = ruleOf(text);
  return runRuleTests(body, lists);
};
