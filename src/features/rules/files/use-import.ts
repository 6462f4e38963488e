import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { RuleId } from '#src/contract/ids.ts';
import type { NamedList } from '#src/contract/named-list.ts';
import { RULE_LIMITS, ruleBodySchema } from '#src/contract/rule.ts';
import type { Rule, RuleBody } from '#src/contract/rule.ts';
import { useSaveList } from '#src/data/lists.ts';
import { keys } from '#src/data/query-keys.ts';
import { ruleQuery, sendRule } from '#src/data/rules.ts';
import { listsOfRule } from '#src/domain/named-lists.ts';
import { fittedTo, listStanding, sameRule } from '#src/domain/rule-file/import-plan.ts';
import type { ListStanding, PlannedRule } from '#src/domain/rule-file/import-plan.ts';
import type { LoadedImport } from './load-import.ts';

/** What became of one rule of the import. */
export type ImportResult =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly id: RuleId; readonly version: number }
  | { readonly kind: 'failed'; readonly error: unknown };

/** One rule of the import, and what is to become of it. */
export interface ImportItem {
  readonly planned: PlannedRule;
  readonly include: boolean;
  /** the rule of which it is to be a version; undefined for a new one */
  readonly target: Rule | undefined;
  readonly standing: 'new' | 'same' | 'differs';
  /** lists that it names, that nobody keeps and that no file brings */
  readonly unkept: readonly string[];
  /** what would be saved */
  readonly next: RuleBody;
  readonly result: ImportResult | undefined;
}

export interface BroughtList {
  readonly list: NamedList;
  readonly standing: ListStanding;
  readonly make: boolean;
  readonly result: ListResult | undefined;
}
type ListResult = Exclude<ImportResult, { kind: 'saved' }> | { readonly kind: 'made' };

interface Choice {
  readonly include: boolean;
  readonly target: RuleId | undefined;
}

/** An import under way: what is chosen of it, how far it is, and the acts. */
export const useImport = (loaded: LoadedImport) => {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const saveList = useSaveList();
  const { plan, kept } = loaded;
  const [existing, setExisting] = useState(loaded.existing);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [results, setResults] = useState<ReadonlyMap<string, ImportResult>>(new Map());
  const [listResults, setListResults] = useState<ReadonlyMap<string, ListResult>>(new Map());
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  const intents = useRef(new Map<string, string>());
  const [now] = useState(() => Date.now());

  const items = useMemo(
    () =>
      plan.rules.map((planned): ImportItem => {
        const choice = choices.get(planned.key);
        const id = choice === undefined ? planned.namesakes[0]?.id : choice.target;
        const target = id === undefined ? undefined : existing.get(id)?.data;
        // In the order of the contract's members, as what is saved is compared.
        const next = ruleBodySchema.parse(
          target === undefined ? planned.body : fittedTo(planned.body, target),
        );
        const standing =
          target === undefined
            ? 'new'
            : sameRule(next, ruleBodySchema.parse(target))
              ? 'same'
              : 'differs';
        return {
          planned,
          include: choice?.include ?? (standing !== 'same' && !planned.repeats),
          target,
          standing,
          unkept: listsOfRule(next).filter(
            (name) => !kept.has(name) && !plan.lists.some((list) => list.name === name),
          ),
          next,
          result: results.get(planned.key),
        };
      }),
    [plan, kept, choices, existing, results],
  );
  const lists = plan.lists.map((list): BroughtList => ({
    list,
    standing: listStanding(list, kept.get(list.name), now),
    make: !unwanted.has(list.name),
    result: listResults.get(list.name),
  }));

  const note = (key: string, result: ImportResult) =>
    setResults((before) => new Map([...before, [key, result]]));
  const choose = ({ planned, target, include }: ImportItem, change: Partial<Choice>) =>
    setChoices(
      (before) => new Map([...before, [planned.key, { include, target: target?.id, ...change }]]),
    );
  /** The name of an intent, so that a save whose answer was lost is not made twice. */
  const intent = (key: string): string => {
    const known = intents.current.get(key) ?? crypto.randomUUID();
    intents.current.set(key, known);
    return known;
  };

  const makeList = async ({ list: { name, kind, values } }: BroughtList) => {
    const noteList = (result: ListResult) =>
      setListResults((before) => new Map([...before, [name, result]]));
    noteList({ kind: 'saving' });
    try {
      await saveList.mutateAsync({
        name,
        body: { kind, description: '', entries: values.map((value) => ({ value })) },
        etag: undefined,
        idempotencyKey: intent(`list ${name}`),
      });
      noteList({ kind: 'made' });
    } catch (error) {
      noteList({ kind: 'failed', error });
    }
  };

  const saveOne = async ({ planned, target, next }: ImportItem) => {
    const { key, file } = planned;
    note(key, { kind: 'saving' });
    const etag = target === undefined ? undefined : existing.get(target.id)?.etag;
    try {
      const { data } = await sendRule({
        body: { ...next, note: t`Imported from ${file}`.slice(0, RULE_LIMITS.note) },
        existing: target === undefined || etag === undefined ? undefined : { id: target.id, etag },
        idempotencyKey: intent(`${key} ${target?.id ?? ''}`),
      });
      note(key, { kind: 'saved', id: data.id, version: data.version });
      void queryClient.invalidateQueries({ queryKey: keys.rule(data.id) });
      void queryClient.invalidateQueries({ queryKey: keys.ruleVersions(data.id) });
      void queryClient.invalidateQueries({ queryKey: keys.arming(data.id) });
    } catch (error) {
      note(key, { kind: 'failed', error });
    }
  };

  const chosen = items.filter(
    ({ include, standing, result }) => include && standing !== 'same' && result?.kind !== 'saved',
  );
  const toMake = lists.filter(
    ({ standing, make, result }) => standing === 'missing' && make && result?.kind !== 'made',
  );

  const run = async () => {
    stopped.current = false;
    setRunning(true);
    // A rule that names a list finds it there.
    for (const list of toMake) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that it can be stopped between two
      if (!stopped.current) await makeList(list);
    }
    for (const item of chosen) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that it can be stopped between two
      if (!stopped.current) await saveOne(item);
    }
    // Once for all of them: each would have the list asked for anew.
    void queryClient.invalidateQueries({ queryKey: keys.rules() });
    void queryClient.invalidateQueries({ queryKey: keys.lists() });
    void queryClient.invalidateQueries({ queryKey: keys.connections() });
    setRunning(false);
  };

  return {
    items,
    lists,
    chosen,
    toMake,
    running,
    run,
    stop: () => {
      stopped.current = true;
    },
    include: (item: ImportItem, include: boolean) => choose(item, { include }),
    includeAll: (include: boolean) =>
      setChoices(
        new Map(items.map(({ planned, target }) => [planned.key, { include, target: target?.id }])),
      ),
    /** what it is to become a version of; undefined for a new rule */
    aim: async (item: ImportItem, id: RuleId | undefined) => {
      if (id !== undefined && !existing.has(id)) {
        const answer = await queryClient.query({ ...ruleQuery(id), staleTime: 0 });
        setExisting((before) => new Map([...before, [id, answer]]));
      }
      choose(item, { target: id, include: true });
    },
    make: (name: string, make: boolean) =>
      setUnwanted((before) => {
        const next = new Set(before);
        if (make) next.delete(name);
        else next.add(name);
        return next;
      }),
  };
};

export type Import = ReturnType<typeof useImport>;
