import { useLingui } from '@lingui/react/macro';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FieldName } from '#src/contract/condition.ts';
import { NumberField } from '#src/ui/form/NumberField.tsx';
import { SEVERITIES } from './known-values.ts';
import { unit } from './unit.tsx';

interface NumberOperandProps {
  readonly field: FieldName;
  /** NaN while it is nothing yet */
  readonly value: number;
  readonly onCommit: (value: number) => void;
  readonly error: boolean;
  readonly helperText: string | undefined;
  readonly disabled: boolean;
  readonly onBlur: () => void;
}

/** A number that a field is compared with, in the field's unit; a severity by its word. */
export const NumberOperand = ({ field, value, onCommit, ...common }: NumberOperandProps) => {
  const { t, i18n } = useLingui();
  if (field === 'severity') {
    const known = SEVERITIES.some((one) => Number(one.value) === value);
    return (
      <TextField
        {...common}
        select
        label={t`Severity`}
        value={known || !Number.isNaN(value) ? String(value) : ''}
        onChange={(event) => onCommit(Number(event.target.value))}
      >
        {!known && !Number.isNaN(value) && <MenuItem value={String(value)}>{value}</MenuItem>}
        {SEVERITIES.map((one) => (
          <MenuItem key={one.value} value={one.value}>
            {one.value} · {i18n._(one.words)}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  const degrees = field === 'latitude' || field === 'longitude';
  return (
    <NumberField
      {...common}
      label={t`Number`}
      value={value}
      onCommit={(next) => onCommit(next === '' ? Number.NaN : next)}
      {...(degrees ? { slotProps: unit(t`degrees`) } : {})}
    />
  );
};
