import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  organizationIdSchema,
  ruleIdSchema,
  signalIdSchema,
  userIdSchema,
} from '#src/contract/ids.ts';
import type { KeptList, NamedList } from '#src/contract/named-list.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { evaluable, ruleIssues } from '#src/domain/evaluable.ts';
import { randomRule } from '#src/testing/random-rules.ts';
import { ruleOf, words } from '#src/testing/rule-files.ts';
import { fittedTo, listStanding, MOST_FILE_BYTES, planImport, sameRule } from './import-plan.ts';
import { writeRuleFile } from './write-rule-file.ts';

const organization = (id: string, name: string): Organization => ({
  id: organizationIdSchema.parse(id),
  name,
  domain: `${id}.example`,
  timeZone: 'UTC',
  country: 'DE',
  industry: '',
  tags: [],
  accounts: 1,
  policy: { forbiddenActions: [], managedElsewhere: [] },
});
const organizations = [
  organization('contoso', 'Contoso GmbH'),
  organization('fabrikam', 'Fabrikam'),
  organization('kabushiki', '株式会社'),
  organization('north', 'Twin'),
  organization('south', 'Twin'),
];
const known = [
  { id: ruleIdSchema.parse('rule-1'), name: 'Brute Force' },
  { id: ruleIdSchema.parse('rule-2'), name: 'Other' },
];

const rule = (name: string, more = '') => `apiVersion: respond/v1
name: ${name}
signals:
  - { name: fail, product: okta }
  - { name: ok, product: okta }
pattern: { kind: temporal, window: 1h, steps: [{ signal: fail }, { signal: ok }] }
${more}`;
const file = (text: string, name = 'a.yaml') => ({ name, text, bytes: text.length });
const plan = (...files: ReturnType<typeof file>[]) => planImport(files, known, organizations);
const withScope = (scope: string) => plan(file(rule('x', `scope: ${scope}`))).rules[0];

