import type { FieldName } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import type { NamedLists } from './comparison-truth.ts';

export interface ReplayRequest {
  readonly body: RuleBody;
  /** organizations in the rule's scope; `all` takes every one the events have */
  readonly organizationIds: readonly string[] | 'all';
  /**
   * What was observed, UTC milliseconds, both ends included: a wait that reaches beyond it is pending or not
   * knowable. An end that is not given is the first or last event, and all is taken as quiet beyond it.
   */
  readonly from?: number;
  readonly until?: number;
  /** since when there is history for `first_seen`; `from`, or each organization's first event */
  readonly historyFrom?: number;
  readonly lists?: NamedLists;
  /** IANA zones of organizations, for a schedule in the organization's own; UTC where there is none */
  readonly zones?: ReadonlyMap<string, string>;
}

/** A completion of the pattern by one group. Rows are places in the event table. */
export interface Completion {
  /** of the first chosen event */
  readonly organizationId: string;
  /** of all of them: more than one only where the rule looks across organizations */
  readonly organizationIds: readonly string[];
  /** the group-by fields with the value as the first chosen event writes it */
  readonly group: readonly { readonly field: FieldName; readonly value: string }[];
  /** the group's account, when the group is one */
  readonly account: string | undefined;
  /** time of the first chosen event */
  readonly firstTime: number;
  /** time of the event that completed the pattern */
  readonly completedAt: number;
  /** when it fires; later than `completedAt` for patterns that wait, and windows that have to close */
  readonly time: number;
  /** chosen events, by step or, in a count, by signal; rows ascending */
  readonly steps: readonly TriggerStep[];
}

/** One firing of a rule. */
export interface Trigger extends Completion {
  readonly targets: readonly TargetAccount[];
  /** accounts beyond the cap of the target */
  readonly targetsCut: number;
  /** completions within the cool-down that did not fire of their own */
  readonly countedFurther: number;
}

export interface TargetAccount {
  readonly account: string;
  readonly product: Product;
  readonly organizationId: string;
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
  | { readonly code: 'triggers_cut'; readonly shown: number; readonly found: number }
  | {
      readonly code: 'list_missing';
      readonly list: string;
      readonly signalId?: SignalId;
    }
  /** the longest history that any organization has before its events, against what is asked for */
  | {
      readonly code: 'history_too_short';
      readonly signalId: SignalId;
      readonly days: number;
      readonly haveDays: number;
      readonly events: number;
    }
  /** events of a signal for which it could not be known whether it matches */
  | { readonly code: 'signal_not_knowable'; readonly signalId: SignalId; readonly events: number }
  /** completions whose absent step cannot be known */
  | { readonly code: 'absence_not_knowable'; readonly completions: number }
  /** the log is taken as quiet before, or after, its events */
  | { readonly code: 'taken_as_quiet'; readonly before: boolean; readonly after: boolean }
  | { readonly code: 'zone_unknown'; readonly organizationIds: readonly string[] };

export interface ReplayAnswer {
  /** by time, then organization, then group */
  readonly triggers: readonly Trigger[];
  /** triggers there are; more than `triggers` has when an answer was shortened */
  readonly found: number;
  /** completions that still wait for an absence, or for their window to close, when the range ends */
  readonly pending: readonly Completion[];
  /** what each signal matches in scope and range */
  readonly signals: readonly {
    readonly signalId: SignalId;
    readonly events: number;
    readonly accounts: number;
  }[];
  /** by exception, the events of the rule's signals that it took out */
  readonly excepted: readonly number[];
  /** triggers by UTC day, the day of `from` first */
  readonly perDay: readonly number[];
  /** by UTC hour, the hour of `from` first; empty for a range too long for hours */
  readonly perHour: readonly number[];
  readonly from: number;
  readonly until: number;
  readonly notes: readonly ReplayNote[];
  /** revision of the events that were asked */
  readonly revision: string;
  /** milliseconds it took; 0 where nobody measured */
  readonly ms: number;
}
