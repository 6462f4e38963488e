import { useLingui } from '@lingui/react';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ApiProblem, ContractError, NetworkError } from './errors.ts';

export interface Failure {
  readonly title: Message;
  readonly text: Message;
  /** for whoever is asked for help */
  readonly details: string | undefined;
  /** whether asking again may help */
  readonly mayPass: boolean;
}

/** What happened, in words, and whether trying again may help. */
export const describeFailure = (error: unknown): Failure => {
  if (error instanceof ApiProblem) return describeProblem(error);
  if (error instanceof NetworkError) return failure('network', true);
  if (error instanceof ContractError) {
    return failure('contract', false, `${error.endpoint}: ${error.issues.join('; ')}`);
  }
  return failure('unknown', true, error instanceof Error ? error.message : String(error));
};

const failure = (
  kind: 'network' | 'contract' | 'unknown',
  mayPass: boolean,
  details?: string,
): Failure => ({
  title: message(`failure.${kind}.title`),
  text: message(`failure.${kind}.text`),
  details,
  mayPass,
});

const describeProblem = ({ type, problem }: ApiProblem): Failure => {
  const title = message(`failure.${type}.title`);
  const details = problem.detail;
  switch (type) {
    case 'forbidden':
      return { title, text: forbiddenText(problem), details, mayPass: false };
    case 'too-many-requests':
    case 'unavailable':
      return {
        title,
        text: message(`failure.${type}.text`, { seconds: problem.retryAfterSeconds ?? 0 }),
        details,
        mayPass: true,
      };
    case 'internal':
      return { title, text: message('failure.internal.text'), details, mayPass: true };
    case 'signed-out':
    case 'not-found':
    case 'version-conflict':
    case 'version-required':
    case 'idempotency-conflict':
    case 'invalid-request':
    case 'rule-invalid':
    case 'capability-refused':
    case 'step-not-open':
      return { title, text: message(`failure.${type}.text`), details, mayPass: false };
    default:
      return type satisfies never;
  }
};

const forbiddenText = ({ permission, organizationIds }: ApiProblem['problem']): Message => {
  if (organizationIds !== undefined && organizationIds.length > 0) {
    return message('failure.forbidden.organizations', { count: organizationIds.length });
  }
  return permission === undefined
    ? message('failure.forbidden.text')
    : message('failure.forbidden.permission', {
        permission: message(`permission.${permission}`),
        ask: message(`permission_ask.${permission}`),
      });
};

/** The words of a failure in the reader's language. */
export const useFailure = (
  error: unknown,
): { title: string; text: string; details: string | undefined; mayPass: boolean } => {
  const { i18n } = useLingui();
  const { title, text, details, mayPass } = describeFailure(error);
  return { title: renderMessage(i18n, title), text: renderMessage(i18n, text), details, mayPass };
};
