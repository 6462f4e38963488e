import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleBodySchema } from '#src/contract/rule.ts';
import { durationText } from './duration-text.ts';
import { readRuleFile } from './read-rule-file.ts';
import { errorsOf, ruleOf, words } from '#src/testing/rule-files.ts';
import { schemaFile, schemaText } from '../../../scripts/rule-schema.ts';

const FULL = `# A rule with everything.
apiVersion: respond/v1
name: Guessed, then in
description: |
  Many failures,
  then a sign-in.
scope: { only: [Contoso GmbH, fabrikam] }
lists:
  - { name: office, kind: networks, values: [192.0.2.0/24] }
  - { name: VIP, kind: accounts, values: [boss@example.com] }
signals:
  - name: failed sign-in
    product: okta
    activities: [user.session.start]
    condition:
      op: all
      conditions:
        - { op: equals, field: result, value: failure }
        - { op: not_in_list, field: ip, list: office }
  - name: sign-in
    id: in
    product: okta
    activities: [user.session.start]
    condition: { op: equals, field: result, value: success }
  - name: help desk
    product: google_workspace
    join: { account: targetAccount }
pattern:
  kind: temporal_ordered
  groupBy: [account, parameters.tenant]
  window: 1h30m
  steps:
    - { signal: failed sign-in, atLeast: 5, within: 10m }
    - { signal: sign-in, gap: 90s }
  absent:
    - { signal: help desk, side: before, within: 1d }
  coolDown: 2h
  acrossOrganizations: true
schedule:
  kind: weekly
  zone: Europe/Berlin
  hours:
    - { days: [mon, tue], from: '22:00', until: '06:00' }
exceptions:
  - condition: { op: in_list, field: account, list: VIP }
    reason: travels
    owner: desk
    expiresAt: 2026-06-01T00:00:00+02:00
freshness: 15m
response:
  target: { signal: sign-in }
  actions: [block_sign_in, expire_sessions]
tests:
  - name: nobody
    events: []
    expect: nothing
  - name: late
    start: 2026-01-05T22:00:00Z
    events: []
    expect: nothing
`;

/** The same rule as the contract has it. */
const FULL_BODY = {
  name: 'Guessed, then in',
  description: 'Many failures,\nthen a sign-in.\n',
  scope: { kind: 'some', organizationIds: ['Contoso-GmbH', 'fabrikam'] },
  signals: [
    {
      id: 'failed-sign-in',
      name: 'failed sign-in',
      product: 'okta',
      activities: ['user.session.start'],
      condition: {
        op: 'all',
        conditions: [
          { op: 'equals', field: 'result', value: 'failure' },
          { op: 'not_in_list', field: 'ip', list: 'office' },
        ],
      },
    },
    {
      id: 'in',
      name: 'sign-in',
      product: 'okta',
      activities: ['user.session.start'],
      condition: { op: 'equals', field: 'result', value: 'success' },
    },
    {
      id: 'help-desk',
      name: 'help desk',
      product: 'google_workspace',
      activities: [],
      condition: { op: 'all', conditions: [] },
      join: { account: 'targetAccount' },
    },
  ],
  pattern: {
    kind: 'temporal_ordered',
    groupBy: ['account', 'parameters.tenant'],
    windowMs: 5_400_000,
    steps: [
      { signalId: 'failed-sign-in', atLeast: 5, withinMs: 600_000 },
      { signalId: 'in', atLeast: 1, gapMs: 90_000 },
    ],
    absent: [{ signalId: 'help-desk', side: 'before', withinMs: 86_400_000 }],
    coolDownMs: 7_200_000,
    acrossOrganizations: true,
  },
  schedule: {
    kind: 'weekly',
    zone: 'Europe/Berlin',
    hours: [{ days: ['mon', 'tue'], from: '22:00', until: '06:00' }],
  },
  exceptions: [
    {
      condition: { op: 'in_list', field: 'account', list: 'VIP' },
      reason: 'travels',
      owner: 'desk',
      expiresAt: Date.UTC(2026, 4, 31, 22),
    },
  ],
  freshnessMs: 900_000,
  response: {
    target: { kind: 'signal_account', signalId: 'in', role: 'account', cap: 10 },
    actions: ['block_sign_in', 'expire_sessions'],
  },
  tests: [
    { name: 'nobody', events: [], expect: 'nothing' },
    { name: 'late', start: '2026-01-05T22:00:00Z', events: [], expect: 'nothing' },
  ],
};

