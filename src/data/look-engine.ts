import type { EventTable } from '#src/domain/events/event-table.ts';
import { compareAnswers } from '#src/domain/replay/compare-answers.ts';
import { fieldUses, fieldValues } from '#src/domain/replay/field-values.ts';
import { replayCurve } from '#src/domain/replay/replay-curve.ts';
import { replay } from '#src/domain/replay/replay.ts';
import type { SignalCache } from '#src/domain/replay/signal-cache.ts';
import { makeTest } from '#src/domain/rule-file/make-test.ts';
import { runRuleTests } from '#src/domain/rule-file/rule-test.ts';
import type { Look, LookAnswer, LookComparison } from './look-protocol.ts';

const TRIGGERS_SENT = 300;

/** What a page asks of the events beside a replay. Throws where events are needed and none are loaded. */
export const lookAt = (
  look: Look,
  table: EventTable | undefined,
  cache: SignalCache,
): LookAnswer => {
  if (look.what === 'tests') return runRuleTests(look.body, [...look.lists.values()]);
  if (table === undefined) throw new Error('no events are loaded');
  switch (look.what) {
    case 'values':
      return fieldValues(table, cache, look);
    case 'fields':
      return fieldUses(table, cache, look.product);
    case 'curve':
      return replayCurve(table, look.request, cache, look.number, look.values);
    case 'compare':
      return comparison(look, table, cache);
    case 'make_test':
      return makeTest(table, look.request, look.wish, cache);
    default:
      return look satisfies never;
  }
};

const comparison = (
  { before, after }: Extract<Look, { what: 'compare' }>,
  table: EventTable,
  cache: SignalCache,
): LookComparison => {
  const { added, lost, same } = compareAnswers(
    replay(table, before, cache).triggers,
    replay(table, after, cache).triggers,
  );
  return {
    added: added.slice(-TRIGGERS_SENT),
    lost: lost.slice(-TRIGGERS_SENT),
    same: same.slice(-TRIGGERS_SENT).map(([, trigger]) => trigger),
    counts: { added: added.length, lost: lost.length, same: same.length },
  };
};
