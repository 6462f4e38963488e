import type { CapabilityCell } from '#src/contract/capability.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { responseCoverage } from '#src/domain/response.ts';
import type { ActionCoverage } from '#src/domain/response.ts';

export interface PickerChoices {
  /** can run somewhere in scope: offered */
  readonly offered: readonly ActionCoverage[];
  /** chosen, but can run nowhere in scope any more: stays, marked, removable */
  readonly kept: readonly ActionCoverage[];
  /** not chosen and can run nowhere in scope: one line tells how many, and opens why */
  readonly hidden: readonly ActionCoverage[];
}

/** What the picker shows, in the safe order in which a chosen set runs. */
export const pickerChoices = (
  chosen: readonly Action[],
  products: readonly Product[],
  scope: readonly OrganizationId[],
  cells: readonly CapabilityCell[],
): PickerChoices => {
  const coverage = responseCoverage(products, scope, cells);
  const runs = (entry: ActionCoverage) => entry.available.length > 0;
  return {
    offered: coverage.filter(runs),
    kept: coverage.filter((entry) => !runs(entry) && chosen.includes(entry.action)),
    hidden: coverage.filter((entry) => !runs(entry) && !chosen.includes(entry.action)),
  };
};

/** The chosen set with one action in or out, always in the safe order. */
export const withAction = (chosen: readonly Action[], action: Action, on: boolean): Action[] =>
  ACTIONS.filter((entry) => (entry === action ? on : chosen.includes(entry)));
