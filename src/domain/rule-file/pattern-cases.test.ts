import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words } from '#src/testing/rule-files.ts';
import { readRuleFile } from './read-rule-file.ts';
import { runRuleTests } from './rule-test.ts';

/** The cases of docs/pattern-semantics.md: rule files with tests, which another backend can run too. */
const folder = new URL('../../../docs/pattern-cases/', import.meta.url);

describe.each(readdirSync(folder))('%s', (file) => {
  const { rules, errors } = readRuleFile(readFileSync(new URL(file, folder), 'utf8'));
  it('is read without an error', () => {
    expect(errors).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });
  for (const rule of rules) {
    it.each(runRuleTests(rule.body, rule.lists))(`${rule.body.name}: $name`, ({ failures }) => {
      expect(failures.map(words)).toEqual([]);
    });
  }
});
