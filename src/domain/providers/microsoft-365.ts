import type { Action } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import type { ActionFacts } from './action-facts.ts';

/** Microsoft Entra ID behind Microsoft 365, by application permissions of Microsoft Graph. */
export const microsoft365 = {
  block_sign_in: {
    kind: 'can',
    endpoint: 'PATCH /v1.0/users/{id} accountEnabled=false',
    permissions: ['User.EnableDisableAccount.All', 'User.Read.All'],
    broader: ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
    anyRoleOf: [],
    licences: [],
    bitesAfter: message('bites.entra_block'),
    doesNotStop: [message('open.access_tokens'), message('open.app_sessions')],
    undo: { possible: true, how: message('undo.enable_again') },
    verified: true,
    source: 'Microsoft Graph permissions reference; Entra “Revoke user access”',
  },
  expire_sessions: {
    kind: 'can',
    endpoint: 'POST /v1.0/users/{id}/revokeSignInSessions',
    permissions: ['User.RevokeSessions.All'],
    broader: ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
    anyRoleOf: [],
    licences: [],
    bitesAfter: message('bites.entra_revoke'),
    doesNotStop: [message('open.sign_in_again'), message('open.app_sessions')],
    undo: { possible: false, how: message('undo.signs_in_again') },
    verified: true,
    source: 'Microsoft Graph user: revokeSignInSessions',
  },
  reset_password: {
    kind: 'can',
    endpoint: 'PATCH /v1.0/users/{id} passwordProfile.password',
    permissions: ['User-PasswordProfile.ReadWrite.All'],
    broader: ['Directory.AccessAsUser.All'],
    anyRoleOf: [],
    licences: [],
    bitesAfter: message('bites.at_once'),
    doesNotStop: [message('open.other_methods'), message('open.app_sessions')],
    undo: { possible: false, how: message('undo.hand_over_password') },
    verified: true,
    source: 'Microsoft Graph permissions reference; “Who can reset passwords”',
  },
  force_password_change: {
    kind: 'can',
    endpoint: 'PATCH /v1.0/users/{id} passwordProfile.forceChangePasswordNextSignIn=true',
    permissions: ['User-PasswordProfile.ReadWrite.All'],
    broader: ['Directory.AccessAsUser.All'],
    anyRoleOf: [],
    licences: [],
    bitesAfter: message('bites.next_sign_in'),
    doesNotStop: [message('open.attacker_may_answer'), message('open.live_sessions')],
    undo: { possible: true, how: message('undo.take_flag_back') },
    verified: false,
    source: 'Microsoft Graph permissions reference; behaviour by general knowledge',
  },
} as const satisfies Record<Action, ActionFacts>;
