import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { RuleAct } from '#src/contract/bulk.ts';
import type { RuleSummary } from '#src/contract/rule.ts';
import { ApiProblem } from '#src/data/errors.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { useChangeRules } from '#src/data/rules.ts';
import { useToast } from '#src/ui/Toasts.tsx';
import { useActWords } from './act-words.ts';
import { undoActs } from './undo-acts.ts';
import type { ActOn } from './undo-acts.ts';

export interface DoAct {
  readonly act: RuleAct;
  /** as they stood before */
  readonly rules: readonly RuleSummary[];
  readonly reason: string | undefined;
}

/** Does an act, says what came of it, and offers to undo it where there is a way back. */
export const useDoAct = () => {
  const { t } = useLingui();
  const words = useActWords();
  const failureWords = useFailureWords();
  const toast = useToast();
  const change = useChangeRules();
  const intent = useRef(crypto.randomUUID());

  const undo = async (acts: readonly ActOn[]) => {
    let done = 0;
    let asked = 0;
    try {
      for (const { act, ruleIds } of acts) {
        const { data } = await change.mutateAsync({
          body: { act, ruleIds: [...ruleIds], dryRun: false, reason: t`Undone` },
          idempotencyKey: crypto.randomUUID(),
        });
        asked += data.outcomes.length;
        done += data.outcomes.filter(({ refusal }) => refusal === undefined).length;
      }
      if (done === asked) toast(t`Undone.`);
      else toast(t`Not all could be undone: some rules were changed meanwhile.`, 'warning');
    } catch (error) {
      const { title, text } = failureWords(error);
      toast(`${title}. ${text}`, 'error');
    }
  };

  /** Whether it was done; `error` says why not. */
  const run = async ({ act, rules, reason }: DoAct): Promise<boolean> => {
    try {
      const { data } = await change.mutateAsync({
        body: {
          act,
          ruleIds: rules.map(({ id }) => id),
          dryRun: false,
          ...(reason === undefined ? {} : { reason }),
        },
        idempotencyKey: intent.current,
      });
      const done = new Set(
        data.outcomes.filter(({ refusal }) => refusal === undefined).map(({ ruleId }) => ruleId),
      );
      const acts = undoActs(
        act,
        rules.filter(({ id }) => done.has(id)),
      );
      const text = words[act.kind].done(done.size);
      const missed = rules.length - done.size;
      toast(
        missed === 0 ? text : `${text} ${t`The others were changed meanwhile.`}`,
        missed === 0 ? 'success' : 'warning',
        acts.length === 0 || done.size === 0
          ? undefined
          : { label: t`Undo`, onClick: () => void undo(acts) },
      );
      return true;
    } catch (error) {
      // The answer was clear: another attempt is another intent. A lost one is the same.
      if (error instanceof ApiProblem) intent.current = crypto.randomUUID();
      return false;
    }
  };

  return { run, pending: change.isPending, error: change.error };
};
