import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RuleBody } from '#src/contract/rule.ts';

/** Which part of the form a pointer is in, where what is said of it does not name it itself; '' for none. */
export const fieldWords = (
  i18n: I18n,
  pointer: string,
  { signals }: Pick<RuleBody, 'signals'>,
): string => {
  const [, part = '', second = '', third = ''] = pointer.split('/');
  const number = (text: string) => Number(text) + 1;
  switch (part) {
    case 'scope':
      return i18n._(msg`Scope`);
    case 'signals': {
      const name = signals[Number(second)]?.name.trim() ?? '';
      if (second === '') return i18n._(msg`Signals`);
      return name === '' ? i18n._(msg`Signal ${number(second)}`) : `“${name}”`;
    }
    case 'pattern':
      return second === 'steps' && third !== ''
        ? i18n._(msg`Step ${number(third)}`)
        : i18n._(msg`Pattern`);
    case 'schedule':
      return i18n._(msg`Schedule`);
    case 'exceptions':
      return second === '' ? i18n._(msg`Exceptions`) : i18n._(msg`Exception ${number(second)}`);
    case 'freshnessMs':
      return i18n._(msg`Freshness`);
    case 'response':
      return i18n._(msg`Response`);
    case 'tests':
      return i18n._(msg`Tests`);
    case 'techniques':
      return i18n._(msg`Techniques`);
    case 'tags':
      return i18n._(msg`Tags`);
    case 'owner':
      return i18n._(msg`Owner`);
    case 'falsePositives':
      return i18n._(msg`False positives`);
    case 'runbook':
      return i18n._(msg`Runbook`);
    default:
      return '';
  }
};
