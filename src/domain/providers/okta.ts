import type { Action } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import type { ActionFacts } from './action-facts.ts';

const source = 'Okta Management API 2026.06.3';
const scope = ['okta.users.manage'];
const helpDesk = [
  'Help Desk Administrator',
  'Group Administrator',
  'Organization Administrator',
  'Super Administrator',
];

/** Okta. A service app needs the scope and, beside it, an administrator role or a custom one with the named permission. */
export const okta = {
  block_sign_in: {
    kind: 'can',
    endpoint: 'POST /api/v1/users/{id}/lifecycle/suspend',
    permissions: scope,
    broader: [],
    anyRoleOf: [
      'Organization Administrator',
      'Super Administrator',
      'okta.users.lifecycle.suspend',
    ],
    licences: [],
    bitesAfter: message('bites.at_once_new_sign_ins'),
    doesNotStop: [message('open.live_sessions')],
    undo: { possible: true, how: message('undo.unsuspend') },
    verified: true,
    source,
  },
  expire_sessions: {
    kind: 'can',
    endpoint: 'DELETE /api/v1/users/{userId}/sessions?oauthTokens=true&forgetDevices=true',
    permissions: scope,
    broader: [],
    anyRoleOf: [...helpDesk, 'okta.users.lifecycle.clearSessions'],
    licences: [],
    bitesAfter: message('bites.at_once'),
    doesNotStop: [message('open.sign_in_again'), message('open.app_sessions')],
    undo: { possible: false, how: message('undo.signs_in_again') },
    verified: true,
    source,
  },
  reset_password: {
    kind: 'can',
    endpoint:
      'POST /api/v1/users/{id}/lifecycle/reset_password?sendEmail=false&revokeSessions=true',
    permissions: scope,
    broader: [],
    anyRoleOf: [...helpDesk, 'okta.users.credentials.resetPassword'],
    licences: [],
    bitesAfter: message('bites.at_once'),
    doesNotStop: [message('open.app_sessions')],
    undo: { possible: false, how: message('undo.hand_over_link') },
    verified: true,
    source,
  },
  force_password_change: {
    kind: 'can',
    endpoint: 'POST /api/v1/users/{id}/lifecycle/expire_password',
    permissions: scope,
    broader: [],
    anyRoleOf: [...helpDesk, 'okta.users.credentials.expirePassword'],
    licences: [],
    bitesAfter: message('bites.next_sign_in'),
    doesNotStop: [message('open.attacker_may_answer'), message('open.live_sessions')],
    undo: { possible: false, how: message('undo.none') },
    verified: true,
    source,
  },
} as const satisfies Record<Action, ActionFacts>;
