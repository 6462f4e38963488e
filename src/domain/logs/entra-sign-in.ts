import { caseFree, listOf, memberOf, textOf } from './case-free.ts';
import type { CaseFree } from './case-free.ts';
import { signInResult } from './entra-error-codes.ts';
import { firstAddress } from './first-address.ts';
import type { FoundEvent } from './log-format.ts';
import { ParameterTexts } from './parameter-texts.ts';

/**
 * "For sign-ins, this value is always Sign-in activity": operationName of Azure Monitor's
 * SigninLogs.
 */
export const SIGN_IN_ACTIVITY = 'Sign-in activity';

/** Members that go into the parameters under their own names. */
const PARAMETERS = [
  'clientAppUsed',
  'conditionalAccessStatus',
  'isInteractive',
  'signInEventTypes',
  'riskLevelDuringSignIn',
  'riskLevelAggregated',
  'riskState',
  'riskDetail',
  'riskEventTypes_v2',
  'riskEventTypes',
  'authenticationRequirement',
  'authenticationProtocol',
  'authenticationMethodsUsed',
  'originalTransferMethod',
  'incomingTokenType',
  'clientCredentialType',
  'crossTenantAccessType',
  'tokenIssuerType',
  'userType',
  'userDisplayName',
  'userId',
  'signInIdentifier',
  'servicePrincipalId',
  'appId',
  'resourceId',
  'sessionId',
  'correlationId',
  'homeTenantId',
  'resourceTenantId',
  'Multifactor authentication result',
] as const;
const DEVICE_PARAMETERS = [
  'displayName',
  'operatingSystem',
  'browser',
  'isCompliant',
  'isManaged',
  'trustType',
] as const;

/** Azure Monitor's names of the logs, by `signInEventTypes` of Graph: one vocabulary for both. */
const CATEGORIES: Readonly<Record<string, string>> = {
  interactiveuser: 'SignInLogs',
  noninteractiveuser: 'NonInteractiveUserSignInLogs',
  serviceprincipal: 'ServicePrincipalSignInLogs',
  managedidentity: 'ManagedIdentitySignInLogs',
};

/** The fields of a sign-in, but for those that every record of Entra has. */
export const signInFields = (signIn: CaseFree, wrapper: CaseFree) => {
  const status = caseFree(memberOf(signIn, 'status'));
  const device = caseFree(memberOf(signIn, 'deviceDetail'));
  const place = placeOf(signIn);
  const codeText = textOf(status, 'errorCode') ?? textOf(wrapper, 'resultType');
  const code = codeText === undefined ? undefined : /^-?\d{1,9}$/.exec(codeText)?.[0];
  const result = signInResult(
    code === undefined ? undefined : Number(code),
    textOf(status, 'word'),
  );
  return {
    activity: SIGN_IN_ACTIVITY,
    category: categoryOf(signIn, wrapper),
    account: textOf(
      signIn,
      'userPrincipalName',
      'userId',
      'servicePrincipalName',
      'servicePrincipalId',
    ),
    ip: firstAddress(textOf(signIn, 'ipAddress'), textOf(wrapper, 'callerIpAddress')),
    ...placeFields(place, textOf(signIn, 'location') ?? textOf(wrapper, 'location')),
    asn: asnOf(textOf(signIn, 'autonomousSystemNumber')),
    device: textOf(device, 'deviceId'),
    userAgent: textOf(signIn, 'userAgent'),
    app: textOf(signIn, 'appDisplayName', 'appId'),
    object: textOf(signIn, 'resourceDisplayName'),
    result,
    reason: result === 'success' ? undefined : reasonOf(status, wrapper, code),
    parameters: parametersOf(signIn, { status, device, place }, code),
  } satisfies Partial<FoundEvent>;
};

const categoryOf = (signIn: CaseFree, wrapper: CaseFree): string | undefined => {
  const log = textOf(wrapper, 'category');
  if (log !== undefined) return log;
  const types = listOf(memberOf(signIn, 'signInEventTypes')).map((type) => String(type));
  const known = types
    .map((type) => type.toLowerCase())
    .find((type) => Object.hasOwn(CATEGORIES, type));
  if (known !== undefined) return CATEGORIES[known];
  const isInteractive = textOf(signIn, 'isInteractive')?.toLowerCase();
  if (isInteractive === 'true') return CATEGORIES['interactiveuser'];
  if (textOf(signIn, 'userPrincipalName', 'userId') === undefined)
    return textOf(signIn, 'servicePrincipalName', 'servicePrincipalId') === undefined
      ? undefined
      : CATEGORIES['serviceprincipal'];
  return isInteractive === 'false' ? CATEGORIES['noninteractiveuser'] : undefined;
};

/** Log Analytics has the country alone in `Location`, and the place in `LocationDetails`. */
const placeOf = (signIn: CaseFree): CaseFree => {
  const details = caseFree(memberOf(signIn, 'locationDetails'));
  return details.size > 0 ? details : caseFree(memberOf(signIn, 'location'));
};

const placeFields = (place: CaseFree, location: string | undefined) => {
  const point = caseFree(memberOf(place, 'geoCoordinates'));
  const latitude = degrees(textOf(point, 'latitude'), 90);
  const longitude = degrees(textOf(point, 'longitude'), 180);
  const isPlace = latitude !== undefined && longitude !== undefined;
  return {
    country: [textOf(place, 'countryOrRegion'), location]
      .find((text) => /^[a-z]{2}$/i.test(text ?? ''))
      ?.toUpperCase(),
    city: textOf(place, 'city'),
    latitude: isPlace ? latitude : undefined,
    longitude: isPlace ? longitude : undefined,
  };
};

const degrees = (text: string | undefined, most: number): number | undefined => {
  const value = text === undefined ? Number.NaN : Number(text);
  return Math.abs(value) <= most ? value : undefined;
};

/** 0 is no autonomous system: it is written where none is known. */
const asnOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;

/** "Other." stands where there is nothing to say. */
const reasonOf = (
  status: CaseFree,
  wrapper: CaseFree,
  code: string | undefined,
): string | undefined =>
  [textOf(status, 'failureReason'), textOf(wrapper, 'resultDescription')].find(
    (text) => text !== undefined && !/^(other\.?|none)$/i.test(text),
  ) ?? code;

const parametersOf = (
  signIn: CaseFree,
  parts: Readonly<Record<'status' | 'device' | 'place', CaseFree>>,
  code: string | undefined,
): Record<string, string> | undefined => {
  const texts = new ParameterTexts();
  texts.add('errorCode', code);
  texts.add('additionalDetails', memberOf(parts.status, 'additionalDetails'));
  for (const name of PARAMETERS) texts.add(name, memberOf(signIn, name));
  for (const name of DEVICE_PARAMETERS)
    texts.add(`deviceDetail.${name}`, memberOf(parts.device, name));
  texts.add('location.state', memberOf(parts.place, 'state'));
  return texts.done();
};
