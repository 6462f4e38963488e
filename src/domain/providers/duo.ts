import type { Action } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import type { ActionFacts } from './action-facts.ts';

const source = 'Duo Admin API: user status; there is no password and no session store';

/** Duo protects sign-ins of others: it can refuse the second factor, and that is all. */
export const duo = {
  block_sign_in: {
    kind: 'can',
    endpoint: 'POST /admin/v1/users/{user_id} status=disabled',
    permissions: ['Grant resource - Write'],
    broader: [],
    anyRoleOf: [],
    licences: [],
    bitesAfter: message('bites.next_authentication'),
    doesNotStop: [message('open.not_protected_by_duo'), message('open.live_sessions')],
    undo: { possible: true, how: message('undo.status_before') },
    verified: false,
    source,
  },
  expire_sessions: { kind: 'cannot', source },
  reset_password: { kind: 'cannot', source },
  force_password_change: { kind: 'cannot', source },
} as const satisfies Record<Action, ActionFacts>;
