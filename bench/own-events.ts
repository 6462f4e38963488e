import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedEvents } from './generated-events.ts';
import { STEP } from './rules.ts';

export const OWN_EVENTS = 1_000_000;

/** A file of normalized events, each on a line, with sign-ins as the rule at hand names them; gives its path. */
export const writeEvents = (count: number): string => {
  const table = generatedEvents(count);
  const path = join(mkdtempSync(join(tmpdir(), 'respond-bench-')), 'events.ndjson');
  const file = openSync(path, 'w');
  const line = (row: number): string => {
    const event = table.eventAt(row);
    const isSignIn = event.activity === STEP.signIn;
    const activity = event.result === 'failure' ? 'UserLoginFailed' : 'UserLoggedIn';
    const named = isSignIn ? { ...event, product: 'microsoft_365', activity } : event;
    return `${JSON.stringify(named)}\n`;
  };
  for (let row = 0; row < table.rows; row += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, table.rows - row) }, (_, at) => row + at);
    writeSync(file, rows.map(line).join(''));
  }
  closeSync(file);
  return path;
};
