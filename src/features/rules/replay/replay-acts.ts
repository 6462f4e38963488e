import { useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Condition } from '#src/contract/condition.ts';
import { useSession } from '#src/data/session.ts';
import type { CurveNumber } from '#src/domain/replay/curve-values.ts';
import { goToField } from '#src/features/rules/go-to-field.ts';
import { windowValue } from '#src/features/rules/rule-form.ts';
import type { PatternValue, RuleFormValues } from '#src/features/rules/rule-form.ts';
import { suggestedException } from './exception-offers.ts';

/** What the replay writes into the form beside it, and nothing else. Absent for somebody who may not write. */
export interface ReplayActs {
  readonly setNumber: (number: CurveNumber, value: number) => void;
  /** adds an exception, unless there is the same already, and leads to its reason */
  readonly addException: (condition: Condition) => void;
}

/** The pattern of the form with one number changed; a window in milliseconds. */
export const withNumber = (
  pattern: PatternValue,
  number: CurveNumber,
  value: number,
): PatternValue => {
  switch (number) {
    case 'threshold':
      return { ...pattern, threshold: value };
    case 'windowMs':
      return { ...pattern, window: windowValue(value) };
    default:
      return number satisfies never;
  }
};

/** One object for the life of the form. */
export const useReplayActs = (
  { getValues, setValue }: UseFormReturn<RuleFormValues>,
  mayWrite: boolean,
): ReplayActs | undefined => {
  const { user } = useSession();
  return useMemo(() => {
    if (!mayWrite) return undefined;
    return {
      setNumber: (number, value) =>
        setValue('pattern', withNumber(getValues('pattern'), number, value)),
      addException: (condition) => {
        const rest = getValues('rest');
        const before = rest.exceptions ?? [];
        const same = before.findIndex(
          (one) => JSON.stringify(one.condition) === JSON.stringify(condition),
        );
        if (same === -1) {
          const added = suggestedException(condition, user.name, Date.now());
          setValue('rest', { ...rest, exceptions: [...before, added] });
        }
        const at = same === -1 ? before.length : same;
        // Its field is drawn by then.
        requestAnimationFrame(() => goToField(`/exceptions/${at}/reason`));
      },
    };
  }, [getValues, setValue, mayWrite, user.name]);
};
