import type { CapabilityCell } from '#src/contract/capability.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { responseCoverage } from '#src/domain/response.ts';
import type { ActionCoverage } from '#src/domain/response.ts';

export interface PickerChoices {
  /** can run somewhere in scope: offered */
  readonly offered: readonly ActionCoverage[];
  /** in the saved rule or chosen since, but can run nowhere in scope now: stays, marked, removable */
  readonly kept: readonly ActionCoverage[];
  /** can run nowhere in scope: one line tells how many, and opens why */
  readonly hidden: readonly ActionCoverage[];
}

/**
 * What the picker shows, in the safe order in which a chosen set runs. A save accepts what the saved
 * version had, so that this much can be taken out and put in again.
 */
export const pickerChoices = (
  chosen: readonly Action[],
  saved: readonly Action[],
  products: readonly Product[],
  scope: readonly OrganizationId[],
  cells: readonly CapabilityCell[],
): PickerChoices => {
  const coverage = responseCoverage(products, scope, cells);
  const runs = ({ available }: ActionCoverage) => available.length > 0;
  const held = ({ action }: ActionCoverage) => chosen.includes(action) || saved.includes(action);
  return {
    offered: coverage.filter(runs),
    kept: coverage.filter((entry) => !runs(entry) && held(entry)),
    hidden: coverage.filter((entry) => !runs(entry) && !held(entry)),
  };
};

/** The chosen set with one action in or out, always in the safe order. */
export const withAction = (chosen: readonly Action[], action: Action, on: boolean): Action[] =>
  ACTIONS.filter((entry) => (entry === action ? on : chosen.includes(entry)));
