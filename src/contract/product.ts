import { z } from './z.ts';

/**
 * A connected SaaS or identity provider. Slack only sends data, and so does `other`: whatever a log in a
 * common schema comes from that is none of the rest.
 */
export const PRODUCTS = [
  'microsoft_365',
  'google_workspace',
  'okta',
  'duo',
  'slack',
  'other',
] as const;
export const productSchema = z.enum(PRODUCTS);
export type Product = z.infer<typeof productSchema>;

/**
 * What a response may do to an account, in the safe order in which a chosen set runs:
 * block sign-in, expire account logins, reset user password, force password change at next sign-in.
 * Alert-only is the empty set.
 */
export const ACTIONS = [
  'block_sign_in',
  'expire_sessions',
  'reset_password',
  'force_password_change',
] as const;
export const actionSchema = z.enum(ACTIONS);
export type Action = z.infer<typeof actionSchema>;
