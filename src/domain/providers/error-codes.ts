import type { HealthClass } from '#src/contract/connection.ts';
import type { Product } from '#src/contract/product.ts';

/**
 * Codes with which a provider refuses a connection, and the class of trouble that each means. Codes about
 * one account (gone, synced, not active) or about somebody's sign-in are not here: they say nothing of
 * the connection.
 */
export const errorCodes = {
  // Microsoft Entra error codes; Microsoft Graph “Resolve authorization errors”
  microsoft_365: {
    AADSTS7000222: 'credential_expired',
    AADSTS7000215: 'credential_invalid',
    AADSTS70002: 'credential_invalid',
    AADSTS700027: 'credential_invalid',
    AADSTS7000218: 'config_error',
    AADSTS90002: 'config_error',
    AADSTS700016: 'not_installed',
    AADSTS65001: 'consent_missing',
    AADSTS65004: 'consent_missing',
    AADSTS90094: 'consent_missing',
    AADSTS650056: 'consent_missing',
    AADSTS650057: 'consent_missing',
    AADSTS7000112: 'app_disabled',
    AADSTS70001: 'app_disabled',
    AADSTS50173: 'reauth_required',
    AADSTS700082: 'reauth_required',
    AADSTS70008: 'reauth_required',
    AADSTS50074: 'reauth_required',
    AADSTS50076: 'reauth_required',
    AADSTS50079: 'reauth_required',
    insufficient_claims: 'reauth_required',
    AADSTS53000: 'blocked_by_policy',
    AADSTS53001: 'blocked_by_policy',
    AADSTS53003: 'blocked_by_policy',
    AADSTS50057: 'owner_disabled',
    InvalidAuthenticationToken: 'token_invalid',
    AADSTS90006: 'transient',
    AADSTS90012: 'transient',
    AADSTS90024: 'transient',
    AADSTS90033: 'transient',
    AADSTS90090: 'transient',
    TooManyRequests: 'throttled',
  },
  // Google “Using OAuth 2.0 for server to server applications”, JWT error codes; the rest by general knowledge
  google_workspace: {
    unauthorized_client: 'consent_missing',
    access_denied: 'consent_missing',
    insufficientPermissions: 'consent_missing',
    admin_policy_enforced: 'blocked_by_policy',
    'invalid_grant: Not a valid email or user ID.': 'owner_disabled',
    'invalid_grant: Invalid JWT Signature.': 'credential_invalid',
    'invalid_grant: Token has been expired or revoked.': 'reauth_required',
    // a clock that is wrong: the token is made for another time
    'invalid_grant: Invalid JWT: Token must be a short-lived token': 'config_error',
    invalid_scope: 'config_error',
    accessNotConfigured: 'config_error',
    SERVICE_DISABLED: 'config_error',
    deleted_client: 'app_disabled',
    disabled_client: 'app_disabled',
    conditionNotMet: 'throttled',
    quotaExceeded: 'throttled',
    rateLimitExceeded: 'throttled',
  },
  // Okta Management API; the OAuth codes by general knowledge
  okta: {
    E0000004: 'credential_invalid',
    E0000011: 'credential_invalid',
    E0000009: 'transient',
    E0000047: 'throttled',
    invalid_client: 'consent_missing',
    invalid_scope: 'consent_missing',
    consent_required: 'consent_missing',
  },
  // Duo Admin API, by general knowledge
  duo: {
    '40103': 'credential_invalid',
    '40301': 'consent_missing',
    '42901': 'throttled',
  },
  slack: {},
  other: {},
} as const satisfies Record<Product, Readonly<Record<string, HealthClass>>>;

/** The class of a provider's error code; undefined for a code that nothing reliable is known of. */
export const healthClassOf = (product: Product, code: string): HealthClass | undefined => {
  const codes: Readonly<Record<string, HealthClass>> = errorCodes[product];
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
};
