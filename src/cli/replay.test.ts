import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The real command, as npm run replay starts it, in folders of its own. */
const root = join(import.meta.dirname, '../..');
const TIMEOUT = 60_000;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}
/** Runs it. Whatever it is given, nobody is shown a stack trace. */
const run = async (...given: string[]): Promise<Ran> => {
  const ran = await new Promise<Ran>((resolve) => {
    const child = execFile(
      join(root, 'node_modules/.bin/node'),
      ['src/cli/replay.ts', ...given],
      { cwd: root, maxBuffer: 1 << 28 },
      (_, out, errors) => {
        resolve({ code: child.exitCode ?? -1, out, errors });
      },
    );
  });
  expect(`${ran.out}\n${ran.errors}`).not.toMatch(/^\s+at \S/m);
  expect(ran.errors).not.toContain('That should not have happened');
  return ran;
};

const RULE = `apiVersion: respond/v1
name: three failures
signals:
  - { name: fail, product: okta, activities: [fail] }
  - { name: ok, product: okta, activities: [ok] }
pattern:
  kind: event_count
  signals: [fail]
  threshold: 3
  window: 10m
  absent: [{ signal: ok, side: after, within: 5m }]
response: { target: { signal: fail, role: targetAccount } }
tests:
  - name: fires
    events: [{ at: 0s, activity: fail, account: ann, times: 3 }]
    expect: [{ account: ann }]
`;
const START = Date.UTC(2026, 0, 5, 12);
const MINUTE = 60_000;
const event = (id: string, minute: number, rest: object = {}) => ({
  id,
  time: START + minute * MINUTE,
  organizationId: 'own:contoso',
  product: 'okta',
  activity: 'fail',
  account: 'ann@example.com',
  ...rest,
});
const ndjson = (...events: object[]) => events.map((one) => `${JSON.stringify(one)}\n`).join('');
const FIRING = [
  event('a', 0, { targetAccount: 'x' }),
  event('b', 1, { targetAccount: 'y' }),
  event('c', 2, { targetAccount: 'X' }),
];
/** Nothing of it fires: bob is one short, eve is refused. */
const QUIET = [
  event('d', 0, { account: 'bob@example.com' }),
  event('e', 3, { account: 'bob@example.com' }),
  ...[0, 1, 2].map((n) => event(`f${n}`, n, { account: 'eve@example.com' })),
  event('g', 4, { account: 'eve@example.com', activity: 'ok' }),
];
const okta = (id: string, account: string) => ({
  uuid: id,
  published: '2026-01-05T12:00:00Z',
  eventType: 'fail',
  actor: { id: '00u', type: 'User', alternateId: account },
  outcome: { result: 'FAILURE' },
});

let rule = '';
let firing = '';
let quiet = '';
beforeAll(() => {
  rule = file('rule.yaml', RULE);
  firing = file('firing.ndjson', ndjson(...FIRING));
  quiet = file('quiet.ndjson', ndjson(...QUIET));
});

interface Answer {
  readonly rules: readonly {
    readonly name: string;
    readonly triggers: readonly Record<string, unknown>[];
    readonly pending: readonly Record<string, unknown>[];
    readonly nearMisses: readonly Record<string, unknown>[];
  }[];
  readonly read: { readonly files: readonly Record<string, unknown>[] };
}
// The shape is what the tests below look at.
const answerOf = ({ out }: Ran) => JSON.parse(out) as Answer;

