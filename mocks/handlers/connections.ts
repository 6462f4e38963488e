import type { CapabilityReasonCode } from '#src/contract/capability.ts';
import type { Connection, ConnectionFacts } from '#src/contract/connection.ts';
import type { ConnectionId } from '#src/contract/ids.ts';
import type { Session } from '#src/contract/session.ts';
import { capability } from '#src/domain/capability.ts';
import {
  connectionStatus,
  isBroken,
  missingPermissions,
  neededPermissions,
} from '#src/domain/connection-health.ts';
import { targetProducts } from '#src/domain/response.ts';
import { inScope, withinSession } from '#src/domain/scope.ts';
import { demand, page } from '#mocks/handler.ts';
import type { Context, Handlers } from '#mocks/handler.ts';
import { personas } from '#mocks/personas.ts';
import { ProblemError } from '#mocks/problem-error.ts';
import { evaluatedBody } from '#mocks/store.ts';
import type { Store } from '#mocks/store.ts';

/** Reasons that are the connection's own: mending it gives the rule its strength back. */
const ofTheConnection: readonly CapabilityReasonCode[] = [
  'not_connected',
  'connection_broken',
  'permission_missing',
  'role_missing',
  'licence_missing',
];

const weakens = (store: Store, facts: ConnectionFacts): Connection['weakens'] => {
  const organization = store.organizations.find(({ id }) => id === facts.organizationId);
  if (organization === undefined) return [];
  // What the connection costs does not depend on who looks.
  const context = { organization, connection: facts, session: personas.manager.session };
  return [...store.rules.values()].flatMap((stored) => {
    const rule = evaluatedBody(stored);
    if (stored.status !== 'enabled' || !inScope(rule.scope, organization)) return [];
    if (!targetProducts(rule).includes(facts.product)) return [];
    const actions = rule.response.actions.filter((action) => {
      const answer = capability(facts.product, action, context);
      return (
        !answer.available &&
        answer.reasons.some(({ reason }) => ofTheConnection.includes(reason.code))
      );
    });
    const { id, name } = stored.rule;
    return actions.length === 0 ? [] : [{ ruleId: id, ruleName: name, actions }];
  });
};

const view = (store: Store, facts: ConnectionFacts): Connection => ({
  ...facts,
  status: connectionStatus(facts),
  missingPermissions: missingPermissions(facts),
  weakens: weakens(store, facts),
});

const factsOf = (store: Store, session: Session, id: ConnectionId): ConnectionFacts => {
  const facts = store.connections.get(id);
  if (facts === undefined || !withinSession(session, facts.organizationId))
    throw new ProblemError('not-found');
  return facts;
};

const hurts = { broken: 0, upgradable: 1, new: 2, active: 3 } as const;

const replace = ({ store }: Context, next: ConnectionFacts): Connection => {
  store.connections.set(next.id, next);
  store.change({ resource: 'connections' }, { resource: 'capability' });
  return view(store, next);
};

const without = ({ failure: _failure, ...rest }: ConnectionFacts): ConnectionFacts => rest;

export const connectionHandlers: Handlers<
  'listConnections' | 'getConnection' | 'checkConnection' | 'reconnect'
> = {
  listConnections: ({ query }, { store, session }) => {
    const mine = [...store.connections.values()].filter((c) =>
      withinSession(session, c.organizationId),
    );
    const names = new Map(store.organizations.map(({ id, name }) => [id, name]));
    const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const found = mine
      .map((facts) => view(store, facts))
      .filter(
        (c) =>
          (query.status === undefined || query.status.includes(c.status)) &&
          (query.product === undefined || query.product.includes(c.product)) &&
          (query.organization === undefined || query.organization.includes(c.organizationId)) &&
          words.every((word) => (names.get(c.organizationId) ?? '').toLowerCase().includes(word)),
      )
      .toSorted(
        (a, b) =>
          hurts[a.status] - hurts[b.status] ||
          b.weakens.length - a.weakens.length ||
          (names.get(a.organizationId) ?? '').localeCompare(
            names.get(b.organizationId) ?? '',
            'en',
          ),
      );
    return { data: page(found, mine.length, query) };
  },

  getConnection: ({ params }, { store, session }) => ({
    data: view(store, factsOf(store, session, params.connectionId)),
  }),

  checkConnection: ({ params }, context) => {
    const { store, session, now } = context;
    const facts = factsOf(store, session, params.connectionId);
    demand(session, 'connection.mend');
    // What passes by itself has passed by the time somebody checks; everything else stays as it is.
    const healed = facts.failure !== undefined && !isBroken(facts);
    return { data: replace(context, { ...(healed ? without(facts) : facts), lastCheckAt: now }) };
  },

  reconnect: ({ params }, context) => {
    const { store, session, now } = context;
    const facts = factsOf(store, session, params.connectionId);
    demand(session, 'connection.mend');
    const needed = neededPermissions(facts.product);
    const union = (held: readonly string[], wanted: readonly string[]) => [
      ...new Set([...held, ...wanted]),
    ];
    return {
      data: replace(context, {
        ...without(facts),
        connectedAt: facts.connectedAt ?? now,
        grantedPermissions: union(facts.grantedPermissions, needed.permissions),
        grantedRoles: union(facts.grantedRoles, needed.roles),
        lastCheckAt: now,
      }),
    };
  },
};
