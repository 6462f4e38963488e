import type { Message } from '#src/domain/message.ts';
import type { LogFormatName } from './log-format.ts';

/**
 * A record of a log, cut out of the file: its text, the line on which it begins (the first is 1), and where
 * its bytes stand in the file, unpacked and as UTF-8.
 */
export type LogRecord =
  | {
      readonly line: number;
      readonly text: string;
      readonly offset: number;
      readonly bytes: number;
    }
  | { readonly line: number; readonly rejected: Message };

/** Whoever takes the records of a file, one after the other. */
export type TakeRecord = (record: LogRecord) => void;

/** What could not be understood, and why. It loses only itself. */
export interface RejectedLine {
  readonly line: number;
  readonly reason: Message;
}

/** What became of a file. */
export interface LogReport {
  /** the formats found in it; none while nothing was understood */
  readonly formats: readonly LogFormatName[];
  /** lines that are not empty */
  readonly lines: number;
  /** events understood, each counted once */
  readonly events: number;
  /** records of events that were there already, in this file or in one before it */
  readonly repeats: number;
  /** lines with something that could not be understood */
  readonly rejectedLines: number;
  /** the first of them, at most `REJECTED_KEPT` reasons */
  readonly rejected: readonly RejectedLine[];
}

/** A file of nonsense has millions of broken lines; nobody reads more than these. */
export const REJECTED_KEPT = 1_000;

/** A line or record above this is rejected instead of held in memory. */
export const LONGEST_RECORD_BYTES = 16 * 1024 * 1024;
