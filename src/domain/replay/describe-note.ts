import type { Signal } from '#src/contract/rule.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { describeDuration } from '#src/domain/rule-sentence.ts';
import type { ReplayNote } from './replay-answer.ts';

const MOST_NAMES = 4;
const HOUR = 3_600_000;

/** What an answer could not know, or left out, in words. */
export const describeNote = (
  note: ReplayNote,
  signals: readonly Pick<Signal, 'id' | 'name'>[],
  nameOf: (organizationId: string) => string,
): Message => {
  const signal = (id: string | undefined) =>
    signals.find((candidate) => candidate.id === id)?.name ?? message('note.removed_signal');
  const names = (ids: readonly string[]) =>
    ids.length > MOST_NAMES
      ? [
          ...ids.slice(0, MOST_NAMES - 1).map(nameOf),
          message('note.more', { count: ids.length - MOST_NAMES + 1 }),
        ]
      : ids.map(nameOf);
  switch (note.code) {
    case 'no_events':
      return message('note.no_events');
    case 'field_never_present':
      return note.signalId === undefined
        ? message('note.field_never_present', { field: describeField(note.field) })
        : message('note.field_of_signal', {
            field: describeField(note.field),
            signal: signal(note.signalId),
          });
    case 'organization_without_data':
      return message('note.organization_without_data', { names: names(note.organizationIds) });
    case 'product_without_data':
      return message('note.product_without_data', {
        product: message(`product.${note.product}`),
        names: names(note.organizationIds),
      });
    case 'activity_never_present':
      return message('note.activity_never_present', {
        activity: note.activity,
        signal: signal(note.signalId),
      });
    case 'window_longer_than_data':
      return message('note.window_longer_than_data', {
        window: describeDuration(note.windowMs),
        data: describeDuration(wholeHours(note.dataMs)),
      });
    case 'signal_missing':
      return message('note.signal_missing');
    case 'triggers_cut':
      return message('note.triggers_cut', { shown: note.shown, found: note.found });
    case 'list_missing':
      return note.signalId === undefined
        ? message('note.list_of_rule_missing', { list: note.list })
        : message('note.list_missing', { list: note.list, signal: signal(note.signalId) });
    case 'history_too_short':
      return message('note.history_too_short', {
        signal: signal(note.signalId),
        days: note.days,
        have: note.haveDays,
        events: note.events,
      });
    case 'signal_not_knowable':
      return message('note.signal_not_knowable', {
        signal: signal(note.signalId),
        events: note.events,
      });
    case 'absence_not_knowable':
      return message('note.absence_not_knowable', { completions: note.completions });
    case 'taken_as_quiet':
      return message('note.taken_as_quiet');
    case 'zone_unknown':
      return message('note.zone_unknown', { names: names(note.organizationIds) });
    default:
      return note satisfies never;
  }
};

const wholeHours = (ms: number) => (ms < HOUR ? ms : Math.round(ms / HOUR) * HOUR);
