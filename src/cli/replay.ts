import { readFileSync } from 'node:fs';
import { ownOrganization } from '#src/domain/logs/own-tenant.ts';
import { readRuleFile } from '#src/domain/rule-file/read-rule-file.ts';
import type { RuleDocument } from '#src/domain/rule-file/read-rule-file.ts';
import { readArguments, USAGE, UsageError } from './arguments.ts';
import type { ReplayArguments } from './arguments.ts';
import { namedFiles } from './files.ts';
import { jsonDocument } from './json-document.ts';
import { printEvents } from './print-events.ts';
import { readLogs } from './read-logs.ts';
import type { ReadLogs } from './read-logs.ts';
import { replayRules } from './replay-rules.ts';
import { runTests } from './run-tests.ts';
import { printTable } from './table.ts';
import { englishWords as words } from '#src/messages/english-words.ts';

const FINE = 0;
const FAILED = 1;
const WRONG = 2;

/** A file that is no rule at all has thousands. */
const MOST_ERRORS = 20;

export interface NamedRule extends RuleDocument {
  readonly file: string;
}

const print = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

const main = async (given: readonly string[]): Promise<number> => {
  const asked = readArguments(given);
  if (asked.help) {
    print(USAGE);
    return FINE;
  }
  const rules = asked.printEvents ? [] : readRules(namedFiles(asked.rules));
  if (rules === undefined) return WRONG;
  let code = FINE;
  if (asked.test) {
    const failed = runTests(rules, asked.json ? complain : print);
    if (failed > 0) code = FAILED;
  }
  if (asked.events.length === 0) return code;

  const logs = await readAll(asked);
  const unreadable = complainOfFiles(logs, asked);
  if (asked.printEvents) {
    await printEvents(logs.table, process.stdout);
    return unreadable ? WRONG : FINE;
  }
  const answers = replayRules(rules, logs.table, asked);
  if (asked.json) print(JSON.stringify(jsonDocument(answers, logs), null, 2));
  else printTable(answers, logs, print);
  if (unreadable) return WRONG;
  const fired = answers.some(({ answer }) => answer.triggers.length > 0);
  return asked.failOnTrigger && fired ? FAILED : code;
};

/** Undefined when a file has an error: it was told. */
const readRules = (files: readonly string[]): NamedRule[] | undefined => {
  const read = files.map((file) => ({ file, ...readRuleFile(readText(file)) }));
  for (const { file, errors, rules } of read) {
    for (const { line, column, message } of errors.slice(0, MOST_ERRORS)) {
      complain(`${file}:${line}:${column}: ${words(message)}`);
    }
    if (errors.length > MOST_ERRORS) complain(`${file}: ${errors.length} errors in all.`);
    for (const { line, column, message } of rules.flatMap(({ warnings }) => warnings)) {
      complain(`${file}:${line}:${column}: note: ${words(message)}`);
    }
  }
  if (read.some(({ errors }) => errors.length > 0)) return undefined;
  return read.flatMap(({ file, rules }) => rules.map((rule) => ({ ...rule, file })));
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${String(error)}`, { cause: error });
  }
};

const readAll = async (asked: ReplayArguments): Promise<ReadLogs> => {
  const toldAt = { time: Date.now() };
  const logs = await readLogs(
    namedFiles(asked.events),
    {
      format: asked.format,
      organizationId:
        asked.organization === undefined ? undefined : ownOrganization(asked.organization),
    },
    (file, bytes) => {
      if (!process.stderr.isTTY || Date.now() - toldAt.time < 200) return;
      toldAt.time = Date.now();
      process.stderr.write(`\r${file}: ${Math.round(bytes / 1e6)} MB `);
    },
  );
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return logs;
};

/** Tells what could not be read; true when a file as a whole could not be. */
const complainOfFiles = ({ files }: ReadLogs, { format }: ReplayArguments): boolean => {
  let wrong = false;
  for (const { file, report, failure } of files) {
    if (failure !== undefined) {
      complain(`${file}: reading it broke off: ${failure}`);
      wrong = true;
    } else if (report.events + report.repeats === 0 && report.rejectedLines > 0) {
      const kind =
        format === undefined ? 'no log that is known here' : `no log of the format ${format}`;
      complain(
        `${file}: ${kind}. Known are: m365-ual, entra, okta, google, duo, ocsf, events, arrow.`,
      );
      wrong = true;
    } else if (report.events + report.repeats === 0)
      complain(`${file}: there are no events in it.`);
    if (report.rejectedLines === 0) continue;
    for (const { line, reason } of report.rejected.slice(0, 10)) {
      complain(`${file}:${line}: ${words(reason)}`);
    }
    if (report.rejectedLines > 10) {
      complain(`${file}: ${report.rejectedLines} lines in all could not be understood.`);
    }
  }
  return wrong;
};

// Whoever reads may stop before the end, as head does: then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? FINE : WRONG);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) complain(`${error.message}\n\n${USAGE}`);
  else
    complain(
      `That should not have happened: ${error instanceof Error ? error.message : String(error)}`,
    );
  process.exitCode = WRONG;
}
