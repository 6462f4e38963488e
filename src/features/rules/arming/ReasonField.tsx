import { useLingui } from '@lingui/react/macro';
import TextField from '@mui/material/TextField';
import { REASON_LIMITS } from '#src/contract/arming.ts';
import { isShortReason } from './is-short-reason.ts';

export interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** somebody tried to go on: what is missing is said */
  readonly tried: boolean;
}

/** Why something is done to how a rule runs: asked of everybody, and on record. */
export const ReasonField = ({ value, onChange, tried }: ReasonFieldProps) => {
  const { t } = useLingui();
  const error = tried && isShortReason(value);
  return (
    <TextField
      label={t`Reason`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      required
      multiline
      minRows={2}
      size="small"
      error={error}
      helperText={
        error
          ? t`Say in a few words why. It stands in the record with your name.`
          : t`It stands in the record with your name.`
      }
      slotProps={{ htmlInput: { maxLength: REASON_LIMITS.max } }}
    />
  );
};
