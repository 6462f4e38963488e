import type { NormalizedEvent } from '#src/contract/event.ts';
import { present } from './log-format.ts';
import type { FoundEvent } from './log-format.ts';

/** The most characters of each text, as the event of the contract has them. */
const LONGEST = {
  activity: 200,
  category: 200,
  account: 320,
  targetAccount: 320,
  city: 120,
  network: 60,
  device: 200,
  userAgent: 1_000,
  app: 300,
  object: 1_000,
  reason: 300,
} as const satisfies Partial<Record<keyof NormalizedEvent, number>>;
const LONGEST_ADDRESS = 60;

/**
 * The event as the contract takes it: texts cut to their longest, without what the log does not
 * have.
 */
export const fittingEvent = (found: FoundEvent): NormalizedEvent => {
  const cut = Object.entries(LONGEST).map(([name, most]) => {
    // `LONGEST` has keys of an event that are texts only, which entries cannot say.
    const text = found[name as keyof typeof LONGEST];
    return [name, text?.slice(0, most)];
  });
  const isAddress = found.ip !== undefined && found.ip.length <= LONGEST_ADDRESS;
  return present({
    ...found,
    ...Object.fromEntries(cut),
    // Half an address would be another one.
    ip: isAddress ? found.ip : undefined,
  });
};
