import { cleanup, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setPersona, theBackend } from '#mocks/node.ts';
import { bodyFor } from '#mocks/test-requests.ts';
import { API_BASE } from '#src/contract/api.ts';
import type { ConnectionFacts, HealthClass } from '#src/contract/connection.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import { connectionIdSchema, organizationIdSchema } from '#src/contract/ids.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import { ACTIONS, PRODUCTS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { renderPiece } from '#src/testing/render-piece.tsx';
import { ResponseField } from './ResponseField.tsx';

/*
 * Three answers that share nothing: what the picker shows in the page, what the backend accepts in a save,
 * and the tables below, written by hand. They are asked about one organization whose connection, policy
 * and visitor are changed through every combination.
 */

const label: Record<Action, string> = {
  block_sign_in: 'Block sign-in',
  expire_sessions: 'Expire account logins',
  reset_password: 'Reset user password',
  force_password_change: 'Force password change at next sign-in',
};
const all: Action[] = [...ACTIONS];

interface Grant {
  readonly name: string;
  readonly permissions: string[];
  readonly roles: string[];
  readonly can: Action[];
}
const google = 'https://www.googleapis.com/auth/admin.directory.user';
const graph = ['User.EnableDisableAccount.All', 'User.Read.All', 'User.RevokeSessions.All'];
const grants: Record<Product, Grant[]> = {
  microsoft_365: [
    {
      name: 'everything',
      permissions: [...graph, 'User-PasswordProfile.ReadWrite.All'],
      roles: [],
      can: all,
    },
    {
      name: 'no passwords',
      permissions: graph,
      roles: [],
      can: ['block_sign_in', 'expire_sessions'],
    },
    {
      name: 'a broader permission',
      permissions: ['Directory.ReadWrite.All'],
      roles: [],
      can: ['block_sign_in', 'expire_sessions'],
    },
    { name: 'nothing', permissions: [], roles: [], can: [] },
  ],
  google_workspace: [
    {
      name: 'everything',
      permissions: [google, `${google}.security`],
      roles: ['Super Admin'],
      can: all,
    },
    {
      name: 'user management',
      permissions: [google],
      roles: ['User Management Admin'],
      can: ['block_sign_in', 'reset_password', 'force_password_change'],
    },
    {
      name: 'one privilege',
      permissions: [google, `${google}.security`],
      roles: ['Users > Update > Suspend users'],
      can: ['block_sign_in'],
    },
    { name: 'scopes, no role', permissions: [google, `${google}.security`], roles: [], can: [] },
  ],
  okta: [
    {
      name: 'everything',
      permissions: ['okta.users.manage'],
      roles: ['Organization Administrator'],
      can: all,
    },
    {
      name: 'help desk',
      permissions: ['okta.users.manage'],
      roles: ['Help Desk Administrator'],
      can: ['expire_sessions', 'reset_password', 'force_password_change'],
    },
    { name: 'scope, no role', permissions: ['okta.users.manage'], roles: [], can: [] },
    { name: 'role, no scope', permissions: [], roles: ['Super Administrator'], can: [] },
  ],
  duo: [
    {
      name: 'everything',
      permissions: ['Grant resource - Write'],
      roles: [],
      can: ['block_sign_in'],
    },
    { name: 'nothing', permissions: [], roles: [], can: [] },
  ],
  slack: [{ name: 'only sends data', permissions: [], roles: [], can: [] }],
  other: [{ name: 'only sends data', permissions: [], roles: [], can: [] }],
};

interface State {
  readonly name: string;
  readonly connected: boolean;
  readonly failure?: HealthClass;
  readonly runs: boolean;
}
const states: State[] = [
  { name: 'works', connected: true, runs: true },
  { name: 'never connected', connected: false, runs: false },
  { name: 'throttled', connected: true, failure: 'throttled', runs: true },
  { name: 'credential expired', connected: true, failure: 'credential_expired', runs: false },
  { name: 'refused by a policy', connected: true, failure: 'blocked_by_policy', runs: false },
];

interface Wish {
  readonly name: string;
  readonly forbidden: Action[];
  readonly elsewhere: boolean;
  readonly allowed: Action[];
}
const wishes: Wish[] = [
  { name: 'allows all', forbidden: [], elsewhere: false, allowed: all },
  {
    name: 'forbids two',
    forbidden: ['block_sign_in', 'reset_password'],
    elsewhere: false,
    allowed: ['expire_sessions', 'force_password_change'],
  },
  { name: 'runs it elsewhere', forbidden: [], elsewhere: true, allowed: [] },
];