describe('the answer', { timeout: TIMEOUT }, () => {
  it('as JSON has every trigger, near miss and file in the shape that is documented', async () => {
    const ran = await run('--rule', rule, '--events', firing, quiet, '--json');
    expect([ran.code, ran.errors]).toEqual([0, '']);
    const group = (account: string) => ({ account: `${account}@example.com` });
    expect(answerOf(ran)).toEqual({
      rules: [
        {
          name: 'three failures',
          triggers: [
            {
              organization: 'contoso',
              group: group('ann'),
              account: 'ann@example.com',
              firstTime: START,
              completedAt: START + 2 * MINUTE,
              time: START + 7 * MINUTE,
              eventIds: ['a', 'b', 'c'],
              steps: [{ signal: 'fail', eventIds: ['a', 'b', 'c'] }],
              targets: ['x', 'y'],
              targetsCut: 0,
              countedFurther: 0,
            },
          ],
          pending: [],
          nearMisses: [
            {
              organization: 'contoso',
              group: group('eve'),
              account: 'eve@example.com',
              kind: 'absence',
              have: 3,
              need: 3,
              refusedBy: 'ok',
              firstTime: START,
              time: START + 2 * MINUTE,
              eventIds: ['f0', 'f1', 'f2'],
            },
            {
              organization: 'contoso',
              group: group('bob'),
              account: 'bob@example.com',
              kind: 'events',
              have: 2,
              need: 3,
              firstTime: START,
              time: START + 3 * MINUTE,
              eventIds: ['d', 'e'],
            },
          ],
          signals: [
            { signalId: 'fail', events: 8, accounts: 3 },
            { signalId: 'ok', events: 1, accounts: 1 },
          ],
          notes: [
            { code: 'taken_as_quiet', before: false, after: true },
            { code: 'window_longer_than_data', windowMs: 10 * MINUTE, dataMs: 4 * MINUTE },
          ],
        },
      ],
      read: {
        files: [
          {
            file: firing,
            format: 'events',
            lines: 3,
            events: 3,
            repeated: 0,
            rejectedLines: 0,
            rejected: [],
          },
          {
            file: quiet,
            format: 'events',
            lines: 6,
            events: 6,
            repeated: 0,
            rejectedLines: 0,
            rejected: [],
          },
        ],
      },
    });
  });
  it('for a person is a table with near misses and notes', async () => {
    const ran = await run('--rule', rule, '--events', firing, quiet);
    expect([ran.code, ran.errors]).toEqual([0, '']);
    const lines = ran.out.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | ').trim());
    expect(lines).toContain(
      `${firing}: events, 3 lines, 3 events, 0 repeated, 0 lines not understood`,
    );
    expect(lines).toContain('three failures: 1 trigger');
    expect(lines).toContain('| fired | organization | group | events | targets | further');
    expect(lines).toContain(
      '| 2026-01-05T12:07:00Z | contoso | account=ann@example.com | a b c | x y | 0',
    );
    expect(lines).toContain(
      '| near miss: eve@example.com: complete, and “ok” was there, 2026-01-05T12:02:00Z',
    );
    expect(lines).toContain(
      '| near miss: bob@example.com: 2 of 3 events in the window, 2026-01-05T12:03:00Z',
    );
    expect(lines.some((line) => line.startsWith('| note: The log is taken as quiet'))).toBe(true);
  });
  it('is the same to the byte for events that come shuffled, doubled or in several files', async () => {
    const other = (one: object) => ({ ...one, organizationId: 'org-b', account: 'Zoe' });
    const events = [
      ...FIRING,
      ...QUIET,
      ...FIRING.map(other),
      ...QUIET.map((one) => ({ ...other(one), organizationId: 'org-c' })),
    ];
    const scoped = file('scoped.yaml', `${RULE}scope: { allBut: [org-c] }\n---\n${RULE}`);
    const turned = events.toReversed();
    const inputs = [
      [file('whole.ndjson', ndjson(...events))],
      [file('turned.ndjson', ndjson(...turned, ...turned))],
      [
        file('part1.ndjson', ndjson(...events.filter((_, n) => n % 3 === 1))),
        file('part2.ndjson', ndjson(...events.filter((_, n) => n % 3 !== 1), ...FIRING)),
      ],
    ];
    const answers = await Promise.all(
      inputs.map((files) => run('--rule', scoped, '--events', ...files, '--json')),
    );
    const [first, ...more] = answers.map((ran) => JSON.stringify(answerOf(ran).rules, null, 2));
    expect(more).toEqual([first, first]);
    expect(
      answers.map((ran) => answerOf(ran).rules.map(({ triggers }) => triggers.length)),
    ).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
  });
  it('waits beyond what was observed with --until, and looks only from --from on', async () => {
    const until = (minute: number) =>
      run('--rule', rule, '--events', firing, '--json', '--until', String(START + minute * MINUTE));
    const counts = (ran: Ran) =>
      answerOf(ran).rules.map(({ triggers, pending }) => [triggers.length, pending.length]);
    const rfc = ['--from=2026-01-05T12:01:00Z', '--until', '2026-01-05T14:00:00+01:00'];
    const [early, late, cut] = await Promise.all([
      until(4),
      until(8),
      run('--rule', rule, '--events', firing, '--json', ...rfc),
    ]);
    expect(counts(early)).toEqual([[0, 1]]);
    expect(answerOf(early).rules[0]?.pending[0]).toEqual({
      organization: 'contoso',
      group: { account: 'ann@example.com' },
      account: 'ann@example.com',
      firstTime: START,
      completedAt: START + 2 * MINUTE,
      time: START + 7 * MINUTE,
      eventIds: ['a', 'b', 'c'],
      steps: [{ signal: 'fail', eventIds: ['a', 'b', 'c'] }],
    });
    expect(counts(late)).toEqual([[1, 0]]);
    expect(counts(cut)).toEqual([[0, 0]]);
  });
  it('has the organization of --organization for all events', async () => {
    const two = file(
      'two.ndjson',
      ndjson(...FIRING.map((one, n) => ({ ...one, organizationId: `org-${n}` }))),
    );
    const [apart, together] = await Promise.all([
      run('--rule', rule, '--events', two, '--json'),
      run('--rule', rule, '--events', two, '--json', '--organization', 'fabrikam'),
    ]);
    expect(answerOf(apart).rules[0]?.triggers).toEqual([]);
    expect(answerOf(together).rules[0]?.triggers).toMatchObject([{ organization: 'fabrikam' }]);
  });
});

