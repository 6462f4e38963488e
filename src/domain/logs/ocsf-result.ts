import type { NormalizedEvent } from '#src/contract/event.ts';
import { textAt } from './json-shape.ts';
import { firstText, numberAtPath } from './path.ts';

type Result = NormalizedEvent['result'];

/**
 * status_id, https://schema.ocsf.io/base_event: 0 is unknown, and with 99 `status` has the
 * producer's own word.
 */
const BY_ID: Readonly<Record<number, Result>> = { 1: 'success', 2: 'failure' };
const BY_WORD: Readonly<Record<string, Result>> = {
  success: 'success',
  failure: 'failure',
  denied: 'denied',
  deny: 'denied',
  challenge: 'challenge',
};

export const ocsfResult = (record: unknown): Result => {
  const word = textAt(record, 'status')?.toLowerCase() ?? '';
  return (
    BY_ID[numberAtPath(record, 'status_id') ?? 0] ??
    (Object.hasOwn(BY_WORD, word) ? BY_WORD[word] : undefined)
  );
};

/** `message` describes any event, so it is the reason of one only that did not succeed. */
export const ocsfReason = (record: unknown, result: Result): string | undefined =>
  firstText(record, ['status_detail', 'status_code']) ??
  (result === undefined || result === 'success' ? undefined : textAt(record, 'message'));
