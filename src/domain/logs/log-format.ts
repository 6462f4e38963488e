import type { NormalizedEvent } from '#src/contract/event.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';

/** The kinds of log that are read, by the names the terminal takes. */
export const LOG_FORMATS = [
  'm365-ual',
  'entra',
  'okta',
  'google',
  'duo',
  'ocsf',
  'events',
  'arrow',
] as const;
export type LogFormatName = (typeof LOG_FORMATS)[number];

/** What became of one record. Of a record with several events, those that are understood stand. */
export interface ParsedRecord {
  readonly events: readonly NormalizedEvent[];
  /** why the record, or one of its events, could not be understood */
  readonly rejected: readonly Message[];
}

/** One kind of log whose records are JSON objects, or rows of CSV as objects of text by column name. */
export interface LogFormat {
  readonly name: Exclude<LogFormatName, 'arrow'>;
  /** whether a record is of this format; asked of the first records of a file */
  readonly recognises: (record: Readonly<Record<string, unknown>>) => boolean;
  /**
   * The events of one record; never throws, whatever the record holds. `text` is the record as the file
   * has it, where it stands alone: a whole number too large for JSON has its digits there.
   */
  readonly parse: (record: Readonly<Record<string, unknown>>, text: string) => ParsedRecord;
}

/** An event whose optional fields may be undefined: what a table of fields gives. */
export type FoundEvent = { [K in keyof NormalizedEvent]: NormalizedEvent[K] | undefined };

/** The event without the fields that the log does not have. */
export const present = (event: FoundEvent): NormalizedEvent =>
  // What every event must have was set by whoever found it.
  Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined && value !== ''),
  ) as NormalizedEvent;

export const reject = (id: Message['id'], values?: Message['values']): ParsedRecord => ({
  events: [],
  rejected: [message(id, values)],
});

export const joined = (parts: readonly ParsedRecord[]): ParsedRecord => ({
  events: parts.flatMap(({ events }) => events),
  rejected: parts.flatMap(({ rejected }) => rejected),
});
