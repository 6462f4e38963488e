import type { ReplayAnswer } from '#src/domain/replay/replay-answer.ts';

/** What the page takes over at a time; copying more between threads would be felt while typing. */
export const TRIGGERS_SENT = 5_000;
const ROWS_SENT = 100_000;
const ROWS_OF_STEP = { least: 10, most: 200 } as const;

/** The answer as it goes to the page: the newest triggers, and the first rows of long steps; figures are of all. */
export const shortAnswer = (answer: ReplayAnswer): ReplayAnswer => {
  const triggers = answer.triggers.slice(-TRIGGERS_SENT);
  const steps = triggers.reduce((sum, trigger) => sum + trigger.steps.length, 0);
  const rows = Math.max(
    ROWS_OF_STEP.least,
    Math.min(ROWS_OF_STEP.most, Math.floor(ROWS_SENT / Math.max(1, steps))),
  );
  const cut = answer.triggers.length - triggers.length;
  return {
    ...answer,
    triggers: triggers.map((trigger) => ({
      ...trigger,
      steps: trigger.steps.map((step) => ({ ...step, rows: step.rows.slice(0, rows) })),
    })),
    notes:
      cut === 0
        ? answer.notes
        : [...answer.notes, { code: 'triggers_cut', shown: triggers.length, found: answer.found }],
  };
};