/** A small rule around a pattern, in the short form. */
const withPattern = (pattern: string) => `apiVersion: respond/v1
name: rule
signals:
  - { name: fail, product: okta }
  - { name: ok, product: okta }
  - { name: grant, product: okta }
pattern: ${pattern}
`;
const patternOf = (pattern: string) => ruleOf(withPattern(pattern)).body.pattern;

describe('a rule with everything', () => {
  it('becomes the body that the contract has', () => {
    const { body, warnings } = ruleOf(FULL);
    expect(body).toEqual(FULL_BODY);
    expect(ruleBodySchema.parse(body)).toEqual(body);
    expect(warnings).toEqual([]);
  });
  it('brings its lists, its tests, and the lines on which they begin', () => {
    const { body, lists, line, testLines } = ruleOf(FULL);
    expect(lists).toEqual([
      { name: 'office', kind: 'networks', values: ['192.0.2.0/24'] },
      { name: 'VIP', kind: 'accounts', values: ['boss@example.com'] },
    ]);
    expect(body.tests?.map(({ name }) => name)).toEqual(['nobody', 'late']);
    expect(line).toBe(2);
    const lines = FULL.split('\n');
    expect(testLines.map((at) => lines[at - 1])).toEqual(['  - name: nobody', '  - name: late']);
  });
  it('may be written as the contract has it, in JSON', () => {
    const text = JSON.stringify({ apiVersion: 'respond/v1', ...FULL_BODY }, null, 2);
    expect(ruleOf(text).body).toEqual(FULL_BODY);
  });
  it('reads the same with the line ends of Windows and a byte order mark', () => {
    expect(ruleOf(`\uFEFF${FULL.replaceAll('\n', '\r\n')}`).body).toEqual(FULL_BODY);
  });
});

