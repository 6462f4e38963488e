import { useLingui } from '@lingui/react/macro';
import type { FieldName } from '#src/contract/condition.ts';
import { parseNetwork } from '#src/domain/networks.ts';
import { joinList } from '#src/messages/render-message.ts';
import { ValuesField } from './ValuesField.tsx';

interface NetworksFieldProps {
  readonly field: FieldName;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly error: boolean;
  readonly helperText: string | undefined;
  readonly disabled: boolean;
  readonly onBlur: () => void;
}

const MOST_NAMED = 5;
const isWrong = (text: string): boolean => parseNetwork(text) === undefined;

/** Addresses and ranges. Which of them are neither is said at once: in a list that was pasted nobody finds them. */
export const NetworksField = ({ error, helperText, values, ...rest }: NetworksFieldProps) => {
  const { t, i18n } = useLingui();
  const wrong = values.filter(isWrong).map((text) => `“${text.slice(0, 60)}”`);
  const more = wrong.length - MOST_NAMED;
  const named = joinList(i18n, more > 0 ? [...wrong.slice(0, MOST_NAMED), t`${more} more`] : wrong);
  return (
    <ValuesField
      {...rest}
      label={t`Addresses or ranges`}
      placeholder="192.0.2.0/24"
      values={values}
      isWrong={isWrong}
      error={error || wrong.length > 0}
      helperText={wrong.length === 0 ? helperText : t`Neither an address nor a range: ${named}.`}
    />
  );
};
