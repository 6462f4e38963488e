/** A value that a field offers. */
export interface Choice {
  readonly value: string;
  /** what it means, where the value alone does not say it */
  readonly words?: string | undefined;
  /** under it, what else is known of it */
  readonly detail?: string | undefined;
  /** beside it: how often it is there */
  readonly note?: string | undefined;
}

/** What somebody may type to find a choice. */
export const choiceText = ({ value, words, detail }: Choice): string =>
  [words, value, detail].filter((text) => text !== undefined).join(' ');
