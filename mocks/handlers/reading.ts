import type { Session } from '#src/contract/session.ts';
import { capabilityCells } from '#src/domain/capability.ts';
import { withinSession } from '#src/domain/scope.ts';
import { page } from '#mocks/handler.ts';
import type { Handlers } from '#mocks/handler.ts';
import type { HistorySlices } from '#mocks/history-slices.ts';
import { ProblemError } from '#mocks/problem-error.ts';
import type { Store } from '#mocks/store.ts';

/** Accounts of the organizations the person holds. */
const accountsFor = (store: Store, session: Session) =>
  store.accounts.filter((account) => withinSession(session, account.organizationId));

export const readingHandlers = (
  slices: HistorySlices,
): Handlers<
  | 'getSession'
  | 'listOrganizations'
  | 'getDirectory'
  | 'getCapability'
  | 'getHistory'
  | 'getHistorySlice'
> => ({
  getSession: (_input, { session }) => ({ data: session }),

  // Every organization is named to everybody, so that a page can say why nothing may be done there.
  listOrganizations: ({ query }, { store }) => ({
    data: page(store.organizations, store.organizations.length, query),
  }),

  getDirectory: (_input, { store, session }) => ({
    data: { revision: `directory-${store.seed}`, accounts: accountsFor(store, session) },
  }),

  getCapability: (_input, { store, session }) => ({
    data: {
      revision: `capability-${store.changes.last}`,
      cells: capabilityCells(store.organizations, [...store.connections.values()], session),
    },
  }),

  getHistory: (_input, { store, session }) => ({ data: slices.manifest(store, session) }),

  getHistorySlice: ({ params }, { store, session }) => {
    const bytes = slices.slice(store, session, params.revision, params.index);
    if (bytes === undefined) throw new ProblemError('not-found');
    return { data: bytes };
  },
});
