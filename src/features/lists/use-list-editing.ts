import { useLingui } from '@lingui/react/macro';
import { useMemo, useRef, useState } from 'react';
import { LIST_LIMITS } from '#src/contract/named-list.ts';
import type { KeptList } from '#src/contract/named-list.ts';
import { ApiProblem, isProblem } from '#src/data/errors.ts';
import { useSaveList } from '#src/data/lists.ts';
import { useMay, useSession } from '#src/data/session.ts';
import { useKeptCopy } from '#src/data/use-kept-copy.ts';
import {
  changesBetween,
  changesOf,
  draftOf,
  entriesOf,
  isChanged,
  withChanges,
} from '#src/domain/list-draft.ts';
import type { ListDraft } from '#src/domain/list-draft.ts';
import { useToast } from '#src/ui/Toasts.tsx';
import { keptThing } from './kept-thing.ts';
import type { KeptChanges } from './read-kept-changes.ts';

export interface SavedList {
  readonly list: KeptList;
  readonly etag: string;
}

interface Editing {
  /** what the draft was begun from */
  readonly base: SavedList;
  readonly draft: ListDraft;
  /** what the draft was before each change, the latest last */
  readonly past: readonly ListDraft[];
}

const MOST_STEPS = 100;

const bodyOf = (draft: ListDraft) => ({
  kind: draft.kind,
  description: draft.description,
  entries: entriesOf(draft),
});

/** One list under edit: what it was begun from, each change with the way back, its copy in this browser, and how it is saved. */
export const useListEditing = (saved: SavedList, kept: KeptChanges | undefined) => {
  const { t } = useLingui();
  const { user } = useSession();
  const mayWrite = useMay('rule.write') && saved.list.source === 'kept';
  const toast = useToast();
  const save = useSaveList();
  const leaving = useRef(false);
  const intent = useRef(crypto.randomUUID());
  const [state, setState] = useState((): Editing => ({
    base: saved,
    draft:
      kept === undefined || !mayWrite ? draftOf(saved.list) : withChanges(saved.list, kept.changes),
    past: [],
  }));
  const [restored, setRestored] = useState(mayWrite ? kept : undefined);
  const [comparing, setComparing] = useState(false);
  const { base, draft, past } = state;
  const dirty = useMemo(() => isChanged(draft), [draft]);
  // Where nothing is at stake the newest is simply shown.
  if (!dirty && !save.isPending && base.etag !== saved.etag)
    setState({ base: saved, draft: draftOf(saved.list), past: [] });
  const copy = useMemo(
    () => (dirty ? { values: changesOf(draft), base: undefined, baseEtag: base.etag } : undefined),
    [dirty, draft, base.etag],
  );
  const keeping = useKeptCopy({
    enabled: mayWrite,
    userId: user.id,
    thing: keptThing(saved.list.name),
    found: kept !== undefined,
    copy,
  });

  const begin = (from: SavedList) => {
    setState({ base: from, draft: draftOf(from.list), past: [] });
    setRestored(undefined);
  };

  const submit = () => {
    if (draft.description.length > LIST_LIMITS.description) {
      toast(t`The description is too long.`, 'error');
      return;
    }
    if (!dirty) {
      toast(t`Nothing has changed.`, 'info');
      return;
    }
    save.mutate(
      {
        name: saved.list.name,
        body: bodyOf(draft),
        etag: base.etag,
        idempotencyKey: intent.current,
      },
      {
        onSuccess: ({ data, etag }) => {
          intent.current = crypto.randomUUID();
          toast(t`The list is saved.`);
          setRestored(undefined);
          // What was done since it was sent is done again, on top of what is saved now.
          setState((now) => ({
            base: { list: data, etag: etag ?? '' },
            draft:
              now.draft === draft
                ? draftOf(data)
                : withChanges(data, changesBetween(bodyOf(draft), bodyOf(now.draft))),
            past: [],
          }));
        },
        onError: (error) => {
          if (error instanceof ApiProblem) intent.current = crypto.randomUUID();
          if (isProblem(error, 'version-conflict')) setComparing(true);
        },
      },
    );
  };

  return {
    draft,
    dirty,
    mayWrite,
    base,
    keeping,
    /** set when the page itself moves on */
    leaving,
    /** the list is gone: nothing of it is kept, and nothing is asked on the way out */
    letGo: async () => {
      leaving.current = true;
      await keeping.forget();
    },
    restored: dirty ? restored : undefined,
    keepRestored: () => setRestored(undefined),
    /** one step, which `undo` takes back */
    edit: (next: ListDraft) => {
      save.reset();
      setState((now) => ({
        ...now,
        draft: next,
        past: [...now.past, now.draft].slice(-MOST_STEPS),
      }));
    },
    canUndo: past.length > 0,
    undo: () =>
      setState((now) => ({
        ...now,
        draft: now.past.at(-1) ?? now.draft,
        past: now.past.slice(0, -1),
      })),
    submit,
    pending: save.isPending,
    error: save.error !== null && !isProblem(save.error, 'version-conflict') ? save.error : null,
    /** somebody saved meanwhile */
    newer: dirty && base.etag !== saved.etag && !save.isPending ? saved : undefined,
    comparing,
    compare: setComparing,
    discard: (newest: SavedList = saved) => {
      begin(newest);
      save.reset();
      setComparing(false);
    },
    /** mine again, over what is there now */
    putOnTop: (newest: SavedList) => {
      setState({ base: newest, draft: withChanges(newest.list, changesOf(draft)), past: [] });
      save.reset();
      setComparing(false);
    },
  };
};

export type ListEditing = ReturnType<typeof useListEditing>;
