import { fold } from '#src/domain/events/fold.ts';
import { scalarText } from './scalar-text.ts';
import { isRecord } from './json-shape.ts';
import type { ParameterTexts } from './parameter-texts.ts';

/** What stands where a service has nothing to say. */
const PLACEHOLDERS = new Set(['<null>', 'null', 'none', 'unknown', 'not available', 'n/a']);

/** The member as text; undefined when it is missing, or one of the words for that. */
export const said = (value: unknown): string | undefined => {
  const text = scalarText(value);
  return text === undefined || PLACEHOLDERS.has(fold(text)) ? undefined : text;
};

/** IdentityType of the schema: Claim 0, Name 1, Other 2, PUID 3, SPN 4, UPN 5. */
const UPN_TYPES = new Set(['5', 'upn']);
/**
 * `NT AUTHORITY\SYSTEM (Microsoft.Exchange.ServiceHost)`: the process is not part of the account's
 * name.
 */
const SYSTEM_WITH_PROCESS = /^(NT AUTHORITY\\[^(]*[^(\s])\s*\(.*\)$/i;
const ADDRESS = /^[^\s\\/@]+@[^\s\\/@]+$/;

const identities = (value: unknown): { id: string; type: string }[] =>
  Array.isArray(value)
    ? value.filter(isRecord).flatMap((pair) => {
        const id = said(pair['ID']);
        return id === undefined ? [] : [{ id, type: fold(scalarText(pair['Type']) ?? '') }];
      })
    : [];

const signInName = (value: unknown): string | undefined =>
  identities(value).find(({ id, type }) => UPN_TYPES.has(type) && id.includes('@'))?.id;

/**
 * Who acted: UserId when it is a sign-in name, else the one in Actor, else UserId as it is: the
 * GUID of an application, a SID, a system account. `Unknown` is nobody.
 */
export const m365Account = (
  data: Readonly<Record<string, unknown>>,
  userId: string | undefined,
): string | undefined => {
  const name = said(data['UserId']) ?? said(userId);
  if (name?.includes('@')) return name;
  const actor = signInName(data['Actor']);
  if (actor !== undefined || name === undefined) return actor;
  return SYSTEM_WITH_PROCESS.exec(name)?.[1] ?? name;
};

/**
 * To whom it was done, and on what, when ObjectId is not that account. SharePoint's sharing names
 * the other user, an Exchange record the mailbox when it is not the actor's own, a directory
 * operation its target.
 */
export const m365Target = (
  data: Readonly<Record<string, unknown>>,
  account: string | undefined,
  parameters: ParameterTexts,
): { targetAccount: string | undefined; object: string | undefined } => {
  const objectId = said(data['ObjectId']);
  const inDirectory = isDirectoryOperation(data);
  const ofDirectory = inDirectory
    ? (signInName(data['Target']) ?? (isAddress(objectId) ? objectId : undefined))
    : undefined;
  const targetAccount =
    sharedWith(data) ??
    ofDirectory ??
    other(said(data['MailboxOwnerUPN']), account) ??
    (fold(said(data['Workload']) ?? '') === 'exchange'
      ? other(mailboxOfCmdlet(parameters), account)
      : undefined);
  return {
    targetAccount,
    object: isTheTarget(objectId, targetAccount, inDirectory ? data['Target'] : undefined)
      ? undefined
      : objectId,
  };
};

/** Sign-ins are of the same workload; their Target is the application signed in to. */
const isDirectoryOperation = (data: Readonly<Record<string, unknown>>): boolean =>
  fold(said(data['Workload']) ?? '') === 'azureactivedirectory' && !isSignIn(data);

const isSignIn = (data: Readonly<Record<string, unknown>>): boolean =>
  ['15', 'azureactivedirectorystslogon'].includes(fold(scalarText(data['RecordType']) ?? '')) ||
  ['UserLoggedIn', 'UserLoginFailed'].includes(scalarText(data['Operation']) ?? '');

/** A group that was shared with is no account; it is in the parameters. */
const sharedWith = (data: Readonly<Record<string, unknown>>): string | undefined => {
  const isGroup = fold(said(data['TargetUserOrGroupType']) ?? '').includes('group');
  return (
    (isGroup ? undefined : said(data['TargetUserOrGroupName'])) ?? said(data['UserSharedWith'])
  );
};

/**
 * The mailbox a cmdlet was run on, where it is named by an address: Set-Mailbox -Identity
 * ann@example.com.
 */
const mailboxOfCmdlet = (parameters: ParameterTexts): string | undefined =>
  [parameters.get('Mailbox'), parameters.get('Identity')].find(isAddress);

const isAddress = (text: string | undefined): boolean => text !== undefined && ADDRESS.test(text);

const other = (name: string | undefined, account: string | undefined): string | undefined =>
  name !== undefined && fold(name) !== fold(account ?? '') ? name : undefined;

/** ObjectId may name the target by its sign-in name or by an id that stands in Target too. */
const isTheTarget = (
  objectId: string | undefined,
  targetAccount: string | undefined,
  target: unknown,
): boolean => {
  if (objectId === undefined || targetAccount === undefined) return false;
  const names = identities(target).flatMap(({ id }) => [id, id.replace(/^User_/, '')]);
  return [targetAccount, ...names].some((name) => fold(name) === fold(objectId));
};
