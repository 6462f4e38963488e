import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { msg, plural } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { FieldName } from '#src/contract/condition.ts';
import type { Product } from '#src/contract/product.ts';
import { describeActivity, knownActivities } from '#src/domain/activities.ts';
import { fieldType } from '#src/domain/event-fields.ts';
import type { ValueCount } from '#src/domain/replay/field-values.ts';
import { countryCodes, countryName } from '#src/features/rules/signals/country-names.ts';
import { useProduct } from '#src/features/rules/signals/product-context.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import type { Choice } from '#src/ui/form/choice.ts';
import { DirectoryAccounts } from './DirectoryAccounts.tsx';
import { knownValues } from './known-values.ts';
import { SeenValues } from './SeenValues.tsx';
import { valueChoices } from './value-choices.ts';

const NONE: never[] = [];
/** Where a field may be anything, so many of what the events carry; where its values are known, all. */
const MOST = 20;
const ALL = 500;

export interface ValueChoices {
  readonly choices: readonly Choice[];
  readonly onAsk: (text: string | undefined) => void;
  /** what asks while the list is open; belongs beside the field */
  readonly asking: ReactNode;
}

/** What the values of a field are likely to be: those of the history at hand with how often, and those known without it. */
export const useValueChoices = (field: FieldName): ValueChoices => {
  const { i18n } = useLingui();
  const product = useProduct();
  const [text, onAsk] = useState<string>();
  const [seen, setSeen] = useState<readonly ValueCount[]>(NONE);
  const [accounts, setAccounts] = useState<readonly Choice[]>(NONE);
  const isOpen = text !== undefined;
  const isAccount = fieldType(field) === 'account';
  // Nobody reads them while the list is closed.
  const choices = useMemo(() => {
    if (!isOpen) return NONE;
    const known = isAccount ? accounts : knownChoices(i18n, field, product);
    return valueChoices(seen, known, (events) => frequencyWords(i18n, events));
  }, [isOpen, isAccount, accounts, i18n, field, product, seen]);
  const isKnown =
    fieldType(field) === 'country' || field === 'activity' || knownValues(field).length > 0;
  const asking = isOpen && (
    <>
      {product !== undefined && (
        <SeenValues
          product={product}
          field={field}
          text={isKnown ? '' : text}
          most={isKnown ? ALL : MOST}
          onFound={setSeen}
        />
      )}
      {isAccount && <DirectoryAccounts onFound={setAccounts} />}
    </>
  );
  return { choices, onAsk, asking };
};

const frequencyWords = (i18n: I18n, events: number): string =>
  i18n._(msg`${plural(events, { one: '# event', other: '# events' })}`);

const knownChoices = (i18n: I18n, field: FieldName, product: Product | undefined): Choice[] => {
  if (fieldType(field) === 'country') {
    return countryCodes.map((code) => ({ value: code, words: countryName(code, i18n.locale) }));
  }
  if (field === 'activity' && product !== undefined) {
    return knownActivities(product).map((activity) => {
      const words = describeActivity(product, activity);
      return { value: activity, words: words && renderMessage(i18n, words) };
    });
  }
  return knownValues(field).map(({ value, words }) => ({ value, words: words && i18n._(words) }));
};
