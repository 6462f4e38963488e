import type { Action } from '#src/contract/product.ts';
import type { ActionFacts } from './action-facts.ts';

const source = 'a product that is known by its log alone only sends data';

export const other = {
  block_sign_in: { kind: 'cannot', source },
  expire_sessions: { kind: 'cannot', source },
  reset_password: { kind: 'cannot', source },
  force_password_change: { kind: 'cannot', source },
} as const satisfies Record<Action, ActionFacts>;
