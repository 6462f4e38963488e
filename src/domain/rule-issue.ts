import type { Message } from './message.ts';

/**
 * What is not right about a rule, at its field. `refuses_save`: the backend cannot hold it.
 * `draft_only`: it can be saved but not evaluated. `warning`: it is evaluated, and probably not as meant.
 */
export interface RuleIssue {
  /** JSON pointer into the rule body */
  readonly pointer: string;
  readonly message: Message;
  readonly effect: 'refuses_save' | 'draft_only' | 'warning';
  /** of a warning that is certain whatever happens: it can never hold, or it makes no difference */
  readonly certain?: Certainty;
}

export type Certainty = 'impossible' | 'needless';

export type Issues = RuleIssue[];

export const add = (
  issues: Issues,
  effect: RuleIssue['effect'],
  pointer: string,
  text: Message,
  certain?: Certainty,
): void => {
  issues.push({
    effect,
    pointer,
    message: text,
    ...(certain === undefined ? {} : { certain }),
  });
};

export const isWhole = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max;
