import { expect, it } from 'vitest';
import { ruleFileName } from './rule-file-name.ts';

it.each([
  ['Brute force, then success (Okta)', 'brute-force-then-success-okta.yaml'],
  ['  ../../etc/passwd  ', 'etc-passwd.yaml'],
  ['Grüße an 株式会社', 'grüße-an-株式会社.yaml'],
  ['\u202Eevil\u0000', 'evil.yaml'],
  ['🦊', 'rule.yaml'],
  ['', 'rule.yaml'],
  ['CON', 'rule-con.yaml'],
  ['x'.repeat(200), `${'x'.repeat(60)}.yaml`],
])('%j is kept as %s', (name, file) => {
  expect(ruleFileName(name)).toBe(file);
});
