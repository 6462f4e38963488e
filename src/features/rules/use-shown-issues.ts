import { useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useState } from 'react';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import type { IssueView, ShownIssue } from './issue-context.ts';

export interface ShownIssues {
  readonly view: IssueView;
  readonly triedToSave: boolean;
  readonly showAll: () => void;
}

const weights = { warning: 0, draft_only: 1, refuses_save: 2 } as const satisfies Record<
  RuleIssue['effect'],
  number
>;

/** Which issues are told at their fields: those of fields the person has left, all after a try to save, and what the backend said. */
export const useShownIssues = (
  issues: readonly RuleIssue[],
  fromBackend: readonly RuleIssue[],
  readOnly: boolean,
): ShownIssues => {
  const { i18n } = useLingui();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [triedToSave, setTriedToSave] = useState(false);
  const touch = useCallback(
    (pointer: string) =>
      setTouched((before) => (before.has(pointer) ? before : new Set([...before, pointer]))),
    [],
  );
  const view = useMemo((): IssueView => {
    const byPointer = new Map<string, ShownIssue & { readonly weight: number }>();
    for (const issue of [...fromBackend, ...issues]) {
      // A warning is news, not a mistake, and the backend has seen it all: neither waits for the field to be left.
      const due =
        triedToSave ||
        touched.has(issue.pointer) ||
        issue.effect === 'warning' ||
        fromBackend.includes(issue);
      // Of several the gravest is told; of those alike the last.
      if (due && (byPointer.get(issue.pointer)?.weight ?? 0) <= weights[issue.effect])
        byPointer.set(issue.pointer, {
          text: renderMessage(i18n, issue.message),
          severe: issue.effect === 'refuses_save',
          weight: weights[issue.effect],
        });
    }
    return { at: (pointer) => byPointer.get(pointer), touch, readOnly };
  }, [issues, fromBackend, touched, triedToSave, touch, readOnly, i18n]);
  return { view, triedToSave, showAll: () => setTriedToSave(true) };
};
