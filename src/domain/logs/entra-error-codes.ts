import type { NormalizedEvent } from '#src/contract/event.ts';

/**
 * What an error code of a sign-in says, by its description in
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * (AADSTS…). The list there may change; a code that is in neither list here is a failure.
 */

/** The sign-in stopped for a step that is still to be done: the portal's "Interrupted". */
const INTERRUPTED = new Set([
  50058, // no session to sign in with silently; the user has not signed in yet
  50072, // must enrol for a second factor (…Interrupt)
  50074, // strong authentication required (…Interrupt)
  50076, // must use multifactor authentication
  50078, // the multifactor authentication has expired
  50079, // must register for multifactor authentication
  50097, // device authentication required
  50125, // password reset or registration (…Interrupt)
  50127, // must install a broker app
  50129, // must register the device
  50140, // "Keep me signed in" (KmsiInterrupt)
  50158, // another provider's challenge, such as its second factor
  50168, // the browser's single sign-on (…InterruptRequired)
  50199, // must confirm the app (CmsiInterrupt)
  51006, // must sign in again with integrated Windows authentication
  65001, // nobody has consented to the app yet
  70016, // a device code is waiting to be approved
]);

/**
 * A policy of the organization, of another one, or Microsoft's protection did not let the sign-in
 * through.
 */
const DENIED = new Set([
  50002, // restricted proxy access of the tenant
  50005, // Conditional Access: platform of the device
  50131, // Conditional Access: device state, suspicious activity, policy
  53000, // Conditional Access: device not compliant
  53001, // Conditional Access: device not joined to the domain
  53002, // Conditional Access: not an approved app
  53003, // blocked by Conditional Access
  53004, // registering blocked due to risk
  53010, // registering allowed from other places or devices only
  53011, // blocked due to risk in the home tenant
  500021, // tenant restriction
  500022, // tenant restriction
  500212, // outbound access policy
  500213, // inbound cross-tenant access policy
  530034, // delegated administrator blocked due to risk
  530035, // blocked by security defaults
]);

/**
 * The portal's own words, in its CSV; they count where the code says no more than that it is one.
 */
const STATUS_WORDS: Readonly<Record<string, NormalizedEvent['result']>> = {
  success: 'success',
  failure: 'failure',
  interrupted: 'challenge',
};

export const signInResult = (
  errorCode: number | undefined,
  statusWord: string | undefined,
): NormalizedEvent['result'] => {
  const word = (statusWord ?? '').toLowerCase();
  const said = Object.hasOwn(STATUS_WORDS, word) ? STATUS_WORDS[word] : undefined;
  if (errorCode === undefined) return said;
  if (errorCode === 0) return 'success';
  if (INTERRUPTED.has(errorCode)) return 'challenge';
  if (DENIED.has(errorCode)) return 'denied';
  return said === 'challenge' ? 'challenge' : 'failure';
};
