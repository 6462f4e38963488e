import type { NormalizedEvent } from '#src/contract/event.ts';
import { caseFree, listOf, memberOf, textOf } from './case-free.ts';
import type { CaseFree } from './case-free.ts';
import { firstAddress } from './first-address.ts';
import type { FoundEvent } from './log-format.ts';
import { ParameterTexts } from './parameter-texts.ts';

const RESULTS: Readonly<Record<string, NormalizedEvent['result']>> = {
  success: 'success',
  failure: 'failure',
  timeout: 'failure',
};
/** Members that go into the parameters under their own names. */
const PARAMETERS = ['loggedByService', 'operationType', 'resultReason', 'correlationId'] as const;

/** The fields of a directory audit, but for those that every record of Entra has. */
export const auditFields = (audit: CaseFree, wrapper: CaseFree, activity: string) => {
  const initiatedBy = caseFree(memberOf(audit, 'initiatedBy'));
  const user = caseFree(memberOf(initiatedBy, 'user'));
  const app = caseFree(memberOf(initiatedBy, 'app'));
  const details = listOf(memberOf(audit, 'additionalDetails')).map(caseFree);
  const targets = listOf(memberOf(audit, 'targetResources')).map(caseFree);
  const account = targets.find(isUser);
  const object = targets.find((target) => target !== account && !isUser(target));
  const result = resultOf(textOf(audit, 'result'));
  return {
    activity,
    category: textOf(audit, 'category'),
    account:
      textOf(user, 'userPrincipalName', 'id') ??
      textOf(app, 'displayName', 'servicePrincipalName', 'servicePrincipalId', 'appId'),
    targetAccount:
      account === undefined ? undefined : textOf(account, 'userPrincipalName', 'displayName', 'id'),
    object: object === undefined ? undefined : textOf(object, 'displayName', 'id'),
    ip: firstAddress(
      textOf(user, 'ipAddress'),
      textOf(app, 'ipAddress'),
      textOf(wrapper, 'callerIpAddress'),
    ),
    userAgent:
      textOf(audit, 'userAgent') ??
      details
        .filter((detail) => textOf(detail, 'key')?.toLowerCase() === 'user-agent')
        .map((detail) => textOf(detail, 'value'))
        .find((text) => text !== undefined),
    app: textOf(app, 'displayName', 'servicePrincipalName', 'appId'),
    result,
    reason: result === 'failure' ? textOf(audit, 'resultReason') : undefined,
    parameters: parametersOf(audit, targets, details),
  } satisfies Partial<FoundEvent>;
};

const isUser = (target: CaseFree): boolean => textOf(target, 'type')?.toLowerCase() === 'user';

const resultOf = (text: string | undefined): NormalizedEvent['result'] => {
  const word = (text ?? '').toLowerCase();
  return Object.hasOwn(RESULTS, word) ? RESULTS[word] : undefined;
};

/** What changed, by its own name (and `.old`), and the additional details by their keys. */
const parametersOf = (
  audit: CaseFree,
  targets: readonly CaseFree[],
  details: readonly CaseFree[],
): Record<string, string> | undefined => {
  const texts = new ParameterTexts();
  for (const target of targets) {
    for (const change of listOf(memberOf(target, 'modifiedProperties')).map(caseFree)) {
      const name = textOf(change, 'displayName', 'name');
      texts.add(name, memberOf(change, 'newValue'));
      texts.add(name === undefined ? undefined : `${name}.old`, memberOf(change, 'oldValue'));
    }
  }
  for (const detail of details) texts.add(textOf(detail, 'key'), memberOf(detail, 'value'));
  for (const name of PARAMETERS) texts.add(name, memberOf(audit, name));
  return texts.done();
};
