/** States of something that is edited: those before, the one shown, and those that were undone. */
export interface UndoStack<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** when the present was last changed, milliseconds of any clock */
  readonly changedAt: number;
}

/** Changes that follow so quickly are one step: a word, not its letters. */
const ONE_STEP_MS = 700;
const MOST_STEPS = 200;

export const newStack = <T>(present: T): UndoStack<T> => ({
  past: [],
  present,
  future: [],
  changedAt: -Infinity,
});

/** The stack after an edit. */
export const edited = <T>(stack: UndoStack<T>, next: T, now: number): UndoStack<T> => {
  const goesOn = now - stack.changedAt < ONE_STEP_MS && stack.past.length > 0;
  return {
    past: goesOn ? stack.past : [...stack.past, stack.present].slice(-MOST_STEPS),
    present: next,
    future: [],
    changedAt: now,
  };
};

/** The same state in another object: no step. */
export const replaced = <T>(stack: UndoStack<T>, present: T): UndoStack<T> => ({
  ...stack,
  present,
});

/** One step back; undefined where there is none. What is edited next is a step of its own. */
export const undone = <T>({ past, present, future }: UndoStack<T>): UndoStack<T> | undefined => {
  const before = past.at(-1);
  return before === undefined
    ? undefined
    : {
        past: past.slice(0, -1),
        present: before,
        future: [present, ...future],
        changedAt: -Infinity,
      };
};

/** One step forward again; undefined where there is none. */
export const redone = <T>({ past, present, future }: UndoStack<T>): UndoStack<T> | undefined => {
  const [next, ...rest] = future;
  return next === undefined
    ? undefined
    : { past: [...past, present], present: next, future: rest, changedAt: -Infinity };
};
