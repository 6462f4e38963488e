import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ApiProblem, ContractError, NetworkError } from '#src/data/errors.ts';

/** Why the history could not be replayed, and what stays true. */
export const replayErrorWords = (error: unknown, i18n: I18n): string => {
  if (error instanceof NetworkError) {
    return i18n._(
      msg`The history could not be loaded: the backend could not be reached. The rule itself is kept.`,
    );
  }
  if (error instanceof ContractError) {
    return i18n._(
      msg`The history could not be read: the answer of ${error.endpoint} was not as agreed.`,
    );
  }
  if (error instanceof ApiProblem) {
    switch (error.type) {
      case 'signed-out':
        return i18n._(
          msg`Your session has ended. Sign in again to replay; the rule itself is kept.`,
        );
      case 'forbidden':
        return i18n._(msg`You may not read this history. Ask a SOC manager.`);
      case 'too-many-requests':
        return i18n._(msg`The backend asks to slow down. Try again in a moment.`);
      case 'unavailable':
        return i18n._(
          msg`The backend is not available just now. Try again in a moment; the rule itself is kept.`,
        );
      default:
        return i18n._(msg`The history could not be loaded: ${error.problem.title}.`);
    }
  }
  return i18n._(msg`The replay stopped with an error. The rule itself is kept.`);
};