describe('events', { timeout: TIMEOUT }, () => {
  it('are printed as NDJSON, each once and in order, which reads back to the same', async () => {
    const printed = await run('--print-events', '--events', quiet, firing, firing);
    expect([printed.code, printed.errors]).toEqual([0, '']);
    const events = printed.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as (typeof FIRING)[number]);
    const wanted = [...FIRING, ...QUIET].toSorted(
      (a, b) => a.time - b.time || (a.id < b.id ? -1 : 1),
    );
    expect(events).toEqual(wanted);
    const again = await run('--print-events', '--events', file('again.ndjson', printed.out));
    expect(again.out).toBe(printed.out);
  });
  it('come gzipped, by patterns, in several files and formats at once', async () => {
    file('logs/one.ndjson.gz', gzipSync(ndjson(...FIRING)));
    file('logs/deep/er/two.json', JSON.stringify([okta('1', 'zoe'), okta('2', 'zoe')], null, 2));
    file(
      'logs/deep/three.csv',
      'time,product,activity,account\n2026-01-05T12:00:05Z,okta,fail,zoe\n',
    );
    const ran = await run('--rule', rule, '--events', join(folder, 'logs/**/*'), '--json');
    const { rules, read } = answerOf(ran);
    expect([ran.code, ran.errors]).toEqual([0, '']);
    expect(read.files.map(({ file: path, format, events }) => [path, format, events])).toEqual([
      [join(folder, 'logs/deep/er/two.json'), 'okta', 2],
      [join(folder, 'logs/deep/three.csv'), 'events', 1],
      [join(folder, 'logs/one.ndjson.gz'), 'events', 3],
    ]);
    expect(rules[0]?.triggers.map(({ account, organization }) => [account, organization])).toEqual([
      ['zoe', 'log'],
      ['ann@example.com', 'contoso'],
    ]);
  });
  it('may be of 1970 and 2100', async () => {
    const times = ['1969-12-31T23:59:59Z', '1970-01-01T00:00:00Z', '1970-01-01T00:01:00Z'];
    const old = times.map((time, n) => event(`old${n}`, 0, { time }));
    const late = [0, 1, 2].map((n) => event(`new${n}`, 0, { time: `2100-02-28T23:5${n}:00Z` }));
    const far = file('far.ndjson', ndjson(...late, ...old));
    const ran = await run('--rule', rule, '--events', far);
    expect([ran.code, ran.errors]).toEqual([0, '']);
    expect(ran.out).toContain('1970-01-01T00:06:00Z');
    expect(ran.out).toContain('2100-02-28T23:57:00Z');
  });
});

