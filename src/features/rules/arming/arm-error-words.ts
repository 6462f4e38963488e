import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrganizationId } from '#src/contract/ids.ts';
import { describeLadderRefusal } from '#src/domain/arming.ts';
import { message } from '#src/domain/message.ts';
import { ApiProblem, ContractError, NetworkError } from '#src/data/errors.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';

export interface ArmErrorWords {
  readonly text: string;
  /** the outcome mode was changed by somebody else: look at it before trying again */
  readonly conflict: boolean;
}

const MOST_NAMES = 5;

/** Why a move on the ladder was refused, and what to do next. */
export const armErrorWords = (
  error: unknown,
  i18n: I18n,
  nameOf: (id: OrganizationId) => string,
): ArmErrorWords => {
  const say = (text: string, conflict = false): ArmErrorWords => ({ text, conflict });
  const names = (ids: readonly OrganizationId[]) =>
    ids.length > MOST_NAMES
      ? i18n._(msg`${ids.length} organizations`)
      : joinList(i18n, ids.map(nameOf));
  if (error instanceof NetworkError) {
    return say(
      i18n._(msg`The backend could not be reached. Nothing was changed; try again in a moment.`),
    );
  }
  if (error instanceof ContractError) {
    return say(
      i18n._(
        msg`The answer was not as agreed (${error.endpoint}). Look at the outcome mode below before you try again.`,
      ),
    );
  }
  if (!(error instanceof ApiProblem))
    return say(i18n._(msg`Something went wrong. Nothing is known to have changed.`));
  const { problem } = error;
  switch (error.type) {
    case 'step-not-open': {
      const { ladder } = problem;
      if (ladder === undefined) return say(i18n._(msg`This step is not open yet.`));
      const why = renderMessage(i18n, describeLadderRefusal(ladder.refusal));
      return say(
        ladder.organizationIds.length === 0 ? why : `${names(ladder.organizationIds)}: ${why}`,
      );
    }
    case 'version-conflict':
    case 'version-required':
      return say(
        i18n._(
          msg`Somebody else changed the outcome mode meanwhile. What stands now is shown; choose again if it is still what you want.`,
        ),
        true,
      );
    case 'forbidden':
      return say(
        problem.organizationIds && problem.organizationIds.length > 0
          ? i18n._(
              msg`You may not arm rules in ${names(problem.organizationIds)}. Leave them out, or ask a SOC manager.`,
            )
          : `${renderMessage(i18n, message('ladder.persona_may_not'))} ${renderMessage(i18n, message('permission_ask.rule.arm'))}`,
      );
    case 'too-many-requests':
      return say(
        problem.retryAfterSeconds === undefined
          ? i18n._(msg`Too many requests at once. Nothing was changed; try again in a moment.`)
          : i18n._(
              msg`Too many requests at once. Nothing was changed; try again in ${problem.retryAfterSeconds} seconds.`,
            ),
      );
    case 'unavailable':
      return say(
        i18n._(
          msg`The backend is not available just now. Nothing was changed; try again in a moment.`,
        ),
      );
    case 'signed-out':
      return say(i18n._(msg`Your session has ended. Sign in again; the rule keeps everything.`));
    case 'not-found':
      return say(i18n._(msg`The rule is not there any more.`));
    case 'invalid-request':
    case 'rule-invalid':
    case 'capability-refused':
    case 'idempotency-conflict':
    case 'list-exists':
    case 'list-in-use':
    case 'list-read-only':
    case 'internal':
      return say(problem.detail ?? i18n._(msg`The backend refused this: ${problem.title}`));
    default:
      return error.type satisfies never;
  }
};
