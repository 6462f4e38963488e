import { useLingui } from '@lingui/react';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ApiProblem, ContractError, NetworkError } from './errors.ts';

interface Failure {
  readonly title: Message;
  readonly text: Message;
  /** for whoever is asked for help */
  readonly details: string | undefined;
}

/** What happened, in words. */
const describeFailure = (error: unknown): Failure => {
  if (error instanceof ApiProblem) return describeProblem(error);
  if (error instanceof NetworkError) return failure('network');
  if (error instanceof ContractError) {
    return failure('contract', `${error.endpoint}: ${error.issues.join('; ')}`);
  }
  return failure('unknown', error instanceof Error ? error.message : String(error));
};

const failure = (kind: 'network' | 'contract' | 'unknown', details?: string): Failure => ({
  title: message(`failure.${kind}.title`),
  text: message(`failure.${kind}.text`),
  details,
});

const describeProblem = ({ type, problem }: ApiProblem): Failure => {
  const title = message(`failure.${type}.title`);
  const details = problem.detail;
  switch (type) {
    case 'forbidden':
      return { title, text: forbiddenText(problem), details };
    case 'too-many-requests':
    case 'unavailable':
      return {
        title,
        text: message(`failure.${type}.text`, { seconds: problem.retryAfterSeconds ?? 0 }),
        details,
      };
    case 'internal':
      return { title, text: message('failure.internal.text'), details };
    case 'signed-out':
    case 'not-found':
    case 'version-conflict':
    case 'version-required':
    case 'idempotency-conflict':
    case 'invalid-request':
    case 'rule-invalid':
    case 'capability-refused':
    case 'step-not-open':
    case 'list-exists':
    case 'list-in-use':
    case 'list-read-only':
      return { title, text: message(`failure.${type}.text`), details };
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

export interface FailureWords {
  readonly title: string;
  readonly text: string;
  readonly details: string | undefined;
}

/** How to say a failure in the reader's language. */
export const useFailureWords = (): ((error: unknown) => FailureWords) => {
  const { i18n } = useLingui();
  return (error) => {
    const { title, text, details } = describeFailure(error);
    return { title: renderMessage(i18n, title), text: renderMessage(i18n, text), details };
  };
};
