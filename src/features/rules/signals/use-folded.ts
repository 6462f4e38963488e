import { startTransition, useCallback, useState } from 'react';
import type { SignalId } from '#src/contract/ids.ts';
import type { Signal } from '#src/contract/rule.ts';
import { comparisons } from '#src/domain/condition-tree.ts';

const MOST_OPEN = { signals: 12, conditions: 100 };

/** Which signals are folded. Of many all are at first; one that is added later is open, to be written. */
export const useFolded = (signals: readonly Signal[]) => {
  const [folded, setFolded] = useState<ReadonlySet<SignalId>>(() => {
    const conditions = signals.reduce(
      (sum, { condition }) => sum + [...comparisons(condition, '')].length,
      0,
    );
    const isMuch = signals.length > MOST_OPEN.signals || conditions > MOST_OPEN.conditions;
    return new Set(isMuch ? signals.map(({ id }) => id) : []);
  });
  const fold = useCallback(
    (id: SignalId, folds: boolean) =>
      setFolded((now) => {
        const next = new Set(now);
        if (folds) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );
  return {
    isFolded: (id: SignalId) => folded.has(id),
    fold,
    anyFolded: signals.some(({ id }) => folded.has(id)),
    anyOpen: signals.some(({ id }) => !folded.has(id)),
    /** 50 cards are much to draw: the page stays quick meanwhile */
    foldAll: (folds: boolean) =>
      startTransition(() => setFolded(new Set(folds ? signals.map(({ id }) => id) : []))),
  };
};
