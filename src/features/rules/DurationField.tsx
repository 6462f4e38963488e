import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { NumberField } from '#src/ui/form/NumberField.tsx';
import { fieldId, useIssues } from './issue-context.ts';
import { WINDOW_UNITS } from './rule-form.ts';
import type { WindowUnit, WindowValue } from './rule-form.ts';

interface DurationFieldProps {
  readonly label: string;
  /** JSON pointer of the milliseconds in the rule */
  readonly pointer: string;
  readonly value: WindowValue;
  readonly onChange: (value: WindowValue) => void;
}

/** A duration: a number and its unit. */
export const DurationField = ({ label, pointer, value, onChange }: DurationFieldProps) => {
  const { t } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const issue = at(pointer);
  const units: Record<WindowUnit, string> = {
    seconds: t`seconds`,
    minutes: t`minutes`,
    hours: t`hours`,
    days: t`days`,
  };
  const names = Object.keys(WINDOW_UNITS) as WindowUnit[];
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr', minWidth: 0 }}>
      <NumberField
        id={fieldId(pointer)}
        label={label}
        value={value.amount}
        disabled={readOnly}
        onCommit={(amount) => onChange({ ...value, amount })}
        onBlur={() => touch(pointer)}
        error={issue !== undefined}
        helperText={issue?.text}
      />
      <TextField
        select
        label={t`Unit`}
        value={value.unit}
        disabled={readOnly}
        onChange={(event) => {
          const unit = names.find((one) => one === event.target.value);
          if (unit !== undefined) onChange({ ...value, unit });
        }}
      >
        {names.map((unit) => (
          <MenuItem key={unit} value={unit}>
            {units[unit]}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};
