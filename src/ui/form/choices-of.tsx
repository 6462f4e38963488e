import { createFilterOptions } from '@mui/material/Autocomplete';
import type { HTMLAttributes, Key } from 'react';
import { choiceText } from './choice.ts';
import type { Choice } from './choice.ts';
import { ChoiceRow } from './ChoiceRow.tsx';

const MOST_SHOWN = 100;

/** How an Autocomplete of texts lists choices and finds them by what they mean, too. */
export const choicesOf = (choices: readonly Choice[]) => {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]));
  const of = (value: string): Choice => byValue.get(value) ?? { value };
  return {
    options: [...byValue.keys()],
    filterOptions: createFilterOptions<string>({
      limit: MOST_SHOWN,
      trim: true,
      stringify: (value) => choiceText(of(value)),
    }),
    renderOption: (
      { key, ...props }: HTMLAttributes<HTMLLIElement> & { key: Key },
      value: string,
    ) => (
      <li key={key} {...props}>
        <ChoiceRow choice={of(value)} />
      </li>
    ),
  };
};
