import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { HistoryManifest } from '#src/contract/history.ts';
import type { NamedList } from '#src/contract/named-list.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { observedRange } from '#src/domain/replay/history-range.ts';
import type { HistoryRange } from '#src/domain/replay/history-range.ts';
import type { ReplayAnswer, ReplayRequest } from '#src/domain/replay/replay-answer.ts';
import { historyQuery } from './history.ts';
import type { Look, LookAnswer } from './look-protocol.ts';
import { keys } from './query-keys.ts';
import { ReplayDesk } from './replay-desk.ts';
import { openPort } from './replay-port.ts';
import type { FurtherAnswer, OwnLogsState, ReplaySource } from './replay-protocol.ts';

export type { FurtherAnswer, OwnLogFile, OwnLogsReport, ReplaySource } from './replay-protocol.ts';

/** One desk and one engine for the app: the history is loaded once, whichever rule is open. */
const desk = new ReplayDesk(openPort);

export interface Replay {
  /** `ready` also when nothing was asked */
  readonly status: 'loading_history' | 'computing' | 'ready' | 'failed';
  /** events, while the history is loading */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  /** the latest answer over these events */
  readonly answer?: ReplayAnswer | undefined;
  /** the answer is to an earlier question */
  readonly answerIsOld: boolean;
  /** with `failed`: ApiProblem, ContractError, NetworkError, or what the engine threw */
  readonly error?: unknown;
  readonly retry: () => void;
  /** the events at rows of the answer; rejected when the events have changed since */
  readonly events: (rows: readonly number[]) => Promise<NormalizedEvent[]>;
  /** what follows the answer a moment later */
  readonly further?: FurtherAnswer | undefined;
  /** what is asked, for asking more about the same; undefined while nothing is */
  readonly request: ReplayRequest | undefined;
  /** what the history covers, UTC milliseconds */
  readonly covers: { readonly from: number; readonly until: number } | undefined;
  /** the record of an event of the own logs, as its file has it; absent over the history */
  readonly record?: ((row: number) => Promise<string | undefined>) | undefined;
}

interface ReplayInput {
  /** undefined asks nothing; the last answer stays, marked as old */
  readonly body: RuleBody | undefined;
  readonly organizationIds: readonly string[] | 'all';
  readonly source: ReplaySource;
  /** what of the history is looked at; all of it unless said */
  readonly range?: HistoryRange;
  /** time zones of organizations, for a schedule in the organization's own */
  readonly zones?: ReadonlyMap<string, string>;
  /** what is in the lists that the rule names; undefined while that is not known yet, and nothing is asked */
  readonly lists: ReadonlyMap<string, NamedList> | undefined;
}

/** What a rule would have found, kept up to date while it is being written. The work is done in the worker. */
export const useReplay = ({
  body,
  organizationIds,
  source,
  range,
  zones,
  lists,
}: ReplayInput): Replay => {
  const history = useBroughtIn(source === 'history');
  const logs = useSyncExternalStore(desk.subscribe, () => desk.logs);
  const [asker] = useState(() => desk.newAsker());
  const reply = useSyncExternalStore(desk.subscribe, () => desk.reply(asker));
  const [attempt, setAttempt] = useState(0);

  const { covers } = history;
  const loaded = history.status === 'ready';
  const ready = source === 'history' ? loaded : logs.events > 0;
  const revision = source === 'history' ? history.key : logs.revision;
  const observed = source === 'own_logs' ? {} : observedOf(range, covers);
  // Names what the answer depends on: a new name or a new action of the rule asks nothing.
  const question =
    body === undefined || lists === undefined
      ? undefined
      : JSON.stringify([
          source,
          revision,
          organizationIds,
          body.signals.map(({ id, product, activities, condition, join, disabled }) => [
            id,
            product,
            activities,
            condition,
            join,
            disabled,
          ]),
          body.scope.accounts,
          body.pattern,
          body.schedule,
          body.exceptions?.map(({ condition, expiresAt }) => [condition, expiresAt]),
          body.response.target,
          zones === undefined ? undefined : [...zones],
          contentOf(lists),
          observed.from,
          observed.until,
        ]);
  const request = useMemo(
    (): ReplayRequest | undefined =>
      body === undefined || lists === undefined
        ? undefined
        : {
            body,
            organizationIds,
            ...observed,
            ...(zones === undefined ? {} : { zones }),
            lists,
          },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `question` stands for everything the request is made of
    [question],
  );

  // Asking is a message to the engine. `question` stands for everything the request is made of.
  useEffect(() => {
    if (!ready || request === undefined || question === undefined) return;
    desk.ask(asker, question, source, request);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new object that says the same asks nothing
  }, [asker, ready, question, attempt]);

  // The answer is kept outside of React, for as long as somebody looks at it.
  useEffect(() => () => desk.forget(asker), [asker]);

  const answer = reply !== undefined && isOf(reply.to, source) ? reply.answer : undefined;
  const answered = reply?.to === question;
  const failed =
    source === 'history' && history.status === 'failed'
      ? history.error
      : answered
        ? reply?.error
        : undefined;
  const status =
    failed !== undefined
      ? 'failed'
      : source === 'history' && !loaded
        ? 'loading_history'
        : question !== undefined && ready && !answered
          ? 'computing'
          : 'ready';
  const answerRevision = answer?.revision ?? '';
  const events = useCallback(
    (rows: readonly number[]) => desk.events(source, answerRevision, rows),
    [source, answerRevision],
  );
  const record = useCallback((row: number) => desk.record(answerRevision, row), [answerRevision]);
  return {
    status,
    progress: status === 'loading_history' ? history.progress : undefined,
    answer,
    answerIsOld: answer !== undefined && (!answered || failed !== undefined),
    error: failed,
    retry: () => {
      if (source === 'history') history.retry();
      setAttempt(attempt + 1);
    },
    events,
    further: answered ? reply?.further : undefined,
    request,
    covers,
    record: source === 'own_logs' ? record : undefined,
  };
};

