import fc from 'fast-check';
import { expect } from 'vitest';
import { eventSchema } from '#src/contract/event.ts';
import type { LogFormat, ParsedRecord } from '#src/domain/logs/log-format.ts';
import { withNonsense } from './log-records.ts';

type LogRecord = Readonly<Record<string, unknown>>;

/** What a format reads in a record, every event of it being one of the contract. */
export const expectParsed = (format: LogFormat, record: LogRecord, text = ''): ParsedRecord => {
  const parsed = format.parse(record, text);
  for (const event of parsed.events) expect(eventSchema.safeParse(event).error).toBeUndefined();
  return parsed;
};

/** No kind of nonsense at any place of a record stops the reading. */
export const expectToSurviveNonsense = (format: LogFormat, ...samples: LogRecord[]): void => {
  for (const record of samples.flatMap(withNonsense)) {
    expect(() => format.recognises(record)).not.toThrow();
    expectParsed(format, record);
  }
};

/**
 * Records of which any keys hold nonsense of the format's own are either one event or one rejection, and
 * from what is no record at all no event comes.
 */
export const expectToSurviveAny = (
  format: LogFormat,
  samples: readonly LogRecord[],
  nonsense: fc.Arbitrary<unknown>,
): void => {
  const keys = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.dictionary(fc.constantFrom(...keys), nonsense),
      (sample, rest) => {
        const record = { ...sample, ...rest };
        format.recognises(record);
        const { events, rejected } = expectParsed(format, record, JSON.stringify(record));
        expect(events.length + rejected.length).toBe(1);
      },
    ),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), nonsense), (record) => {
      expect(format.parse(record, '').events).toEqual([]);
    }),
  );
};