describe('the exit code', { timeout: TIMEOUT }, () => {
  it('is 1 with --fail-on-trigger only when something fired', async () => {
    const [fired, not, unasked] = await Promise.all([
      run('--rule', rule, '--events', firing, '--fail-on-trigger'),
      run('--rule', rule, '--events', quiet, '--fail-on-trigger'),
      run('--rule', rule, '--events', firing),
    ]);
    expect([fired.code, not.code, unasked.code]).toEqual([1, 0, 0]);
  });
  it('of --test is 1 when a test of a rule failed, and says which and why', async () => {
    const failing = file('failing.yaml', RULE.replace('[{ account: ann }]', '[{ account: bob }]'));
    const bare = file('bare.yaml', RULE.slice(0, RULE.indexOf('tests:')));
    const [good, bad] = await Promise.all([
      run('--rule', rule, bare, '--test'),
      run('--rule', rule, failing, '--test'),
    ]);
    expect([good.code, good.out.split('\n')]).toEqual([
      0,
      [
        `three failures (${rule})`,
        '  ✓ fires',
        `three failures (${bare})`,
        '  – no tests',
        '1 passed, 0 failed',
        '',
      ],
    ]);
    expect([bad.code, bad.out.split('\n')]).toEqual([
      1,
      [
        `three failures (${rule})`,
        '  ✓ fires',
        `three failures (${failing})`,
        `  ✗ fires (${failing}:14)`,
        '      account: expected bob, found ann',
        '1 passed, 1 failed',
        '',
      ],
    ]);
  });
  it('of --test beside events counts both, and leaves JSON alone on its line', async () => {
    const ran = await run('--rule', rule, '--events', firing, '--test', '--json');
    expect([ran.code, answerOf(ran).rules[0]?.triggers.length]).toEqual([0, 1]);
    expect(ran.errors).toContain('1 passed, 0 failed');
  });
  it('is 2 for a rule that is wrong, with each file, line and column', async () => {
    const wrong = file('wrong.yaml', RULE.replace('okta', 'octa').replace('10m', 'soon'));
    const ran = await run('--rule', rule, wrong, '--events', firing, '--json');
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.errors.split('\n').map((line) => line.slice(0, wrong.length + 6))).toEqual([
      `${wrong}:4:19:`.slice(0, wrong.length + 6),
      `${wrong}:10:3:`.slice(0, wrong.length + 6),
      '',
    ]);
  });
  it('is 0 for a rule with a note, which is told', async () => {
    const text = RULE.slice(0, RULE.indexOf('tests:')).replace(/ {2}absent.*\n/, '');
    const noted = file('noted.yaml', text);
    const ran = await run('--rule', noted, '--events', firing, '--json');
    expect(ran.code).toBe(0);
    expect(ran.errors).toMatch(/^.*noted\.yaml:5:5: note: .+\n$/);
  });
  it('is 0 for --help', async () => {
    const ran = await run('--help');
    expect([ran.code, ran.errors]).toEqual([0, '']);
    expect(ran.out).toContain('--fail-on-trigger');
  });
});

describe('a wrong call', { timeout: TIMEOUT, concurrent: true }, () => {
  it.each<[what: string, words: string, given: () => string[]]>([
    ['nothing', 'Which rule?', () => []],
    ['an unknown option', 'There is no option --evnts', () => ['--rule', rule, '--evnts', firing]],
    ['a folder of events', ' is a folder', () => ['--rule', rule, '--events', folder]],
    ['a folder of rules', ' is a folder', () => ['--rule', folder, '--events', firing]],
    [
      'a missing file',
      'There is no file ',
      () => ['--rule', rule, '--events', join(folder, 'none.ndjson')],
    ],
    [
      'a pattern of nothing',
      'There is no file ',
      () => ['--rule', join(folder, '*.yml'), '--events', firing],
    ],
  ])('of %s exits with 2 and says how to call', async (_, words, given) => {
    const ran = await run(...given());
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.errors).toContain(words);
    expect(ran.errors).toContain('npm run replay -- --rule FILE... --events FILE... [options]');
  });
});

