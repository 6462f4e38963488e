import { describe, expect, it } from 'vitest';
import type { RuleActRefusal } from '#src/contract/bulk.ts';
import type { CapabilityReason, Mend, TargetRefusal } from '#src/contract/capability.ts';
import { CONNECTION_STATUSES, HEALTH_CLASSES } from '#src/contract/connection.ts';
import { OUTCOME_MODES } from '#src/contract/arming.ts';
import { ACTIONS, PRODUCTS } from '#src/contract/product.ts';
import { PERMISSIONS, ROLES } from '#src/contract/session.ts';
import { describeMend, describeReason } from '#src/domain/capability.ts';
import { describeHealth } from '#src/domain/connection-health.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import type { ActionFacts } from '#src/domain/providers/action-facts.ts';
import { providers } from '#src/domain/providers/providers.ts';
import { actPermission, describeActRefusal } from '#src/domain/rule-acts.ts';
import type { RuleActKind } from '#src/domain/rule-acts.ts';
import { describeTargetRefusal } from '#src/domain/target.ts';
import { allDomainMessages, englishWords } from './english-words.ts';

/** Rendered, with every value filled in. */
const words = (said: Message): string => {
  const text = englishWords(said);
  if (text.trim() === '' || text === said.id || /[{}]|undefined|NaN|Invalid|\[object/.test(text))
    throw new Error(`${said.id} reads “${text}”`);
  return text;
};

const reasons: { [C in CapabilityReason['code']]: Extract<CapabilityReason, { code: C }> } = {
  product_cannot: { code: 'product_cannot' },
  not_known: { code: 'not_known' },
  not_connected: { code: 'not_connected' },
  permission_missing: { code: 'permission_missing', permissions: ['User.Read.All', 'B.Write'] },
  role_missing: { code: 'role_missing', roles: ['Help Desk', 'Super Admin'] },
  licence_missing: { code: 'licence_missing', licences: ['P2'] },
  connection_broken: {
    code: 'connection_broken',
    healthClass: 'credential_expired',
    providerCode: 'AADSTS7000222',
    since: new Date(2026, 10, 23, 12).getTime(),
  },
  organization_policy: { code: 'organization_policy' },
  managed_elsewhere: { code: 'managed_elsewhere', managedIn: 'Their own desk' },
  persona_may_not: { code: 'persona_may_not', ask: 'manager' },
};
const refusals: { [C in TargetRefusal['code']]: Extract<TargetRefusal, { code: C }> } = {
  protected: { code: 'protected', why: 'break-glass' },
  connection_account: { code: 'connection_account' },
  synced_from_directory: { code: 'synced_from_directory' },
  guest: { code: 'guest' },
  admin_above_role: { code: 'admin_above_role', adminRole: 'Global Administrator' },
  already_disabled: { code: 'already_disabled' },
  federated: { code: 'federated' },
  not_in_directory: { code: 'not_in_directory' },
  not_at_product: { code: 'not_at_product' },
};
const mends: Record<Mend['kind'], true> = {
  none: true,
  connect: true,
  upgrade_permissions: true,
  grant_role: true,
  add_licence: true,
  reconnect: true,
  wait: true,
  change_policy: true,
  use_other_product: true,
  ask_person: true,
};

describe('the words of the domain', () => {
  it('stand under the id by which they are asked for', () => {
    for (const [key, { id, message: text }] of Object.entries(allDomainMessages)) {
      expect(id).toBe(key);
      expect(text.trim()).not.toBe('');
    }
  });

  it('give every reason at every product and action, naming what is missing', () => {
    for (const product of PRODUCTS)
      for (const action of ACTIONS)
        for (const reason of Object.values(reasons)) words(describeReason(reason, product, action));
    expect(words(describeReason(reasons.permission_missing, 'okta', 'block_sign_in'))).toBe(
      'The connection to Okta lacks User.Read.All and B.Write.',
    );
    expect(words(describeReason(reasons.connection_broken, 'okta', 'block_sign_in'))).toBe(
      'The connection to Okta has been broken since Nov 23, 2026: the credential has expired (AADSTS7000222).',
    );
    expect(words(describeReason(reasons.managed_elsewhere, 'okta', 'block_sign_in'))).toContain(
      'Their own desk',
    );
  });

  it('give every mend, every refusal of a target, and every class of trouble with cause, mend and owner', () => {
    for (const kind of Object.keys(mends) as Mend['kind'][])
      words(describeMend({ kind, owner: 'nobody' }));
    for (const refusal of Object.values(refusals)) words(describeTargetRefusal(refusal));
    expect(words(describeTargetRefusal(refusals.protected))).toContain('break-glass');
    for (const healthClass of HEALTH_CLASSES) {
      const { cause, mend, owner } = describeHealth(healthClass);
      for (const said of [cause, mend, owner]) words(said);
    }
  });

  it('say of every action at every product how long until it bites, what it does not stop, and whether it can be undone', () => {
    for (const product of PRODUCTS)
      for (const action of ACTIONS) {
        const facts: ActionFacts = providers[product][action];
        if (facts.kind !== 'can') continue;
        expect(facts.doesNotStop).not.toEqual([]);
        for (const said of [facts.bitesAfter, facts.undo.how, ...facts.doesNotStop]) words(said);
        expect(facts.source).not.toBe('');
      }
  });

  it('say why an act does nothing to a rule, whatever the act and the reason', () => {
    const codes: { [C in RuleActRefusal['code']]: Extract<RuleActRefusal, { code: C }> } = {
      not_found: { code: 'not_found' },
      no_change: { code: 'no_change' },
      archived: { code: 'archived' },
      not_archived: { code: 'not_archived' },
      too_many_tags: { code: 'too_many_tags' },
      organizations_out_of_reach: { code: 'organizations_out_of_reach', count: 6 },
      persona_may_not: { code: 'persona_may_not', permission: 'rule.arm' },
    };
    for (const kind of Object.keys(actPermission) as RuleActKind[])
      for (const refusal of Object.values(codes)) words(describeActRefusal(refusal, kind));
    expect(words(describeActRefusal(codes.organizations_out_of_reach, 'disable'))).toBe(
      'It watches 6 organizations that are not yours. Ask a SOC manager.',
    );
    expect(words(describeActRefusal(codes.persona_may_not, 'archive'))).toBe(
      'Your role may not arm rules. Ask a SOC analyst or a SOC manager.',
    );
  });

  it('name every product, action, mode, status, role and permission', () => {
    const ids = [
      ...PRODUCTS.map((name) => `product.${name}` as const),
      ...ACTIONS.map((name) => `action.${name}` as const),
      ...OUTCOME_MODES.flatMap((name) => [`mode.${name}`, `mode_means.${name}`] as const),
      ...CONNECTION_STATUSES.flatMap((name) => [`status.${name}`, `status_means.${name}`] as const),
      ...ROLES.map((name) => `role.${name}` as const),
      ...PERMISSIONS.flatMap((name) => [`permission.${name}`, `permission_ask.${name}`] as const),
    ];
    for (const id of ids) words(message(id));
  });
});