describe('a pattern', () => {
  it('may count events, of all signals unless it names some', () => {
    expect(patternOf('{ kind: event_count, threshold: 3, window: 10m }')).toEqual({
      kind: 'event_count',
      signalIds: ['fail', 'ok', 'grant'],
      threshold: 3,
      groupBy: ['account'],
      windowMs: 600_000,
    });
  });
  it('counts no event of a signal that must not be there', () => {
    expect(
      patternOf('{ kind: event_count, threshold: 3, window: 10m, absent: [{ signal: ok }] }'),
    ).toMatchObject({ signalIds: ['fail', 'grant'], absent: [{ signalId: 'ok' }] });
  });
  it('may count values', () => {
    expect(
      patternOf(`
  kind: value_count
  signals: [fail]
  field: ip
  andFields: [country]
  comparison: range
  threshold: 3
  thresholdMax: 9
  groupBy: []
  window: 600000`),
    ).toEqual({
      kind: 'value_count',
      signalIds: ['fail'],
      field: 'ip',
      andFields: ['country'],
      comparison: 'range',
      threshold: 3,
      thresholdMax: 9,
      groupBy: [],
      windowMs: 600_000,
    });
  });
  it('may be steps in any order', () => {
    expect(
      patternOf(`
  kind: temporal
  required: 2
  window: 1d
  steps: [{ signal: fail, atLeast: 3 }, { signal: ok }, { signal: grant, within: 0 }]`),
    ).toEqual({
      kind: 'temporal',
      required: 2,
      steps: [
        { signalId: 'fail', atLeast: 3 },
        { signalId: 'ok', atLeast: 1 },
        { signalId: 'grant', atLeast: 1, withinMs: 0 },
      ],
      groupBy: ['account'],
      windowMs: 86_400_000,
    });
  });
  it('has the same numbers in words and in milliseconds', () => {
    const ms = fc.integer({ min: 1_000, max: 86_400_000 });
    fc.assert(
      fc.property(ms, ms, ms, ms, ms, (window, within, gap, away, coolDown) => {
        const steps = (key: string) => `[{ signal${key}: fail }, { signal${key}: ok`;
        const short = `{ kind: temporal_ordered, window: ${durationText(window)},
          steps: ${steps('')}, within: ${durationText(within)}, gap: ${durationText(gap)} }],
          absent: [{ signal: grant, within: ${durationText(away)} }],
          coolDown: ${durationText(coolDown)} }`;
        const long = `{ kind: temporal_ordered, windowMs: ${window},
          steps: ${steps('Id')}, withinMs: ${within}, gapMs: ${gap} }],
          absent: [{ signalId: grant, withinMs: ${away} }], coolDownMs: ${coolDown} }`;
        const read = [short, long].map((text) => readRuleFile(withPattern(text)));
        expect(read[0]?.rules[0]?.body).toEqual(read[1]?.rules[0]?.body);
        expect(read[0]?.errors.map(({ message }) => message.id)).toEqual(
          read[1]?.errors.map(({ message }) => message.id),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('a scope and a target', () => {
  const rest = (more: string) =>
    ruleOf(`${withPattern('{ kind: event_count, threshold: 3, window: 10m }')}${more}`).body;
  it.each([
    ['', { kind: 'all' }],
    ['scope: all', { kind: 'all' }],
    ['scope: { kind: all }', { kind: 'all' }],
    ['scope: { allBut: [a] }', { kind: 'all_but', organizationIds: ['a'] }],
    ['scope: { only: [a, b] }', { kind: 'some', organizationIds: ['a', 'b'] }],
    ['scope: { kind: some, organizationIds: [a] }', { kind: 'some', organizationIds: ['a'] }],
  ])('%s is one scope', (text, scope) => {
    expect(rest(text).scope).toEqual(scope);
  });
  it.each([
    ['', { kind: 'group_account' }],
    ['response: { target: group_account }', { kind: 'group_account' }],
    ['response: { target: { kind: group_account } }', { kind: 'group_account' }],
    [
      'response: { target: { signal: ok, role: targetAccount, cap: 2 } }',
      { kind: 'signal_account', signalId: 'ok', role: 'targetAccount', cap: 2 },
    ],
    [
      'response: { target: { kind: signal_account, signalId: ok, role: account, cap: 3 } }',
      { kind: 'signal_account', signalId: 'ok', role: 'account', cap: 3 },
    ],
  ])('%s is one target', (text, target) => {
    expect(rest(text).response).toEqual({ target, actions: [] });
  });
});

describe('a file of several documents', () => {
  const GOOD = withPattern('{ kind: event_count, threshold: 3, window: 10m }');
  it('has one rule in each, and their lines are those of the file', () => {
    const { rules, errors } = readRuleFile(`${GOOD}---\n# nothing here\n---\n${GOOD}`);
    expect(errors).toEqual([]);
    expect(rules.map(({ line }) => line)).toEqual([1, 11]);
  });
  it('keeps its good rules beside a bad one', () => {
    const text = `${GOOD}---\n${GOOD.replace('okta', 'octa')}---\n${GOOD}`;
    expect(readRuleFile(text).rules.map(({ line }) => line)).toEqual([1, 17]);
    expect(errorsOf(text)).toEqual([
      '12:19: signals.0.product cannot be "octa". Allowed: microsoft_365, google_workspace, ' +
        'okta, duo, slack, and other.',
    ]);
  });
});

const COUNT = '{ kind: event_count, threshold: 3, window: 10m }';

describe('an analyst is told where and what is wrong', () => {
  it.each<[what: string, text: string, error: string]>([
    [
      'an unknown key',
      withPattern(COUNT).replace('{ name: ok', '{ nmae: x, name: ok'),
      '5:7: There is no nmae here. Allowed: name, id, product, activities, condition, join, and disabled.',
    ],
    [
      'an unknown key of the whole',
      `${withPattern(COUNT)}patern: 1\n`,
      '8:1: There is no patern here. Allowed: apiVersion, name, description, severity, techniques, ' +
        'tags, owner, falsePositives, runbook, scope, lists, signals, pattern, schedule, exceptions, freshness, freshnessMs, response, and tests.',
    ],
    [
      'a value that is none of a choice',
      withPattern('{ kind: event_count, comparison: more, threshold: 3, window: 10m }'),
      '7:31: pattern.comparison cannot be "more". Allowed: gte, gt, eq, neq, lt, lte, and range.',
    ],
    [
      'a kind of pattern that there is not',
      withPattern('\n  kind: count\n  threshold: 3'),
      '8:3: pattern.kind cannot be "count". Allowed: event_count, value_count, temporal, ' +
        'and temporal_ordered.',
    ],
    [
      'another version',
      withPattern(COUNT).replace('respond/v1', 'respond/v9'),
      '1:1: apiVersion cannot be "respond/v9". Allowed: respond/v1.',
    ],
    [
      'a signal that there is not',
      withPattern('\n  kind: event_count\n  signals: [fail, nope]\n  threshold: 3\n  window: 10m'),
      '9:19: There is no signal nope in this rule. There is fail, ok, and grant.',
    ],
    [
      'a signal that there is not, in a step',
      withPattern('{ kind: temporal, window: 1h, steps: [{ signal: fail }, { signal: no }] }'),
      '7:68: There is no signal no in this rule. There is fail, ok, and grant.',
    ],
    [
      'a signal that there is not, under the name of the contract',
      withPattern(
        '\n  kind: event_count\n  signalIds: [fail, nope]\n  threshold: 3\n  window: 10m',
      ),
      '9:21: There is no signal nope in this rule. There is fail, ok, and grant.',
    ],
    [
      'a signal that there is not, in a step of the contract',
      withPattern('{ kind: temporal, window: 1h, steps: [{ atLeast: 1, signalId: no }] }'),
      '7:62: There is no signal no in this rule. There is fail, ok, and grant.',
    ],
    [
      'a signal that there is not, as the target',
      `${withPattern(COUNT)}response:\n  target:\n    signal: no\n`,
      '10:5: There is no signal no in this rule. There is fail, ok, and grant.',
    ],
    [
      'a step without a signal',
      withPattern('{ kind: temporal, window: 1h, steps: [{ signal: fail }, { atLeast: 2 }] }'),
      '7:66: Which signal? Name one of this rule.',
    ],
    [
      'two signals of one name',
      withPattern(COUNT).replace('name: ok', 'name: fail'),
      '5:7: Two signals are called fail.',
    ],
    [
      'a name that two signals answer to',
      withPattern('{ kind: temporal, window: 1h, steps: [{ signal: fail }] }').replace(
        'name: ok',
        'name: fail, id: other',
      ),
      '7:50: Two signals are called fail.',
    ],
    [
      'no window',
      withPattern('\n  kind: event_count\n  threshold: 3'),
      '7:1: The pattern has no window, as window: 10m.',
    ],
    [
      'a window in milliseconds that is too short',
      withPattern('\n  kind: event_count\n  threshold: 3\n  windowMs: 5'),
      '10:3: Enter a window from 1 second to 90 days.',
    ],
    [
      'a window that is too short',
      withPattern('\n  kind: event_count\n  threshold: 3\n  window: 5ms'),
      '10:3: Enter a window from 1 second to 90 days.',
    ],
    [
      'a time without a zone',
      `${withPattern(COUNT)}exceptions:
  - condition: { op: exists, field: ip }
    reason: r
    owner: o
    expiresAt: 2026-06-01T00:00:00
`,
      '12:5: 2026-06-01T00:00:00 is not a time with a zone, as 2026-01-05T12:00:00Z.',
    ],
    [
      'a field of an event that there is not',
      withPattern(COUNT).replace(
        '{ name: ok, product: okta }',
        'name: ok\n    product: okta\n    condition: { op: equals, field: acount, value: x }',
      ),
      '7:30: signals.1.condition.field cannot be "acount". Allowed: activity, category, ' +
        'account, targetAccount, ip, country, city, latitude, longitude, asn, network, device, ' +
        'userAgent, app, object, result, reason, and severity.',
    ],
    [
      'an unknown key of a schedule, which would be in another zone without it',
      `${withPattern(COUNT)}schedule:\n  kind: business_hours\n  zon: Europe/Berlin\n`,
      '10:3: There is no zon here. Allowed: kind, zone, and hours.',
    ],
    [
      'an unknown key of a condition',
      withPattern(COUNT).replace(
        '{ name: ok, product: okta }',
        'name: ok\n    product: okta\n    condition: { op: exists, field: ip, not: true }',
      ),
      '7:41: There is no not here. Allowed: op and field.',
    ],
    [
      'a key twice',
      withPattern(COUNT).replace('name: rule', 'name: rule\nname: again'),
      '3:1: This is not YAML: Map keys must be unique',
    ],
    [
      'a bracket that is not closed',
      'apiVersion: respond/v1\nname: [x\n',
      '3:1: This is not YAML: Flow sequence in block collection must be sufficiently indented ' +
        'and end with a ]',
    ],
    ['an empty file', '', '1:1: There is no rule in this file.'],
    ['a file of remarks', '# nothing\n---\n\n', '1:1: There is no rule in this file.'],
  ])('%s', (_, text, error) => {
    expect(errorsOf(text)).toEqual([error]);
    expect(readRuleFile(text).rules).toEqual([]);
  });

  it.each(['- a\n- b\n', '[]', '"text"', '7\n'])('%j is no rule but its keys are told', (text) => {
    const [error, ...more] = errorsOf(text);
    expect(error).toMatch(/^1:1: \/ cannot be .* Allowed: apiVersion, name, description, /);
    expect(more).toEqual([]);
  });

  it('aliases that would fill the memory', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at, all) => {
      const inside = Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*${all[at - 1]}`));
      return `${name}: &${name} [${inside.join(', ')}]`;
    });
    const [error, ...more] = errorsOf(`${lines.join('\n')}\n`);
    expect(error).toMatch(/^1:1: This is not YAML: .*alias/);
    expect(more).toEqual([]);
  });

  it('an alias that names nothing', () => {
    const [error] = errorsOf(withPattern('*nowhere'));
    expect(error).toMatch(/^7:\d+: This is not YAML: .*nowhere/);
  });

  it('everything that is wrong at once, in a file of JSON too', () => {
    const text = JSON.stringify(
      {
        apiVersion: 'respond/v1',
        signals: [{ name: 'fail', product: 'okta', activity: 'x' }],
        pattern: { kind: 'event_count', threshold: 0, window: '10 minutes' },
      },
      null,
      2,
    );
    const found = readRuleFile(text).errors.map(({ line, column, message }) => [
      `${line}:${column}`,
      message.id,
    ]);
    const lines = text.split('\n');
    const whereIs = (key: string) => {
      const line = lines.findIndex((one) => one.includes(`"${key}"`));
      return `${line + 1}:${(lines[line]?.indexOf(`"${key}"`) ?? 0) + 1}`;
    };
    expect(found).toEqual([
      ['1:1', 'rule_file.missing'],
      [whereIs('activity'), 'rule_file.unknown_key'],
      [whereIs('threshold'), 'rule_file.wrong'],
      [whereIs('window'), 'rule_file.wrong'],
    ]);
  });

  it('what is missing, and what belongs there', () => {
    expect(errorsOf(withPattern('{ kind: event_count, window: 10m }'))).toEqual([
      '7:1: pattern.threshold is missing. Allowed: integer.',
    ]);
    const noProduct = withPattern(COUNT).replace('{ name: ok, product: okta }', '{ name: ok }');
    expect(errorsOf(noProduct)).toEqual([
      '5:5: signals.1.product is missing. Allowed: microsoft_365, google_workspace, okta, duo, ' +
        'slack, and other.',
    ]);
  });

  it('what is evaluated but hardly meant, as a note at its place', () => {
    const { warnings, body } = ruleOf(
      withPattern('{ kind: event_count, signals: [fail, grant], threshold: 3, window: 10m }'),
    );
    expect(body.name).toBe('rule');
    expect(warnings.map(({ line, column, message }) => [line, column, message.id])).toEqual([
      [5, 5, 'issue.signal_unused'],
    ]);
  });
});

it('any text at all is read without an exception, and is wrong somewhere in it', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('- ', ': ', '{', '}', '[', '&a ', '*a ', '\n', '---\n', '"', '!!set', '<<: '),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const { errors } = readRuleFile(text);
      expect(errors.length).toBeGreaterThan(0);
      for (const { line, column, message } of errors) {
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(Math.min(line, column)).toBeGreaterThan(0);
        expect(words(message)).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 300 },
  );
});

it('a piece of a rule that was cut or doubled never ends in an exception', () => {
  fc.assert(
    fc.property(fc.nat(FULL.length), fc.nat(FULL.length), (from, to) => {
      const text = FULL.slice(0, from) + FULL.slice(to);
      const { rules, errors } = readRuleFile(text);
      expect(rules.length + errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

it('the schema for editors is current: npm run schema writes it', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText());
});
