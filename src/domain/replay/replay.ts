import type { EventTable } from '#src/domain/events/event-table.ts';
import type { ReplayAnswer, ReplayRequest } from './replay-answer.ts';
import type { SignalCache } from './signal-cache.ts';

export const replay = (
  _table: EventTable,
  _request: ReplayRequest,
  _cache?: SignalCache,
): ReplayAnswer => ({ triggers: [], found: 0, signals: [], perDay: [], from: 0, until: 0, notes: [], revision: '', ms: 0 });
