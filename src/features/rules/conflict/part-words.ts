import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Comparison, Condition } from '#src/contract/condition.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { Signal } from '#src/contract/rule.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { toRequest } from '#src/features/rules/rule-form.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { isSignalKey } from './three-way.ts';
import type { PartKey } from './three-way.ts';

/** What a comparison asks for where that is no value. */
const operandWords = (i18n: I18n, comparison: Comparison): string => {
  switch (comparison.op) {
    case 'equals_field':
    case 'not_equals_field':
      return renderMessage(i18n, describeField(comparison.other));
    case 'in_list':
    case 'not_in_list':
      return `“${comparison.list}”`;
    case 'first_seen': {
      const { days } = comparison;
      return comparison.per === 'account'
        ? i18n._(msg`for the account in ${days} days`)
        : i18n._(msg`for the organization in ${days} days`);
    }
    case 'impossible_travel':
      return i18n._(msg`at ${comparison.kmPerHour} km/h`);
    default:
      return '';
  }
};

const comparisonWords = (i18n: I18n, comparison: Comparison): string => {
  const value =
    'values' in comparison
      ? comparison.values.join(', ')
      : 'value' in comparison
        ? String(comparison.value)
        : operandWords(i18n, comparison);
  return [
    renderMessage(i18n, describeField(comparison.field)),
    renderMessage(i18n, message(`operator.${comparison.op}`)),
    value,
  ]
    .filter((word) => word !== '')
    .join(' ');
};

/** A condition tree on one line. */
export const conditionWords = (i18n: I18n, condition: Condition): string => {
  if (isNegation(condition)) return i18n._(msg`not (${conditionWords(i18n, condition.condition)})`);
  if (!isGroup(condition)) return comparisonWords(i18n, condition);
  const parts = condition.conditions.map((child) => {
    const words = conditionWords(i18n, child);
    return isGroup(child) && child.conditions.length > 1 ? `(${words})` : words;
  });
  if (parts.length === 0) return i18n._(msg`no conditions`);
  return condition.op === 'all' ? joinList(i18n, parts) : parts.join(` ${i18n._(msg`or`)} `);
};

const signalWords = (i18n: I18n, signal: Signal | undefined): string => {
  if (signal === undefined) return i18n._(msg`(not in this version)`);
  const product = renderMessage(i18n, message(`product.${signal.product}`));
  const activities =
    signal.activities.length === 0 ? i18n._(msg`any activity`) : signal.activities.join(', ');
  return `${signal.name} · ${product} · ${activities} · ${conditionWords(i18n, signal.condition)}`;
};

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
    return signalWords(
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
