import { useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { EditorActs } from './editor-acts.ts';
import type { RuleFormValues } from './rule-form.ts';

/** The acts on this form; one object for its life. Undefined for those who only read. */
export const useMakeEditorActs = (
  { getValues, setValue }: UseFormReturn<RuleFormValues>,
  mayWrite: boolean,
): EditorActs | undefined =>
  useMemo(() => {
    if (!mayWrite) return undefined;
    return {
      addTest: (test) => {
        const tests = getValues('tests');
        setValue('tests', [...tests, test]);
        return tests.length;
      },
    };
  }, [getValues, setValue, mayWrite]);
