import { createContext, use } from 'react';
import type { RuleTest } from '#src/contract/rule-test.ts';

/** What a panel beside the form may do to the rule under edit. */
export interface EditorActs {
  /** gives its place among the tests */
  readonly addTest: (test: RuleTest) => number;
}

export const EditorActsContext = createContext<EditorActs | undefined>(undefined);

/** Undefined where the rule is only read. */
export const useEditorActs = (): EditorActs | undefined => use(EditorActsContext);
