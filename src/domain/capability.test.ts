import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CapabilityAnswer, CapabilityReasonCode } from '#src/contract/capability.ts';
import { HEALTH_CLASSES } from '#src/contract/connection.ts';
import type { ConnectionFacts, HealthClass } from '#src/contract/connection.ts';
import { connectionIdSchema, organizationIdSchema, userIdSchema } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import { ACTIONS, PRODUCTS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import type { Session } from '#src/contract/session.ts';
import { allDomainMessages } from '#src/messages/english-words.ts';
import { answerFrom, capability, describeMend, describeReason } from './capability.ts';
import { connectionStatus, describeHealth, neededPermissions } from './connection-health.ts';
import type { ActionFacts } from './providers/action-facts.ts';
import { okta } from './providers/okta.ts';

const organizationId = organizationIdSchema.parse('org-a');

/** One of every circumstance that decides, named as in the table below. */
interface Situation {
  readonly connected: boolean;
  readonly permissions: 'all' | 'none';
  readonly roles: 'all' | 'none';
  readonly failure: HealthClass | undefined;
  readonly forbidden: boolean;
  readonly elsewhere: boolean;
  readonly mayChoose: boolean;
  readonly holds: boolean;
}

const fine: Situation = {
  connected: true,
  permissions: 'all',
  roles: 'all',
  failure: undefined,
  forbidden: false,
  elsewhere: false,
  mayChoose: true,
  holds: true,
};

const connectionOf = (product: Product, s: Situation): ConnectionFacts => {
  const needed = neededPermissions(product);
  return {
    id: connectionIdSchema.parse('con-a'),
    organizationId,
    product,
    ...(s.connected ? { connectedAt: 1 } : {}),
    grantedPermissions: s.permissions === 'all' ? needed.permissions : [],
    grantedRoles: s.roles === 'all' ? needed.roles : [],
    licences: [],
    ...(s.failure === undefined
      ? {}
      : { failure: { code: 'E1', healthClass: s.failure, since: 5 } }),
  };
};
const organizationOf = (product: Product, action: Action, s: Situation): Organization => ({
  id: organizationId,
  name: 'Org',
  domain: 'org.example',
  timeZone: 'UTC',
  country: 'GB',
  industry: 'None',
  tags: [],
  accounts: 1,
  policy: {
    forbiddenActions: s.forbidden ? [action] : [],
    managedElsewhere: s.elsewhere ? [{ product, managedIn: 'Other desk' }] : [],
  },
});
const sessionOf = (s: Situation): Session => ({
  id: 's',
  user: { id: userIdSchema.parse('u'), name: 'Somebody', role: 'analyst' },
  permissions: s.mayChoose ? ['response.choose'] : [],
  organizations: { kind: 'some', organizationIds: s.holds ? [organizationId] : [] },
  signInUrl: '/',
});
const ask = (product: Product, action: Action, s: Situation): CapabilityAnswer =>
  capability(product, action, {
    organization: organizationOf(product, action, s),
    connection: connectionOf(product, s),
    session: sessionOf(s),
  });
const codes = (answer: CapabilityAnswer): CapabilityReasonCode[] =>
  answer.available ? [] : answer.reasons.map(({ reason }) => reason.code);

describe('what a product can at all', () => {
  // Written by hand from the providers' documentation: y verified, u unverified, n cannot.
  const table: Record<Product, Record<Action, 'y' | 'u' | 'n'>> = {
    microsoft_365: {
      block_sign_in: 'y',
      expire_sessions: 'y',
      reset_password: 'y',
      force_password_change: 'u',
    },
    google_workspace: {
      block_sign_in: 'u',
      expire_sessions: 'y',
      reset_password: 'u',
      force_password_change: 'y',
    },
    okta: {
      block_sign_in: 'y',
      expire_sessions: 'y',
      reset_password: 'y',
      force_password_change: 'y',
    },
    duo: {
      block_sign_in: 'u',
      expire_sessions: 'n',
      reset_password: 'n',
      force_password_change: 'n',
    },
    slack: {
      block_sign_in: 'n',
      expire_sessions: 'n',
      reset_password: 'n',
      force_password_change: 'n',
    },
    other: {
      block_sign_in: 'n',
      expire_sessions: 'n',
      reset_password: 'n',
      force_password_change: 'n',
    },
  };
  it.each(PRODUCTS.flatMap((product) => ACTIONS.map((action) => [product, action] as const)))(
    '%s, %s, everything in order',
    (product, action) => {
      const expected = table[product][action];
      const answer = ask(product, action, fine);
      expect(answer).toMatchObject(
        expected === 'n'
          ? {
              available: false,
              reasons: [{ reason: { code: 'product_cannot' }, mend: { kind: 'none' } }],
            }
          : { available: true, verified: expected === 'y' },
      );
    },
  );
});

describe('each reason by itself', () => {
  const rows: [string, Partial<Situation>, CapabilityReasonCode, string][] = [
    ['nothing was connected', { connected: false }, 'not_connected', 'connect'],
    [
      'a permission was not granted',
      { permissions: 'none' },
      'permission_missing',
      'upgrade_permissions',
    ],
    ['a role was not given', { roles: 'none' }, 'role_missing', 'grant_role'],
    ['the credential expired', { failure: 'credential_expired' }, 'connection_broken', 'reconnect'],
    ['the organization forbids it', { forbidden: true }, 'organization_policy', 'change_policy'],
    [
      'the organization runs it elsewhere',
      { elsewhere: true },
      'managed_elsewhere',
      'use_other_product',
    ],
    ['the person may not choose', { mayChoose: false }, 'persona_may_not', 'ask_person'],
    ['the organization is not the person’s', { holds: false }, 'persona_may_not', 'ask_person'],
  ];
  it.each(rows)('%s', (_name, change, code, mend) => {
    const answer = ask('okta', 'block_sign_in', { ...fine, ...change });
    expect(answer).toMatchObject({
      available: false,
      reasons: [{ reason: { code }, mend: { kind: mend } }],
    });
    expect(codes(answer)).toHaveLength(1);
  });

  it('a trouble that passes by itself takes nothing away', () => {
    for (const failure of ['transient', 'throttled'] as const) {
      expect(ask('okta', 'block_sign_in', { ...fine, failure })).toMatchObject({ available: true });
    }
  });

  it('a licence is missing, or nothing reliable is known: decided, though no row of the table leads there today', () => {
    const context = {
      organization: organizationOf('okta', 'block_sign_in', fine),
      connection: connectionOf('okta', fine),
      session: sessionOf(fine),
    };
    const facts: ActionFacts = { ...okta.block_sign_in, licences: ['L1', 'L2'] };
    const from = (given: ActionFacts, licences: string[]) =>
      answerFrom(given, 'okta', 'block_sign_in', {
        ...context,
        connection: { ...context.connection, licences },
      });
    expect(from(facts, ['L2', 'L1'])).toEqual({ available: true, verified: true });
    expect(from(facts, ['L2'])).toEqual({
      available: false,
      reasons: [
        {
          reason: { code: 'licence_missing', licences: ['L1'] },
          mend: { kind: 'add_licence', owner: 'organization' },
        },
      ],
    });
    expect(from({ kind: 'not_known' }, [])).toEqual({
      available: false,
      reasons: [{ reason: { code: 'not_known' }, mend: { kind: 'none', owner: 'nobody' } }],
    });
  });

  it('a broader permission is enough', () => {
    const connection: ConnectionFacts = {
      ...connectionOf('microsoft_365', fine),
      grantedPermissions: ['Directory.ReadWrite.All'],
    };
    const answer = capability('microsoft_365', 'block_sign_in', {
      organization: organizationOf('microsoft_365', 'block_sign_in', fine),
      connection,
      session: sessionOf(fine),
    });
    expect(answer.available).toBe(true);
  });
});

describe('over every combination', () => {
  /** DESIGN's chain, written out plainly and sharing nothing with the function. */
  const expected = (product: Product, action: Action, s: Situation): CapabilityReasonCode[] => {
    const cannot =
      product === 'slack' ||
      product === 'other' ||
      (product === 'duo' && action !== 'block_sign_in');
    if (cannot) return ['product_cannot'];
    const needsRole = product === 'okta' || product === 'google_workspace';
    const list: CapabilityReasonCode[] = [];
    if (s.elsewhere) list.push('managed_elsewhere');
    if (s.forbidden) list.push('organization_policy');
    if (!s.connected) list.push('not_connected');
    if (s.connected) {
      if (s.failure !== undefined && s.failure !== 'transient' && s.failure !== 'throttled')
        list.push('connection_broken');
      if (s.permissions === 'none') list.push('permission_missing');
      if (s.roles === 'none' && needsRole) list.push('role_missing');
    }
    if (!s.mayChoose || !s.holds) list.push('persona_may_not');
    return list;
  };
  const both = [true, false];
  const failures = [undefined, ...HEALTH_CLASSES];

  it('all true reasons are listed, in the order in which they are mended, each with words and a mend', () => {
    let asked = 0;
    for (const product of PRODUCTS)
      for (const action of ACTIONS)
        for (const connected of both)
          for (const permissions of ['all', 'none'] as const)
            for (const roles of ['all', 'none'] as const)
              for (const failure of failures)
                for (const forbidden of both)
                  for (const elsewhere of both)
                    for (const mayChoose of both)
                      for (const holds of both) {
                        const s: Situation = {
                          connected,
                          permissions,
                          roles,
                          failure,
                          forbidden,
                          elsewhere,
                          mayChoose,
                          holds,
                        };
                        const answer = ask(product, action, s);
                        if (codes(answer).join() !== expected(product, action, s).join()) {
                          expect({ product, action, s, got: codes(answer) }).toEqual({
                            product,
                            action,
                            s,
                            got: expected(product, action, s),
                          });
                        }
                        if (!answer.available) {
                          for (const { reason, mend } of answer.reasons) {
                            const words = [
                              describeReason(reason, product, action),
                              describeMend(mend),
                            ];
                            if (words.some(({ id }) => !(id in allDomainMessages)))
                              throw new Error(`no words for ${reason.code}`);
                          }
                        }
                        asked += 1;
                      }
    expect(asked).toBe(6 * 4 * 2 * 2 * 2 * 13 * 16);
  });

  it('a status says what the answers say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PRODUCTS),
        fc.record({
          connected: fc.boolean(),
          permissions: fc.constantFrom('all' as const, 'none' as const),
          roles: fc.constantFrom('all' as const, 'none' as const),
          failure: fc.constantFrom(...failures),
        }),
        (product, part) => {
          const s: Situation = { ...fine, ...part };
          const status = connectionStatus(connectionOf(product, s));
          const answers = ACTIONS.map((action) => codes(ask(product, action, s)));
          const any = (code: CapabilityReasonCode) => answers.some((list) => list.includes(code));
          if (status === 'active')
            expect(answers.flat().filter((code) => code !== 'product_cannot')).toEqual([]);
          if (product !== 'slack' && product !== 'other') {
            expect(status === 'new').toBe(any('not_connected'));
            expect(status === 'broken').toBe(any('connection_broken'));
            expect(status === 'upgradable').toBe(
              !any('connection_broken') && (any('permission_missing') || any('role_missing')),
            );
          }
        },
      ),
      { seed: 11 },
    );
  });

  it('every class of trouble has a cause and a mend in words', () => {
    const texts: Readonly<Record<string, { message: string } | undefined>> = allDomainMessages;
    for (const healthClass of HEALTH_CLASSES) {
      const { cause, mend } = describeHealth(healthClass);
      for (const { id } of [cause, mend]) expect(texts[id]?.message.length).toBeGreaterThan(10);
    }
  });
});
