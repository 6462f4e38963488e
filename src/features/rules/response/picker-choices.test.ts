import { describe, expect, it } from 'vitest';
import { capabilityCellSchema } from '#src/contract/capability.ts';
import type { CapabilityCell, CapabilityReason, Mend } from '#src/contract/capability.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { responseCoverage } from '#src/domain/response.ts';
import { fallbackGroups } from './fallback-groups.ts';
import { pickerChoices, withAction } from './picker-choices.ts';

const scope = ['org-1', 'org-2', 'org-3'].map((id) => organizationIdSchema.parse(id));
const cell = (
  organizationId: string,
  action: Action,
  reason?: CapabilityReason,
  product: Product = 'okta',
): CapabilityCell => {
  const mend: Mend = { kind: 'none', owner: 'nobody' };
  return capabilityCellSchema.parse({
    organizationId,
    product,
    action,
    answer: reason
      ? { available: false, reasons: [{ reason, mend }] }
      : { available: true, verified: true },
  });
};
const names = (list: readonly { action: Action }[]) => list.map(({ action }) => action);

describe('the action picker', () => {
  it('offers what at least one organization can do, with coverage, and hides the rest', () => {
    const cells = [
      cell('org-1', 'block_sign_in'),
      cell('org-2', 'block_sign_in', { code: 'not_connected' }),
      cell('org-1', 'reset_password', { code: 'organization_policy' }),
    ];
    const choices = pickerChoices([], [], ['okta'], scope, cells);
    expect(names(choices.offered)).toEqual(['block_sign_in']);
    expect(choices.offered[0]).toMatchObject({
      available: ['org-1'],
      fallBack: ['org-2', 'org-3'],
    });
    expect(names(choices.hidden)).toEqual([
      'expire_sessions',
      'reset_password',
      'force_password_change',
    ]);
    expect(choices.kept).toEqual([]);
  });

  it('keeps a saved action that has become unavailable, chosen still or taken out', () => {
    const cells = scope.map((id) => cell(id, 'block_sign_in', { code: 'not_connected' }));
    expect(
      names(pickerChoices(['block_sign_in'], ['block_sign_in'], ['okta'], scope, cells).kept),
    ).toEqual(['block_sign_in']);
    expect(names(pickerChoices([], ['block_sign_in'], ['okta'], scope, cells).kept)).toEqual([
      'block_sign_in',
    ]);
    expect(names(pickerChoices(['block_sign_in'], [], ['okta'], scope, cells).kept)).toEqual([
      'block_sign_in',
    ]);
  });

  it('does not count an organization outside the scope, or a product that is not the target’s', () => {
    const cells = [
      cell('org-9', 'block_sign_in'),
      cell('org-1', 'block_sign_in', undefined, 'duo'),
    ];
    expect(pickerChoices([], [], ['okta'], scope, cells).offered).toEqual([]);
  });

  it('orders a chosen set safely, whatever the order of the clicks', () => {
    expect(withAction(['force_password_change', 'expire_sessions'], 'block_sign_in', true)).toEqual(
      ['block_sign_in', 'expire_sessions', 'force_password_change'],
    );
    expect(withAction(['block_sign_in'], 'block_sign_in', false)).toEqual([]);
  });
});

describe('who falls back to alert-only', () => {
  const groupsOf = (cells: CapabilityCell[]) => {
    const coverage = responseCoverage(['okta'], scope, cells).find(
      ({ action }) => action === 'block_sign_in',
    );
    return coverage ? fallbackGroups(coverage) : [];
  };

  it('is one line for organizations with one reason, the largest first', () => {
    const groups = groupsOf([
      cell('org-1', 'block_sign_in', { code: 'organization_policy' }),
      cell('org-2', 'block_sign_in', { code: 'not_connected' }),
      cell('org-3', 'block_sign_in', { code: 'not_connected' }),
    ]);
    expect(groups).toMatchObject([
      { reason: { code: 'not_connected' }, organizationIds: ['org-2', 'org-3'] },
      { reason: { code: 'organization_policy' }, organizationIds: ['org-1'] },
    ]);
  });

  it('tells one broken connection from another by its cause and by the day it began', () => {
    const broken = (since: number, providerCode: string): CapabilityReason => ({
      code: 'connection_broken',
      healthClass: 'credential_expired',
      providerCode,
      since,
    });
    const day = 24 * 3_600_000;
    const groupsBy = (third: CapabilityReason) =>
      groupsOf([
        cell('org-1', 'block_sign_in', broken(1, 'E1')),
        cell('org-2', 'block_sign_in', broken(2, 'E1')),
        cell('org-3', 'block_sign_in', third),
      ]).map((group) => group.organizationIds);
    expect(groupsBy(broken(1, 'E2'))).toEqual([['org-1', 'org-2'], ['org-3']]);
    expect(groupsBy(broken(day, 'E1'))).toEqual([['org-1', 'org-2'], ['org-3']]);
  });

  it('names organizations that have none of the products', () => {
    expect(groupsOf([cell('org-1', 'block_sign_in')])).toEqual([
      { kind: 'no_product', organizationIds: ['org-2', 'org-3'] },
    ]);
  });
});