/** The part of the history that a replay of a range looks at, and since when there is any. */
export const observedOf = (
  range: HistoryRange | undefined,
  covers: { readonly from: number; readonly until: number } | undefined,
): Pick<ReplayRequest, 'from' | 'until' | 'historyFrom'> =>
  covers === undefined
    ? {}
    : {
        ...(range === undefined
          ? { from: covers.from, until: covers.until }
          : observedRange(range, covers)),
        // What happened before the range is known all the same.
        historyFrom: covers.from,
      };

export interface LoadedHistory {
  readonly status: 'loading' | 'ready' | 'failed';
  /** events, while it is loading */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** what it covers; undefined while that is not known */
  readonly covers: HistoryManifest | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Brings the history in, for looks at it where nothing is replayed. */
export const useHistory = (): LoadedHistory => useBroughtIn(true);

/** The history on its way into the engine; left alone where it is not wanted. */
const useBroughtIn = (wanted: boolean): LoadedHistory & { readonly key: string | undefined } => {
  const manifest = useQuery({ ...historyQuery(), enabled: wanted });
  const history = useSyncExternalStore(desk.subscribe, () => desk.history);
  const covers = manifest.data;
  const key = covers === undefined ? undefined : JSON.stringify([keys.all(), covers.revision]);
  // The history goes to the engine, which is no part of React.
  useEffect(() => {
    if (wanted && covers !== undefined && key !== undefined) desk.load(key, covers);
  }, [wanted, covers, key]);

  const ours = history.status !== 'none' && history.key === key;
  const failed = ours && history.status === 'failed';
  const unknown = manifest.isError && covers === undefined;
  return {
    key,
    status: failed || unknown ? 'failed' : ours && history.status === 'ready' ? 'ready' : 'loading',
    progress: ours && history.status === 'loading' ? history.progress : undefined,
    covers,
    error: failed ? history.error : unknown ? manifest.error : undefined,
    retry: () => {
      desk.reset();
      if (covers !== undefined && key !== undefined) desk.load(key, covers);
      // What failed may be gone for good: the history has another revision then.
      void manifest.refetch();
    },
  };
};

const contents = new WeakMap<object, string>();

/** What is in a map, as text; made once for each map, since a list may be long and is asked for at each key. */
const contentOf = (map: ReadonlyMap<unknown, unknown>): string => {
  const text = contents.get(map) ?? JSON.stringify([...map]);
  contents.set(map, text);
  return text;
};

const isOf = (question: string, source: ReplaySource): boolean =>
  question.startsWith(`["${source}"`);

export interface OwnLogs extends OwnLogsState {
  /** reads the files in this browser; they are never sent */
  readonly add: (files: readonly File[]) => void;
  /** stops reading; what was read so far stays */
  readonly stop: () => void;
  readonly remove: () => void;
}

/** The person's own log files in this tab. */
export const useOwnLogs = (): OwnLogs => ({
  ...useSyncExternalStore(desk.subscribe, () => desk.logs),
  add: (files) => desk.addLogs(files),
  stop: () => desk.stopLogs(),
  remove: () => desk.removeLogs(),
});

/**
 * Something about the events beside a replay: values of a field, a curve, a comparison of two versions, the
 * tests of a rule. Undefined asks nothing; the last answer stays while the next is on its way. It is answered
 * once the events are there, which `useReplay` brings in.
 */
export const useLook = <L extends Look>(
  source: ReplaySource,
  look: L | undefined,
): {
  readonly answer: LookAnswer<L> | undefined;
  readonly isOld: boolean;
  readonly error: unknown;
} => {
  const history = useSyncExternalStore(desk.subscribe, () => desk.history);
  const logs = useSyncExternalStore(desk.subscribe, () => desk.logs);
  const isThere =
    look?.what === 'tests' || (source === 'history' ? history.status === 'ready' : logs.events > 0);
  const revision =
    source === 'own_logs' ? logs.revision : history.status === 'ready' ? history.key : '';
  const query = useQuery({
    // Maps have no JSON: what is in them is named.
    queryKey: [
      ...keys.looks(),
      source,
      look?.what === 'tests' ? '' : revision,
      JSON.stringify(look, (_key, value: unknown) =>
        value instanceof Map ? contentOf(value) : value,
      ),
    ],
    queryFn: look === undefined ? skipToken : () => desk.look(source, look),
    enabled: isThere,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  return { answer: query.data, isOld: query.isPlaceholderData, error: query.error };
};

/** As `useLook`, once: for what a person asks by a press. Rejected where no events are loaded. */
export const lookOnce = <L extends Look>(source: ReplaySource, look: L): Promise<LookAnswer<L>> =>
  desk.look(source, look);
