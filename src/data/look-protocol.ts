import type { FieldName } from '#src/contract/condition.ts';
import type { NamedList } from '#src/contract/named-list.ts';
import type { Product } from '#src/contract/product.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import type { CurveNumber } from '#src/domain/replay/curve-values.ts';
import type { FieldUse, ValueCount } from '#src/domain/replay/field-values.ts';
import type { ReplayRequest, Trigger } from '#src/domain/replay/replay-answer.ts';
import type { CurvePoint } from '#src/domain/replay/replay-curve.ts';
import type { MadeTest, TestWish } from '#src/domain/rule-file/make-test.ts';
import type { RuleTestResult } from '#src/domain/rule-file/rule-test.ts';

/** What a page wants to know of the events beside a replay: it waits for nothing else, and nothing waits for it. */
export type Look =
  | {
      readonly what: 'values';
      readonly product: Product;
      readonly field: FieldName;
      /** that the values hold, without case */
      readonly text: string;
      readonly most: number;
    }
  | { readonly what: 'fields'; readonly product: Product }
  | {
      readonly what: 'curve';
      readonly request: ReplayRequest;
      readonly number: CurveNumber;
      readonly values: readonly number[];
    }
  | {
      readonly what: 'compare';
      readonly before: ReplayRequest;
      readonly after: ReplayRequest;
    }
  /** tests bring their own events */
  | {
      readonly what: 'tests';
      readonly body: RuleBody;
      readonly lists: ReadonlyMap<string, NamedList>;
    }
  | {
      readonly what: 'make_test';
      readonly request: ReplayRequest;
      readonly wish: TestWish;
    };

/** Two versions on the same events. Triggers are at most a few hundred each; the counts are of all. */
export interface LookComparison {
  readonly added: readonly Trigger[];
  readonly lost: readonly Trigger[];
  /** as the later version has them */
  readonly same: readonly Trigger[];
  readonly counts: {
    readonly added: number;
    readonly lost: number;
    readonly same: number;
  };
}

export interface LookAnswers {
  readonly values: readonly ValueCount[];
  readonly fields: readonly FieldUse[];
  readonly curve: readonly CurvePoint[];
  readonly compare: LookComparison;
  readonly tests: readonly RuleTestResult[];
  readonly make_test: MadeTest;
}

export type LookAnswer<L extends Look = Look> = LookAnswers[L['what']];
