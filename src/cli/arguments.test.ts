import { describe, expect, it } from 'vitest';
import { LOG_FORMATS } from '#src/domain/logs/log-format.ts';
import { readArguments, USAGE, UsageError } from './arguments.ts';

const FILES = ['--rule', 'r.yaml', '--events', 'a.json'];

describe('arguments', () => {
  it('name files until the next option, as a shell expands them', () => {
    const { rules, events } = readArguments([
      '--events',
      'a',
      'b',
      '--rule',
      'r',
      '--json',
      '--events=c',
      'd',
      '--rule',
      '-s',
    ]);
    expect([rules, events]).toEqual([
      ['r', '-s'],
      ['a', 'b', 'c', 'd'],
    ]);
  });
  it('without options ask for a table of what is recognised', () => {
    expect(readArguments(FILES)).toEqual({
      rules: ['r.yaml'],
      events: ['a.json'],
      format: undefined,
      organization: undefined,
      from: undefined,
      until: undefined,
      json: false,
      printEvents: false,
      failOnTrigger: false,
      asReceived: false,
      test: false,
      help: false,
    });
  });
  it('have times of RFC 3339 or in milliseconds, and a value after a space or a sign', () => {
    const { from, until, organization } = readArguments([
      ...FILES,
      '--from',
      '-5',
      '--until=2026-01-05T13:00:00+01:00',
      '--organization',
      'a=b',
    ]);
    expect([from, until, organization]).toEqual([-5, Date.UTC(2026, 0, 5, 12), 'a=b']);
  });
  it.each([...LOG_FORMATS])('may name the format %s', (format) => {
    expect(readArguments([...FILES, '--format', format]).format).toBe(format);
    expect(USAGE).toContain(format);
  });
  it('need no events for --test, no rule for --print-events, and nothing for --help', () => {
    expect(readArguments(['--rule', 'r', '--test']).test).toBe(true);
    expect(readArguments(['--events', 'a', '--print-events']).printEvents).toBe(true);
    expect(readArguments(['--help']).help).toBe(true);
  });
});

it.each<[words: string, given: string[]]>([
  ['Which rule? Give a file with --rule.', []],
  ['Which rule? Give a file with --rule.', ['--events', 'a']],
  ['Which events? ', ['--rule', 'r']],
  ['There is no option --evnts.', ['--rule', 'r', '--evnts', 'a']],
  ['There is no option --json.', ['--json=yes']],
  ['What is “x”? Files come after --rule or --events.', ['x', '--rule', 'r']],
  ['What is “x”? Files come after --rule or --events.', [...FILES, '--json', 'x']],
  ['--format needs a value.', [...FILES, '--format']],
  ['--organization needs a value.', [...FILES, '--organization', '--json']],
  ['There is no format syslog. There is auto, m365-ual, ', [...FILES, '--format', 'syslog']],
  ['--from 2026-01-05T12:00:00 is not a time', [...FILES, '--from', '2026-01-05T12:00:00']],
  ['--until soon is not a time', [...FILES, '--until', 'soon']],
  ['--from is after --until.', [...FILES, '--from', '2', '--until', '1']],
  ['--print-events needs --events.', ['--print-events', '--rule', 'r']],
])('whoever calls it wrongly is told: %s (%j)', (words, given) => {
  expect(() => readArguments(given)).toThrow(UsageError);
  expect(() => readArguments(given)).toThrow(words);
});
