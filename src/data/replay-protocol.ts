import type { NormalizedEvent } from '#src/contract/event.ts';
import type { LogReport, RejectedLine } from '#src/domain/logs/log-report.ts';
import type { Look, LookAnswer } from './look-protocol.ts';
import type { NearMiss } from '#src/domain/replay/near-misses.ts';
import type { ReplayFigures } from '#src/domain/replay/replay-figures.ts';
import type { ReplayAnswer, ReplayRequest } from '#src/domain/replay/replay-answer.ts';

/** Which events a question is about. */
export type ReplaySource = 'history' | 'own_logs';

/** A question; an asker's later question makes its earlier ones pointless. */
export interface Question {
  readonly asker: number;
  readonly number: number;
  readonly source: ReplaySource;
  readonly request: ReplayRequest;
}

/** To the engine. Slices and files are handed over, never copied as events. */
export type ToEngine =
  | { readonly kind: 'history_begin'; readonly revision: string }
  | { readonly kind: 'history_slice'; readonly revision: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'history_end'; readonly revision: string }
  | { readonly kind: 'logs_add'; readonly files: readonly File[] }
  | { readonly kind: 'logs_stop' }
  | { readonly kind: 'logs_remove' }
  | ({ readonly kind: 'ask' } & Question)
  | {
      readonly kind: 'events';
      readonly number: number;
      readonly source: ReplaySource;
      /** of the answer whose rows these are */
      readonly revision: string;
      readonly rows: readonly number[];
    }
  | {
      readonly kind: 'record';
      readonly number: number;
      /** of the own logs that the row is a place in */
      readonly revision: string;
      readonly row: number;
    }
  | {
      readonly kind: 'look';
      readonly number: number;
      readonly source: ReplaySource;
      readonly look: Look;
    };

export interface OwnLogFile {
  readonly name: string;
  readonly bytes: number;
  readonly status: 'waiting' | 'reading' | 'read' | 'stopped' | 'failed';
}

/** What is known of one's own logs. */
export interface OwnLogsState {
  readonly files: readonly OwnLogFile[];
  /** bytes, while files are being read */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  /** of all files together; absent before the first */
  readonly report?: OwnLogsReport | undefined;
  /** events a replay runs over now; 0 until the first file has been read */
  readonly events: number;
  /** changes with the events */
  readonly revision: string;
}

export interface OwnLogsReport extends Omit<LogReport, 'rejected'> {
  /** with the file, when there are several */
  readonly rejected: readonly (RejectedLine & { readonly file?: string | undefined })[];
}

export const NO_LOGS: OwnLogsState = { files: [], events: 0, revision: '' };

/** What follows an answer when nobody has asked anew: it takes longer and is looked at later. */
export interface FurtherAnswer {
  readonly nearMisses: readonly NearMiss[];
  /** of all triggers, those left out of a shortened answer too; of the accounts the first few */
  readonly figures: ReplayFigures;
}

/** From the engine. */
export type FromEngine =
  | { readonly kind: 'history_ready'; readonly revision: string; readonly events: number }
  | { readonly kind: 'history_failed'; readonly revision: string; readonly error: string }
  | { readonly kind: 'logs'; readonly state: OwnLogsState }
  | {
      readonly kind: 'answer';
      readonly asker: number;
      readonly number: number;
      readonly answer: ReplayAnswer;
    }
  | {
      readonly kind: 'further';
      readonly asker: number;
      readonly number: number;
      readonly further: FurtherAnswer;
    }
  | {
      readonly kind: 'no_answer';
      readonly asker: number;
      readonly number: number;
      readonly error: string;
    }
  | {
      readonly kind: 'events';
      readonly number: number;
      readonly events: readonly NormalizedEvent[];
    }
  | { readonly kind: 'record'; readonly number: number; readonly text: string | undefined }
  | { readonly kind: 'look'; readonly number: number; readonly answer: LookAnswer }
  | { readonly kind: 'no_events'; readonly number: number; readonly error: string };
