import { useCallback, useReducer } from 'react';
import type { RuleId } from '#src/contract/ids.ts';
import type { RuleSummary } from '#src/contract/rule.ts';

interface Chosen {
  /** the filter under which it was chosen: another one begins with nothing */
  readonly under: string;
  readonly rules: ReadonlyMap<RuleId, RuleSummary>;
  /** the row that was chosen last, where a range begins */
  readonly anchor: number | undefined;
}

type Act =
  | { readonly kind: 'one'; readonly index: number; readonly range: boolean }
  | { readonly kind: 'these'; readonly rules: readonly RuleSummary[] };

export interface Selection {
  readonly chosen: ReadonlyMap<RuleId, RuleSummary>;
  readonly all: 'none' | 'some' | 'all';
  /** the same function each time */
  readonly select: (index: number, range: boolean) => void;
  readonly choose: (rules: readonly RuleSummary[]) => void;
}

const NOTHING: ReadonlyMap<RuleId, RuleSummary> = new Map();

/** The rules that are chosen in the list under one filter; `rows` are those that are loaded. */
export const useSelection = (rows: readonly RuleSummary[], under: string): Selection => {
  const [state, act] = useReducer(
    (before: Chosen, done: Act): Chosen => {
      const rules = new Map(before.under === under ? before.rules : NOTHING);
      if (done.kind === 'these')
        return {
          under,
          rules: new Map(done.rules.map((rule) => [rule.id, rule])),
          anchor: undefined,
        };
      const { index, range } = done;
      const row = rows[index];
      if (row === undefined) return before;
      if (range && before.anchor !== undefined && before.under === under) {
        const [from, until] = [Math.min(before.anchor, index), Math.max(before.anchor, index)];
        for (const one of rows.slice(from, until + 1)) rules.set(one.id, one);
      } else if (!rules.delete(row.id)) rules.set(row.id, row);
      return { under, rules, anchor: index };
    },
    { under, rules: NOTHING, anchor: undefined },
  );
  const chosen = state.under === under ? state.rules : NOTHING;
  return {
    chosen,
    all: chosen.size === 0 ? 'none' : rows.every(({ id }) => chosen.has(id)) ? 'all' : 'some',
    select: useCallback((index, range) => act({ kind: 'one', index, range }), []),
    choose: useCallback((rules) => act({ kind: 'these', rules }), []),
  };
};
