import type { Action } from '#src/contract/product.ts';
import type { ActionFacts } from './action-facts.ts';

const source =
  'Slack only sends data: it has no password and signs in through the identity provider';

export const slack = {
  block_sign_in: { kind: 'cannot', source },
  expire_sessions: { kind: 'cannot', source },
  reset_password: { kind: 'cannot', source },
  force_password_change: { kind: 'cannot', source },
} as const satisfies Record<Action, ActionFacts>;