describe('the plan of an import', () => {
  it('knows a rule by its name, whatever its case, and says when two of the import have one', () => {
    const { rules, refused } = plan(
      file(`${rule('brute force')}---\n${rule('New')}`),
      file(rule('NEW'), 'b.yaml'),
    );
    expect(refused).toEqual([]);
    expect(
      rules.map(({ file: from, namesakes, repeats }) => [
        from,
        namesakes.map((r) => r.id),
        repeats,
      ]),
    ).toEqual([
      ['a.yaml', ['rule-1'], false],
      ['a.yaml', [], false],
      ['b.yaml', [], true],
    ]);
    expect(new Set(rules.map(({ key }) => key)).size).toBe(3);
  });

  it.each([
    ['{ only: [contoso, FABRIKAM] }', ['contoso', 'fabrikam'], []],
    ['{ only: [contoso gmbh, 株式会社] }', ['contoso', 'kabushiki'], []],
    ['{ allBut: [fabrikam.example, Fabrikam] }', ['fabrikam'], []],
    ['{ only: [contoso, Nobody Ltd] }', ['contoso'], ['Nobody Ltd']],
    ['{ only: [Twin] }', [], ['Twin']],
    ['{ kind: some, organizationIds: [fabrikam, gone] }', ['fabrikam'], ['gone']],
  ])('finds the organizations of %s by id, name or domain', (scope, ids, unknown) => {
    const planned = withScope(scope);
    expect(planned?.body.scope).toMatchObject({ organizationIds: ids });
    expect(planned?.unknownOrganizations).toEqual(unknown);
  });

  it('takes what it understands of several files, and tells of the rest where it is wrong', () => {
    const { rules, refused } = plan(
      file(`${rule('One')}---\n${rule('Two').replace('okta', 'nosuch')}`),
      file('\u0000\u0001binary', 'b.yml'),
      { name: 'c.json', text: 'x', bytes: MOST_FILE_BYTES + 1 },
    );
    expect(rules.map(({ body }) => body.name)).toEqual(['One']);
    expect(
      refused.map(({ file: from, line, message }) => `${from}:${line}: ${words(message)}`),
    ).toEqual([
      expect.stringMatching(/^a\.yaml:11: signals\.0\.product cannot be "nosuch"/),
      'b.yml:1: This is no text. A rule file is YAML or JSON.',
      'c.json:1: This file has 9 MB; at most 8 MB are read.',
    ]);
  });

  it('refuses aliases that would grow beyond all measure, and a name of 100,000 characters', () => {
    const letters = 'abcdefghij'.split('');
    const bomb = letters.map(
      (letter, at) =>
        `${letter}: &${letter} [${Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*${letters[at - 1]}`)).join(', ')}]`,
    );
    const { rules, refused } = plan(
      file(bomb.join('\n')),
      file(rule('x'.repeat(100_000)), 'long.yaml'),
    );
    expect(rules).toEqual([]);
    expect(refused.map(({ file: from, line }) => `${from}:${line}`)).toEqual([
      'a.yaml:1',
      'long.yaml:2',
    ]);
    expect(words(refused[1]?.message ?? { id: 'rule_file.empty' }).length).toBeLessThan(300);
  });

  it('counts a list once by its name', () => {
    const list = (value: string) => `lists: [{ name: VIP, kind: accounts, values: [${value}] }]`;
    expect(plan(file(rule('a', list('x'))), file(rule('b', list('y')))).lists).toEqual([
      { name: 'VIP', kind: 'accounts', values: ['x'] },
    ]);
  });
});

describe('a rule of a file and the one that is there', () => {
  it('are the same after a way through a file, whatever the ids of the signals', () => {
    fc.assert(
      fc.property(randomRule, (body) => {
        // Signals of one name are told apart by their ids alone.
        const names = new Set(body.signals.map(({ name }) => name.toLowerCase()));
        fc.pre(evaluable(ruleIssues(body)) && names.size === body.signals.length);
        const other = otherIds(body);
        const read = fittedTo(ruleOf(writeRuleFile(body)).body, other);
        expect(read).toEqual(other);
        expect(sameRule(read, other)).toBe(true);
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it('keep the ids of signals that are the same, and give new ones ids of their own', () => {
    const here = ruleOf(rule('here').replaceAll('name: ok', 'name: ok, id: fail-2')).body;
    const text = rule('here').replace(
      '  - { name: ok',
      '  - { name: fail 2, product: duo }\n  - { name: OK',
    );
    const read = fittedTo(ruleOf(text.replace('signal: ok', 'signal: OK')).body, here);
    expect(read.signals.map(({ id, name }) => [id, name])).toEqual([
      ['fail', 'fail'],
      ['fail-2-2', 'fail 2'],
      ['fail-2', 'OK'],
    ]);
    expect(read.pattern).toMatchObject({ steps: [{ signalId: 'fail' }, { signalId: 'fail-2' }] });
  });

  it('are the same when one says what goes without saying', () => {
    const { body } = ruleOf(rule('a'));
    expect(
      sameRule(body, { ...body, severity: 'medium', schedule: { kind: 'always' }, tests: [] }),
    ).toBe(true);
    expect(sameRule(body, { ...body, pattern: { ...body.pattern, absent: [] } })).toBe(true);
    expect(sameRule(body, { ...body, severity: 'high' })).toBe(false);
    expect(sameRule(body, { ...body, signals: body.signals.toReversed() })).toBe(false);
  });
});

describe('a list of a file and the one that is kept', () => {
  const brought: NamedList = { name: 'VIP', kind: 'accounts', values: ['a@x', 'B@x'] };
  const kept = (entries: KeptList['entries']): KeptList => ({
    name: 'VIP',
    kind: 'accounts',
    description: '',
    entries,
    source: 'kept',
    updatedAt: 0,
    updatedBy: { id: userIdSchema.parse('u'), name: 'U' },
    usedBy: [],
  });
  it.each([
    [undefined, 'missing'],
    [kept([{ value: 'b@X' }, { value: 'a@x' }]), 'same'],
    [kept([{ value: 'a@x' }]), 'differs'],
    [kept([{ value: 'a@x' }, { value: 'b@x', expiresAt: 5 }]), 'differs'],
    [{ ...kept([{ value: 'a@x' }, { value: 'b@x' }]), kind: 'texts' as const }, 'differs'],
  ])('%#: is told apart by what is in it today', (list, standing) => {
    expect(listStanding(brought, list, 10)).toBe(standing);
  });
});

/** The same rule as somebody made it in the console, where ids have nothing to do with names. */
const otherIds = (body: RuleBody): RuleBody => {
  const text = body.signals.reduce(
    (json, { id }, at) => json.replaceAll(`d":"${id}"`, `d":"signal-made-${at}"`),
    JSON.stringify(body),
  );
  const other = JSON.parse(text) as RuleBody;
  return 'signalIds' in other.pattern && 'signalIds' in body.pattern
    ? {
        ...other,
        pattern: {
          ...other.pattern,
          signalIds: body.pattern.signalIds.map((id) =>
            signalIdSchema.parse(`signal-made-${body.signals.findIndex((s) => s.id === id)}`),
          ),
        },
      }
    : other;
};
