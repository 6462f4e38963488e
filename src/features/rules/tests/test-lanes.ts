import type { RuleTest, RuleTestEvent } from '#src/contract/rule-test.ts';
import type { Product } from '#src/contract/product.ts';
import { durationMs } from '#src/domain/rule-file/duration-text.ts';

/** Events of one kind on the axis of a test; times in milliseconds since its start. */
export interface TestLane {
  readonly product: Product;
  readonly activity: string;
  readonly result: RuleTestEvent['result'];
  readonly at: readonly number[];
}

export interface TestLanes {
  /** in the order in which they first happen */
  readonly lanes: readonly TestLane[];
  /** when it has to be complete, with whom; undefined where only that it fires, or nothing */
  readonly fires: readonly { readonly at: number; readonly who: string }[] | undefined;
  /** the axis goes from its start to here, milliseconds */
  readonly span: number;
  /** observed from and until here, where that is said */
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** One mark for each of so many repeats; more of them would be one line. */
const MOST_MARKS = 200;

/** A test as it is drawn. `product` is that of an event which says none. */
export const testLanes = (test: RuleTest, product: Product): TestLanes => {
  const lanes = new Map<string, TestLane & { at: number[] }>();
  const inTime = test.events.toSorted((a, b) => durationMs(a.at) - durationMs(b.at));
  for (const event of inTime) {
    const { activity, result } = event;
    const lane = { product: event.product ?? product, activity, result, at: [] };
    const key = JSON.stringify([lane.product, activity.toLowerCase(), result ?? null]);
    const known = lanes.get(key) ?? lane;
    lanes.set(key, known);
    const every = durationMs(event.every ?? '1s');
    for (let n = 0; n < Math.min(event.times ?? 1, MOST_MARKS); n += 1) {
      known.at.push(durationMs(event.at) + n * every);
    }
  }
  const fires =
    typeof test.expect === 'string'
      ? undefined
      : test.expect.flatMap(({ at, account, group }) =>
          at === undefined
            ? []
            : [{ at: durationMs(at), who: account ?? Object.values(group ?? {}).join(', ') }],
        );
  const from = test.from === undefined ? undefined : durationMs(test.from);
  const until = test.until === undefined ? undefined : durationMs(test.until);
  return {
    lanes: [...lanes.values()],
    fires,
    span: Math.max(
      0,
      ...[...lanes.values()].flatMap(({ at }) => at),
      ...(fires ?? []).map(({ at }) => at),
      from ?? 0,
      until ?? 0,
    ),
    from,
    until,
  };
};
