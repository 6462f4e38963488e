import type { FieldName } from '#src/contract/condition.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';
import type { ChipsFieldProps } from '#src/ui/form/ChipsField.tsx';
import { useValueChoices } from './use-value-choices.tsx';

export interface ValuesFieldProps extends Omit<ChipsFieldProps, 'options' | 'choices' | 'onAsk'> {
  readonly field: FieldName;
}

/** Several values of a field as chips, with what the events carry and what the field may be. */
export const ValuesField = ({ field, ...rest }: ValuesFieldProps) => {
  const { asking, ...choices } = useValueChoices(field);
  return (
    <>
      <ChipsField {...rest} {...choices} />
      {asking}
    </>
  );
};