describe('a file of nonsense', { timeout: TIMEOUT, concurrent: true }, () => {
  const long = (): string => 'x'.repeat(17 * 1024 * 1024);
  it('in which something is to be found, or nothing was to be, exits with 0 and tells why', async () => {
    const known: [what: string, content: string, words: string][] = [
      ['nothing', '', ': there are no events in it.'],
      ['empty lines', '\n\r\n\n', ': there are no events in it.'],
      ['a list of nothing', '[]', ': there are no events in it.'],
      ['the end cut off', `${ndjson(...FIRING)}{"id":"a"`, ':4: not whole JSON'],
      [
        'a line over 16 MB',
        ndjson(event('z', 0, { object: long() }), ...FIRING),
        ':1: longer than 16 MB',
      ],
      [
        'a field that no event has',
        ndjson(event('a', 0, { user: 'x' }), ...FIRING),
        ':1: an event has no field user',
      ],
    ];
    const files = known.map(([what, content]) => file(`nonsense/${what}`, content));
    const ran = await run('--rule', rule, '--events', ...files, '--json');
    expect([ran.code, answerOf(ran).rules[0]?.triggers.length]).toEqual([0, 1]);
    const told = ran.errors.trimEnd().split('\n');
    expect(told).toHaveLength(known.length);
    known.forEach(([, , words], n) => {
      expect(told[n]).toContain(`${files[n]}${words}`);
    });
  });
  it.each<[what: string, words: string, content: () => string | Uint8Array]>([
    ['bytes of anything', ': no log that is known here.', () => randomBytes(100_000)],
    ['a text', ': no log that is known here.', () => 'Dear analyst,\nhello.\n'],
    ['zeros', ': no log that is known here.', () => new Uint8Array(5_000)],
    ['half a line', ':1: not whole JSON', () => '{"id":"a","ti'],
    ['one line over 16 MB', ':1: longer than 16 MB', long],
    ['other JSON', ':1: not a record of any log', () => '{"a":1}\n'],
    [
      'half of a gzipped file',
      ': reading it broke off: unexpected end of file',
      () => {
        const packed = gzipSync(`${ndjson(...FIRING)}${randomBytes(50_000).toString('hex')}`);
        return packed.subarray(0, packed.length / 2);
      },
    ],
    [
      'what only begins like a gzipped file',
      ': reading it broke off: ',
      () => Uint8Array.of(0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    ],
    ['half of an Arrow file', ':1: not an Arrow table of events', () => 'ARROW1\0\0half'],
  ])('of %s exits with 2 and tells why', async (what, words, content) => {
    const path = file(`nonsense/${what}`, content());
    const ran = await run('--rule', rule, '--events', path, '--json');
    expect(ran.errors).toContain(`${path}${words}`);
    expect(ran.code).toBe(2);
    expect(answerOf(ran).read.files).toMatchObject([{ file: path }]);
    expect(ran.errors.length).toBeLessThan(3_000);
  });
  it('of another format than the one that is named exits with 2', async () => {
    const ran = await run('--rule', rule, '--events', firing, '--format', 'okta');
    expect(ran.code).toBe(2);
    expect(ran.errors).toContain(`${firing}: no log of the format okta.`);
  });
  it('does not hide the files beside it', async () => {
    const bad = file('bad.log', 'nothing of a log\n');
    const ran = await run('--rule', rule, '--events', bad, firing, '--json');
    expect([ran.code, answerOf(ran).rules[0]?.triggers.length]).toEqual([2, 1]);
  });
  it('given as a rule tells its first errors, none longer than a line', async () => {
    const bytes = file('bytes.yaml', randomBytes(200_000));
    const ran = await run('--rule', bytes, '--test');
    expect(ran.code).toBe(2);
    const lines = ran.errors.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(21);
    for (const line of lines) expect(line.length).toBeLessThan(bytes.length + 300);
  });
  it('that a pattern finds and that leads nowhere is left out', async () => {
    file('links/good.ndjson', ndjson(...FIRING));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'links/bad.ndjson'));
    const ran = await run('--rule', rule, '--events', join(folder, 'links/*.ndjson'), '--json');
    expect([ran.code, answerOf(ran).read.files.length]).toEqual([0, 1]);
  });
});

describe('beside other commands', { timeout: TIMEOUT }, () => {
  const shell = (command: string): Promise<Ran> =>
    new Promise((resolve) => {
      const child = execFile('bash', ['-c', command], { cwd: root }, (_, out, errors) => {
        resolve({ code: child.exitCode ?? -1, out, errors });
      });
    });
  const replay = 'node_modules/.bin/node src/cli/replay.ts';

  it('ends quietly when whoever reads it stops before the end', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) => event(`e${n}`, n));
    const path = file('many.ndjson', ndjson(...many));
    const ran = await shell(`${replay} --print-events --events '${path}' | head -n 1`);
    expect([ran.out.split('\n').length, ran.errors]).toEqual([2, '']);
  });
  it('reads what another command writes, gzipped or not', async () => {
    const ran = await shell(
      `${replay} --rule '${rule}' --json --events <(cat '${firing}') <(gzip -c '${quiet}')`,
    );
    expect(answerOf(ran).read.files.map(({ events }) => events)).toEqual([3, 6]);
  });
});
