import { LOG_FORMATS } from '#src/domain/logs/log-format.ts';
import type { LogFormatName } from '#src/domain/logs/log-format.ts';
import { parseTime } from '#src/domain/logs/rfc3339.ts';

/** What the terminal was asked for. */
export interface ReplayArguments {
  readonly rules: readonly string[];
  readonly events: readonly string[];
  /** undefined: each record is recognised by its content */
  readonly format: LogFormatName | undefined;
  readonly organization: string | undefined;
  /** UTC milliseconds */
  readonly from: number | undefined;
  readonly until: number | undefined;
  readonly json: boolean;
  readonly printEvents: boolean;
  readonly failOnTrigger: boolean;
  readonly asReceived: boolean;
  readonly test: boolean;
  readonly help: boolean;
}

/** A wrong call: its text is for whoever called. */
export class UsageError extends Error {}

export const USAGE = `npm run replay -- --rule FILE... --events FILE... [options]

  --rule FILE...         rule files, YAML or JSON; * and ** are understood
  --events FILE...       logs, also gzipped
  --format F             auto (as recognised) | ${LOG_FORMATS.join(' | ')}
  --organization NAME    the organization of every event, whatever the log says
  --from T --until T     what was observed, RFC 3339 with a zone or UTC milliseconds; without them the
                         log is taken as quiet beyond its events
  --json                 one JSON document instead of a table
  --print-events         the normalized events as NDJSON, no replay
  --fail-on-trigger      exit code 1 when anything fired
  --as-received          what a backend would have raised on what it had received by then, with when
  --test                 run the tests inside the rule files

Exit code: 0 fine; 1 a rule test failed or, with --fail-on-trigger, something fired; 2 a wrong call, rule or file.
With --json, call it with "npm run --silent replay --", so that npm adds no line of its own.`;

const LISTS = ['--rule', '--events'] as const;
const TEXTS = ['--format', '--organization', '--from', '--until'] as const;
const FLAGS = [
  '--json',
  '--as-received',
  '--print-events',
  '--fail-on-trigger',
  '--test',
  '--help',
] as const;
const isOne = <T extends string>(names: readonly T[], text: string): text is T =>
  (names as readonly string[]).includes(text);

/** Reads the arguments; throws UsageError. A list goes on until the next option, so that a shell may expand it. */
export const readArguments = (given: readonly string[]): ReplayArguments => {
  const lists = { '--rule': [] as string[], '--events': [] as string[] };
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {};
  const flags = new Set<string>();
  let list: string[] | undefined;
  for (let at = 0; at < given.length; at += 1) {
    const [name, inline] = splitAtEquals(given[at] ?? '');
    if (!name.startsWith('--')) {
      if (list === undefined)
        throw new UsageError(`What is “${name}”? Files come after --rule or --events.`);
      list.push(name);
      continue;
    }
    list = undefined;
    if (isOne(LISTS, name)) {
      list = lists[name];
      if (inline !== undefined) list.push(inline);
    } else if (isOne(TEXTS, name)) {
      const value = inline ?? given[at + 1];
      if (value === undefined || (inline === undefined && value.startsWith('--'))) {
        throw new UsageError(`${name} needs a value.`);
      }
      if (inline === undefined) at += 1;
      texts[name] = value;
    } else if (isOne(FLAGS, name) && inline === undefined) flags.add(name);
    else throw new UsageError(`There is no option ${name}.`);
  }
  const { '--format': format = 'auto' } = texts;
  if (format !== 'auto' && !isOne(LOG_FORMATS, format)) {
    throw new UsageError(`There is no format ${format}. There is auto, ${LOG_FORMATS.join(', ')}.`);
  }
  const found: ReplayArguments = {
    rules: lists['--rule'],
    events: lists['--events'],
    format: format === 'auto' ? undefined : format,
    organization: texts['--organization'],
    from: timeOf('--from', texts['--from']),
    until: timeOf('--until', texts['--until']),
    json: flags.has('--json'),
    printEvents: flags.has('--print-events'),
    failOnTrigger: flags.has('--fail-on-trigger'),
    asReceived: flags.has('--as-received'),
    test: flags.has('--test'),
    help: flags.has('--help'),
  };
  check(found);
  return found;
};

const check = ({ rules, events, printEvents, test, help, from, until }: ReplayArguments): void => {
  if (help) return;
  if (printEvents && events.length === 0) throw new UsageError('--print-events needs --events.');
  if (printEvents) return;
  if (rules.length === 0) throw new UsageError('Which rule? Give a file with --rule.');
  if (events.length === 0 && !test) {
    throw new UsageError(
      'Which events? Give a log with --events, or run the rules’ own tests with --test.',
    );
  }
  if (from !== undefined && until !== undefined && from > until) {
    throw new UsageError('--from is after --until.');
  }
};

const splitAtEquals = (text: string): [string, string?] => {
  const at = text.startsWith('--') ? text.indexOf('=') : -1;
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

const timeOf = (option: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (/^-?\d+$/.test(text)) return Number(text);
  const time = parseTime(text)?.ms;
  if (time === undefined) {
    throw new UsageError(
      `${option} ${text} is not a time: RFC 3339 with a zone, or UTC milliseconds.`,
    );
  }
  return time;
};
