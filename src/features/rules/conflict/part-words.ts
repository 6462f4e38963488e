import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Organization } from '#src/contract/organization.ts';
import type { Signal } from '#src/contract/rule.ts';
import { signalWords } from '#src/domain/difference/signal-difference.ts';
import { message } from '#src/domain/message.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { toRequest } from '#src/features/rules/rule-form.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { isSignalKey } from './three-way.ts';
import type { PartKey } from './three-way.ts';

const signalText = (i18n: I18n, signal: Signal | undefined): string =>
  signal === undefined
    ? i18n._(msg`(not in this version)`)
    : `${signal.name} · ${renderMessage(i18n, signalWords(signal))}`;

/** What the rule says to people, on one line. */
const aboutWords = (i18n: I18n, about: RuleFormValues['about']): string =>
  [
    about.severity === undefined ? '' : renderMessage(i18n, message(`severity.${about.severity}`)),
    ...(about.techniques ?? []),
    ...(about.tags ?? []),
    about.owner ?? '',
    about.falsePositives ?? '',
    about.runbook ?? '',
  ]
    .filter((word) => word !== '')
    .join(' · ');

/** What a part is called, and what a version has there. */
export const partTitle = (
  i18n: I18n,
  key: PartKey,
  mine: RuleFormValues,
  theirs: RuleFormValues,
): string => {
  if (isSignalKey(key)) {
    const id = key.slice('signal:'.length);
    const name =
      [...mine.signals, ...theirs.signals].find((signal) => signal.id === id)?.name ?? id;
    return i18n._(msg`Signal ${name}`);
  }
  switch (key) {
    case 'name':
      return i18n._(msg`Name`);
    case 'description':
      return i18n._(msg`Description`);
    case 'scope':
      return i18n._(msg`Scope`);
    case 'pattern':
      return i18n._(msg`Pattern`);
    case 'response':
      return i18n._(msg`Response`);
    case 'rest':
      return i18n._(msg`Schedule and exceptions`);
    case 'about':
      return i18n._(msg`Severity, tags and notes`);
    case 'tests':
      return i18n._(msg`Tests`);
    default:
      return key satisfies never;
  }
};

export const partWords = (
  i18n: I18n,
  key: PartKey,
  values: RuleFormValues,
  organizations: readonly Organization[],
): string => {
  const sentence = () => ruleSentence(toRequest(values), organizations);
  const phrase = (...pointers: string[]) =>
    sentence()
      .filter(({ pointer }) => pointers.includes(pointer.replace(/\/\d+$/, '')))
      .map((part) => renderMessage(i18n, part.message))
      .join(' ');
  if (isSignalKey(key)) {
    return signalText(
      i18n,
      values.signals.find((signal) => `signal:${signal.id}` === key),
    );
  }
  switch (key) {
    case 'name':
      return values.name;
    case 'description':
      return values.description === '' ? i18n._(msg`(empty)`) : values.description;
    case 'scope':
      return phrase('/scope', '/scope/accounts');
    case 'pattern':
      return phrase('/pattern', '/pattern/windowMs', '/pattern/absent', '/pattern/coolDownMs');
    case 'response':
      return phrase('/response');
    case 'rest':
      return phrase('/schedule', '/exceptions', '/freshnessMs') || i18n._(msg`(empty)`);
    case 'about':
      return aboutWords(i18n, values.about) || i18n._(msg`(empty)`);
    case 'tests':
      return values.tests.map(({ name }) => name).join(' · ') || i18n._(msg`(empty)`);
    default:
      return key satisfies never;
  }
};
