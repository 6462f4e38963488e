import { useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { SignalId } from '#src/contract/ids.ts';
import type { Signal } from '#src/contract/rule.ts';
import { newSignal, withSignal, withoutSignal } from '#src/features/rules/rule-form.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { withCardsLikeSteps, withSignalMoved } from './signal-order.ts';

export interface SignalActs {
  readonly add: (name: string) => void;
  readonly change: (id: SignalId, change: (signal: Signal) => Signal) => void;
  readonly duplicate: (id: SignalId) => void;
  readonly remove: (id: SignalId) => void;
  /** to a place among the others */
  readonly move: (id: SignalId, to: number) => void;
  readonly orderLikeSteps: () => void;
}

/** What can be done to signals; one object for the life of the form, so that a card renders only when its signal changes. */
export const useSignalActs = (form: UseFormReturn<RuleFormValues>): SignalActs => {
  const { getValues, setValue } = form;
  return useMemo(() => {
    const set = ({ signals, pattern }: Partial<Pick<RuleFormValues, 'signals' | 'pattern'>>) => {
      if (signals !== undefined) setValue('signals', signals);
      if (pattern !== undefined) setValue('pattern', pattern);
    };
    return {
      add: (name) => set(withSignal(getValues(), newSignal(name))),
      change: (id, change) =>
        set({
          signals: getValues('signals').map((signal) =>
            signal.id === id ? change(signal) : signal,
          ),
        }),
      duplicate: (id) => {
        const original = getValues('signals').find((signal) => signal.id === id);
        if (original === undefined) return;
        const name = original.name === '' ? '' : `${original.name} (2)`;
        set(withSignal(getValues(), { ...original, id: newSignal('').id, name }, id));
      },
      remove: (id) => set(withoutSignal(getValues(), id)),
      move: (id, to) => set(withSignalMoved(getValues(), id, to)),
      orderLikeSteps: () => set(withCardsLikeSteps(getValues())),
    };
  }, [getValues, setValue]);
};
