import type { Message } from '#src/domain/message.ts';

/**
 * What one action is at one provider. Names of permissions, roles and licences are the provider's own.
 * `verified` is false where only general knowledge stands behind the row; it is offered and shown as such.
 */
export type ActionFacts =
  | {
      readonly kind: 'can';
      readonly endpoint: string;
      /** all are needed */
      readonly permissions: readonly string[];
      /** any of these includes the named permission */
      readonly broader: readonly string[];
      /** one of these is needed; empty when a permission is enough */
      readonly anyRoleOf: readonly string[];
      readonly licences: readonly string[];
      readonly bitesAfter: Message;
      readonly doesNotStop: readonly Message[];
      readonly undo: { readonly possible: boolean; readonly how: Message };
      readonly verified: boolean;
      readonly source: string;
    }
  | { readonly kind: 'cannot'; readonly source: string }
  | { readonly kind: 'not_known' };
