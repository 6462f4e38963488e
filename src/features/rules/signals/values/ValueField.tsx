import type { FieldName } from '#src/contract/condition.ts';
import { SuggestField } from '#src/ui/form/SuggestField.tsx';
import { useValueChoices } from './use-value-choices.tsx';

export interface ValueFieldProps {
  readonly field: FieldName;
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly error?: boolean;
  readonly helperText?: string | undefined;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
}

/** One value of a field: any text, with what the events carry and what the field may be. */
export const ValueField = ({ field, ...rest }: ValueFieldProps) => {
  const { asking, ...choices } = useValueChoices(field);
  return (
    <>
      <SuggestField {...rest} {...choices} />
      {asking}
    </>
  );
};