interface Person {
  readonly persona: PersonaId;
  readonly organization: string;
  readonly may: boolean;
}
const persons: Person[] = [
  { persona: 'manager', organization: 'org-basalt', may: true },
  { persona: 'analyst', organization: 'org-basalt', may: true },
  // one that the analyst does not hold
  { persona: 'analyst', organization: 'org-garnet', may: false },
  { persona: 'connection_owner', organization: 'org-basalt', may: false },
  { persona: 'viewer', organization: 'org-basalt', may: false },
];

const ruleAt = (organizationId: OrganizationId, product: Product, actions: Action[]): RuleBody =>
  ruleBodySchema.parse(bodyFor(organizationId, product, actions));

const arrange = (
  organizationId: OrganizationId,
  product: Product,
  grant: Grant,
  state: State,
  wish: Wish,
): void => {
  const { store } = theBackend();
  for (const [id, facts] of store.connections)
    if (facts.organizationId === organizationId) store.connections.delete(id);
  const id = connectionIdSchema.parse('con-probe');
  const facts: ConnectionFacts = {
    id,
    organizationId,
    product,
    ...(state.connected ? { connectedAt: 1 } : {}),
    grantedPermissions: grant.permissions,
    grantedRoles: grant.roles,
    licences: [],
    ...(state.failure ? { failure: { code: 'E1', healthClass: state.failure, since: 5 } } : {}),
  };
  store.connections.set(id, facts);
  const at = store.organizations.findIndex((organization) => organization.id === organizationId);
  const organization = store.organizations[at];
  if (organization === undefined) throw new Error(`no ${organizationId}`);
  store.organizations[at] = {
    ...organization,
    policy: {
      forbiddenActions: wish.forbidden,
      managedElsewhere: wish.elsewhere ? [{ product, managedIn: 'Their own desk' }] : [],
    },
  };
};

/** What a person finds offered in the page, and how many actions the one line calls not available. */
const shown = async (organizationId: OrganizationId, product: Product) => {
  const body = ruleAt(organizationId, product, []);
  await renderPiece(
    <ResponseField
      value={body.response}
      onChange={() => undefined}
      body={body}
      saved={undefined}
      organizations={theBackend().store.organizations}
    />,
  );
  const act = await screen.findByRole('radio', { name: /^Alert and act/ });
  const offers = !act.hasAttribute('disabled');
  if (offers) fireEvent.click(act);
  const offered = offers
    ? screen.getAllByRole('checkbox').map((box) => {
        const action = ACTIONS.find((one) => screen.queryByLabelText(label[one]) === box);
        if (action === undefined) throw new Error('a checkbox that is none of the actions');
        return action;
      })
    : [];
  const line = screen.queryByText(/not available here/)?.textContent;
  cleanup();
  return { offered, hidden: line === undefined ? 0 : Number.parseInt(line, 10) };
};

const accepted = async (organizationId: OrganizationId, product: Product): Promise<Action[]> => {
  const answers = await Promise.all(
    ACTIONS.map(async (action) => {
      const { status } = await fetch(new URL(`${API_BASE}/rules`, location.href), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify(ruleAt(organizationId, product, [action])),
      });
      expect([201, 403, 422]).toContain(status);
      return status === 201 ? [action] : [];
    }),
  );
  return answers.flat();
};

/** All of them take minutes; one in so many meets each value of each column, and most pairs of values. */
const step = process.env['LONG'] === '1' ? 1 : 7;

describe('what the picker shows, what a save accepts and the table agree', () => {
  it.each(PRODUCTS)('%s', { timeout: 600_000 }, async (product) => {
    const combinations = grants[product].flatMap((grant) =>
      states.flatMap((state) =>
        wishes.flatMap((wish) => persons.map((person) => ({ grant, state, wish, person }))),
      ),
    );
    for (const { grant, state, wish, person } of combinations.filter((_c, i) => i % step === 0)) {
      const organizationId = organizationIdSchema.parse(person.organization);
      arrange(organizationId, product, grant, state, wish);
      setPersona(person.persona);
      const expected =
        state.runs && person.may ? grant.can.filter((action) => wish.allowed.includes(action)) : [];
      const situation = `${grant.name}, ${state.name}, ${wish.name}, ${person.persona} at ${person.organization}`;
      const page = await shown(organizationId, product);
      expect({ situation, ...page, accepted: await accepted(organizationId, product) }).toEqual({
        situation,
        offered: expected,
        hidden: ACTIONS.length - expected.length,
        accepted: expected,
      });
    }
  });
});
