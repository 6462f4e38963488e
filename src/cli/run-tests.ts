import { runRuleTests } from '#src/domain/rule-file/rule-test.ts';
import type { NamedRule } from './replay.ts';
import { englishWords as words } from '#src/messages/english-words.ts';

/** Runs the tests inside the rules and tells them one a line; gives how many failed. */
export const runTests = (rules: readonly NamedRule[], print: (text: string) => void): number => {
  let passed = 0;
  let failed = 0;
  for (const rule of rules) {
    print(`${rule.body.name} (${rule.file})`);
    const results = runRuleTests(rule.body, rule.lists);
    if (results.length === 0) print('  – no tests');
    for (const [at, { name, failures }] of results.entries()) {
      if (failures.length === 0) {
        passed += 1;
        print(`  ✓ ${name}`);
        continue;
      }
      failed += 1;
      print(`  ✗ ${name} (${rule.file}:${rule.testLines[at] ?? 1})`);
      for (const failure of failures) print(`      ${words(failure)}`);
    }
  }
  print(`${passed} passed, ${failed} failed`);
  return failed;
};
