import { createContext, use } from 'react';

export interface ShownIssue {
  readonly text: string;
  readonly severe: boolean;
}

export interface IssueView {
  /** what is to be told at this field now: nothing before the person has left it */
  readonly at: (pointer: string) => ShownIssue | undefined;
  /** the person has left this field */
  readonly touch: (pointer: string) => void;
  /** the person may only read */
  readonly readOnly: boolean;
}

export const IssueContext = createContext<IssueView>({
  at: () => undefined,
  touch: () => undefined,
  readOnly: false,
});

export const useIssues = (): IssueView => use(IssueContext);

/** The DOM id of a field, so that the sentence and the list of issues can lead to it. */
export const fieldId = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`;
