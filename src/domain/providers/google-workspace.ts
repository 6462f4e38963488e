import type { Action } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import type { ActionFacts } from './action-facts.ts';

const directoryScope = 'https://www.googleapis.com/auth/admin.directory.user';
const superAdmin = 'Super Admin';

/** Google Workspace, Admin SDK Directory API through a service account that acts for an administrator. */
export const googleWorkspace = {
  block_sign_in: {
    kind: 'can',
    endpoint: 'PATCH /admin/directory/v1/users/{userKey} suspended=true',
    permissions: [directoryScope],
    broader: [],
    anyRoleOf: ['Users > Update > Suspend users', 'User Management Admin', superAdmin],
    licences: [],
    bitesAfter: message('bites.at_once_new_sign_ins'),
    doesNotStop: [message('open.oauth_tokens')],
    undo: { possible: true, how: message('undo.enable_again') },
    verified: false,
    source: 'Google Workspace administrator privileges; endpoint by general knowledge',
  },
  expire_sessions: {
    kind: 'can',
    endpoint: 'POST /admin/directory/v1/users/{userKey}/signOut',
    permissions: ['https://www.googleapis.com/auth/admin.directory.user.security'],
    broader: [],
    anyRoleOf: ['Security > User Security Management', superAdmin],
    licences: [],
    bitesAfter: message('bites.google_sign_out'),
    doesNotStop: [message('open.sign_in_again'), message('open.oauth_tokens')],
    undo: { possible: false, how: message('undo.signs_in_again') },
    verified: true,
    source: 'Admin SDK users.signOut',
  },
  reset_password: {
    kind: 'can',
    endpoint: 'PATCH /admin/directory/v1/users/{userKey} password',
    permissions: [directoryScope],
    broader: [],
    anyRoleOf: ['Users > Update > Reset password', 'User Management Admin', superAdmin],
    licences: [],
    bitesAfter: message('bites.at_once'),
    doesNotStop: [message('open.oauth_tokens'), message('open.live_sessions')],
    undo: { possible: false, how: message('undo.hand_over_password') },
    verified: false,
    source: 'Google Workspace administrator privileges; endpoint by general knowledge',
  },
  force_password_change: {
    kind: 'can',
    endpoint: 'PATCH /admin/directory/v1/users/{userKey} changePasswordAtNextLogin=true',
    permissions: [directoryScope],
    broader: [],
    anyRoleOf: ['Users > Update > Force password change', 'User Management Admin', superAdmin],
    licences: [],
    bitesAfter: message('bites.next_sign_in'),
    doesNotStop: [message('open.attacker_may_answer'), message('open.live_sessions')],
    undo: { possible: true, how: message('undo.take_flag_back') },
    verified: true,
    source: 'Admin SDK users: changePasswordAtNextLogin',
  },
} as const satisfies Record<Action, ActionFacts>;
