import type { KeptList, ListBody, ListSummary } from '#src/contract/named-list.ts';
import { readListValue } from '#src/domain/list-entries.ts';
import { listsOfRule } from '#src/domain/named-lists.ts';
import { demand, demandVersion, page } from '#mocks/handler.ts';
import type { Context, Handlers } from '#mocks/handler.ts';
import { ProblemError } from '#mocks/problem-error.ts';
import { evaluatedBody } from '#mocks/store.ts';
import type { Store, StoredList } from '#mocks/store.ts';

const etagOf = ({ name, version }: StoredList): string =>
  `"list.${encodeURIComponent(name)}.${version}"`;

const storedList = (store: Store, name: string): StoredList => {
  const stored = store.lists.get(name);
  if (stored === undefined) throw new ProblemError('not-found');
  return stored;
};

/** The rules that name the list, in their newest version or in the one that runs. */
const usersOf = (store: Store, name: string): KeptList['usedBy'] =>
  [...store.rules.values()]
    .filter(
      (stored) =>
        stored.status !== 'archived' &&
        [stored.rule, evaluatedBody(stored)].some((body) => listsOfRule(body).includes(name)),
    )
    .map(({ rule }) => ({ id: rule.id, name: rule.name }));

const view = (store: Store, { version: _version, ...list }: StoredList): KeptList => ({
  ...list,
  usedBy: usersOf(store, list.name),
});

const summary = (store: Store, stored: StoredList, now: number): ListSummary => {
  const { entries, ...list } = view(store, stored);
  const live = entries.filter(({ expiresAt = Infinity }) => expiresAt > now);
  const next = Math.min(...live.map(({ expiresAt = Infinity }) => expiresAt));
  return {
    ...list,
    count: live.length,
    expired: entries.length - live.length,
    ...(Number.isFinite(next) ? { nextExpiry: next } : {}),
  };
};

/** Refuses entries that the kind of the list does not take, each at its place. */
const demandFitting = ({ kind, entries }: Pick<ListBody, 'kind' | 'entries'>): void => {
  const errors = entries.flatMap(({ value }, at) => {
    const read = readListValue(kind, value);
    return 'problem' in read ? [{ pointer: `/entries/${at}/value`, code: read.problem.id }] : [];
  });
  if (errors.length > 0)
    throw new ProblemError('invalid-request', { errors: errors.slice(0, MOST_ERRORS) });
};
const MOST_ERRORS = 100;

const keep = ({ store }: Context, list: StoredList) => {
  store.lists.set(list.name, list);
  store.change({ resource: 'lists' }, { resource: 'rules' });
  return { data: view(store, list), etag: etagOf(list) };
};

/** A list that people keep, in the version the request names, for somebody who may write. */
const editable = ({ store, session, ifMatch }: Context, name: string): StoredList => {
  const stored = storedList(store, name);
  demand(session, 'rule.write');
  if (stored.source === 'directory') throw new ProblemError('list-read-only');
  demandVersion(ifMatch, etagOf(stored));
  return stored;
};

export const listHandlers: Handlers<
  'listLists' | 'getList' | 'createList' | 'saveList' | 'removeList'
> = {
  listLists: ({ query }, { store, now }) => {
    const lists = [...store.lists.values()]
      .map((list) => summary(store, list, now))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    return { data: page(lists, lists.length, query) };
  },

  getList: ({ params }, { store }) => {
    const stored = storedList(store, params.listName);
    return { data: view(store, stored), etag: etagOf(stored) };
  },

  createList: ({ body }, context) => {
    const { store, session, now } = context;
    demand(session, 'rule.write');
    if (store.lists.has(body.name)) throw new ProblemError('list-exists');
    demandFitting(body);
    const { id, name } = session.user;
    return keep(context, {
      ...body,
      source: 'kept',
      updatedAt: now,
      updatedBy: { id, name },
      version: 1,
    });
  },

  saveList: ({ params, body }, context) => {
    const stored = editable(context, params.listName);
    demandFitting(body);
    const { id, name } = context.session.user;
    return keep(context, {
      ...stored,
      ...body,
      updatedAt: context.now,
      updatedBy: { id, name },
      version: stored.version + 1,
    });
  },

  removeList: ({ params }, context) => {
    const { store } = context;
    const stored = editable(context, params.listName);
    if (usersOf(store, stored.name).length > 0) throw new ProblemError('list-in-use');
    store.lists.delete(stored.name);
    store.change({ resource: 'lists' });
    return { data: {} };
  },
};
