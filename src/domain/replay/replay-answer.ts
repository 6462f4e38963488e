import type { FieldName } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import type { RuleBody } from '#src/contract/rule.ts';

export interface ReplayRequest {
  readonly body: RuleBody;
  /** organizations in the rule's scope; `all` takes every one the events have */
  readonly organizationIds: readonly string[] | 'all';
  /** observed range, UTC milliseconds, both ends included; without it, from the first event to the last */
  readonly from?: number;
  readonly until?: number;
}

/** One firing of a rule for one group. Rows are places in the event table. */
export interface Trigger {
  readonly organizationId: string;
  /** the group-by fields with the value as the first chosen event writes it */
  readonly group: readonly { readonly field: FieldName; readonly value: string }[];
  /** the group's account, when the group is one */
  readonly account: string | undefined;
  /** time of the first chosen event */
  readonly firstTime: number;
  /** time of the event that completed the pattern */
  readonly completedAt: number;
  /** when it fires; later than `completedAt` only for patterns that wait */
  readonly time: number;
  /** chosen events, by step (ordered patterns) or by signal; rows ascending */
  readonly steps: readonly TriggerStep[];
  readonly targets: readonly { readonly account: string; readonly product: Product }[];
  /** accounts beyond the cap of the target */
  readonly targetsCut: number;
  /** completions within the cool-down that did not fire of their own */
  readonly countedFurther: number;
}

export interface TriggerStep {
  readonly signalId: SignalId;
  readonly rows: readonly number[];
  /** chosen events; more than `rows` has when an answer was shortened for the way to the page */
  readonly count: number;
}

/** What the answer could not know, or left out. */
export type ReplayNote =
  | { readonly code: 'no_events' }
  | {
      readonly code: 'field_never_present';
      readonly field: FieldName;
      readonly signalId?: SignalId;
    }
  | { readonly code: 'organization_without_data'; readonly organizationIds: readonly string[] }
  | {
      readonly code: 'product_without_data';
      readonly product: Product;
      readonly organizationIds: readonly string[];
    }
  | {
      readonly code: 'activity_never_present';
      readonly activity: string;
      readonly signalId: SignalId;
    }
  | { readonly code: 'window_longer_than_data'; readonly windowMs: number; readonly dataMs: number }
  | { readonly code: 'signal_missing'; readonly signalId: SignalId }
  | { readonly code: 'triggers_cut'; readonly shown: number; readonly found: number };

export interface ReplayAnswer {
  /** by time, then organization, then group */
  readonly triggers: readonly Trigger[];
  /** triggers there are; more than `triggers` has when an answer was shortened */
  readonly found: number;
  /** what each signal matches in scope and range */
  readonly signals: readonly {
    readonly signalId: SignalId;
    readonly events: number;
    readonly accounts: number;
  }[];
  /** triggers by UTC day, the day of `from` first */
  readonly perDay: readonly number[];
  readonly from: number;
  readonly until: number;
  readonly notes: readonly ReplayNote[];
  /** revision of the events that were asked */
  readonly revision: string;
  /** milliseconds it took; 0 where nobody measured */
  readonly ms: number;
}
