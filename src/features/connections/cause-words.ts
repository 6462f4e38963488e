import type { I18n } from '@lingui/core';
import type { ConnectionFacts } from '#src/contract/connection.ts';
import { describeHealth } from '#src/domain/connection-health.ts';
import { renderMessage } from '#src/messages/render-message.ts';

/** The cause of a failure as a sentence of its own; elsewhere it stands inside one. */
export const causeWords = (
  i18n: I18n,
  failure: NonNullable<ConnectionFacts['failure']>,
): string => {
  const words = renderMessage(i18n, describeHealth(failure.healthClass).cause);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
