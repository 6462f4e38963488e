import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeRuleFile } from '#src/domain/rule-file/write-rule-file.ts';
import { randomRule } from '#src/testing/random-rules.ts';
import { yamlLines } from './yaml-lines.ts';

it('the parts of the lines are the text, whatever is in it', () => {
  fc.assert(
    fc.property(randomRule, (body) => {
      const text = writeRuleFile(body);
      const lines = yamlLines(text).map(({ before, name, rest }) => before + name + rest);
      expect(`${lines.join('\n')}\n`).toBe(text);
    }),
    { numRuns: 100, seed: 4 },
  );
});

it('a key is told from what only looks like one', () => {
  const keys = yamlLines(`name: "a: b"
steps:
  - signal: x
    - y
runbook: |-
  Call: them
    twice: a day

  - then: stop
"quoted: key": 1
plain: http://x
`).map(({ name }) => name);
  expect(keys).toEqual([
    'name:',
    'steps:',
    'signal:',
    '',
    'runbook:',
    '',
    '',
    '',
    '',
    '"quoted: key":',
    'plain:',
  ]);
});
