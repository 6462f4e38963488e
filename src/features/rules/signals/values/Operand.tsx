import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { lazy, Suspense } from 'react';
import type { Comparison } from '#src/contract/condition.ts';
import { fieldType, listKindsOf } from '#src/domain/event-fields.ts';
import { countryCodeOf, countryLabel } from '#src/features/rules/signals/country-names.ts';
import { FieldPicker } from '#src/features/rules/signals/FieldPicker.tsx';
import { NumberField } from '#src/ui/form/NumberField.tsx';
import { PausedTextField } from '#src/ui/form/PausedTextField.tsx';
import { NetworksField } from './NetworksField.tsx';
import { NumberOperand } from './NumberOperand.tsx';
import { unit } from './unit.tsx';
import { ValueField } from './ValueField.tsx';
import { ValuesField } from './ValuesField.tsx';

// Most rules name no list.
const ListPicker = lazy(async () => ({
  default: (await import('#src/features/rules/ListPicker.tsx')).ListPicker,
}));

export interface OperandProps {
  readonly comparison: Comparison;
  readonly onChange: (next: Comparison) => void;
  readonly issue: string | undefined;
  readonly readOnly: boolean;
  readonly onBlur: () => void;
}

/** What a comparison compares with, in the widget of its field. */
export const Operand = ({ comparison, onChange, issue, readOnly, onBlur }: OperandProps) => {
  const { t, i18n } = useLingui();
  const common = {
    error: issue !== undefined,
    helperText: issue,
    disabled: readOnly,
    onBlur,
  };
  switch (comparison.op) {
    case 'exists':
    case 'not_exists':
      return <div />;
    case 'equals_field':
    case 'not_equals_field':
      return (
        <FieldPicker
          label={t`The other field`}
          value={comparison.other}
          disabled={readOnly}
          onChange={(other) => onChange({ ...comparison, other })}
        />
      );
    case 'in_list':
    case 'not_in_list':
      return (
        <Suspense fallback={<Skeleton variant="rounded" height={34} />}>
          <ListPicker
            {...common}
            label={t`List`}
            kinds={listKindsOf[fieldType(comparison.field)]}
            value={comparison.list}
            onChange={(list) => onChange({ ...comparison, list })}
          />
        </Suspense>
      );
    case 'first_seen':
      return (
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '3fr 2fr' }}>
          <TextField
            select
            label={t`New for`}
            value={comparison.per}
            disabled={readOnly}
            onChange={(event) =>
              onChange({
                ...comparison,
                per: event.target.value === 'organization' ? 'organization' : 'account',
              })
            }
          >
            <MenuItem value="account">{t`the account`}</MenuItem>
            <MenuItem value="organization">{t`the organization`}</MenuItem>
          </TextField>
          <NumberField
            {...common}
            label={t`Not seen in`}
            value={comparison.days}
            onCommit={(days) => onChange({ ...comparison, days: days === '' ? Number.NaN : days })}
            slotProps={unit(t`days`)}
          />
        </Box>
      );
    case 'impossible_travel':
      return (
        <NumberField
          {...common}
          label={t`Faster than`}
          value={comparison.kmPerHour}
          onCommit={(speed) =>
            onChange({ ...comparison, kmPerHour: speed === '' ? Number.NaN : speed })
          }
          slotProps={unit(t`km/h`)}
        />
      );
    case 'country_is':
    case 'country_is_not':
      return (
        <ValuesField
          {...common}
          field={comparison.field}
          label={t`Countries`}
          values={comparison.values}
          optionLabel={(code) => countryLabel(code, i18n.locale)}
          isWrong={(code) => !/^[A-Za-z]{2}$/.test(code)}
          onChange={(values) =>
            onChange({
              ...comparison,
              values: [...new Set(values.map((code) => countryCodeOf(code, i18n.locale)))],
            })
          }
        />
      );
    case 'in_network':
    case 'not_in_network':
      return (
        <NetworksField
          {...common}
          field={comparison.field}
          values={comparison.values}
          onChange={(values) => onChange({ ...comparison, values })}
        />
      );
    case 'one_of':
    case 'not_one_of':
      return (
        <ValuesField
          {...common}
          field={comparison.field}
          label={t`Values`}
          values={comparison.values}
          onChange={(values) => onChange({ ...comparison, values })}
        />
      );
    case 'greater':
    case 'greater_or_equal':
    case 'less':
    case 'less_or_equal':
      return (
        <NumberOperand
          {...common}
          field={comparison.field}
          value={comparison.value}
          onCommit={(value) => onChange({ ...comparison, value })}
        />
      );
    case 'matches':
      return (
        <PausedTextField
          {...common}
          label={t`Value`}
          value={comparison.value}
          onCommit={(value) => onChange({ ...comparison, value })}
        />
      );
    case 'equals':
    case 'not_equals':
    case 'contains':
    case 'starts_with':
    case 'ends_with':
      return (
        <ValueField
          {...common}
          field={comparison.field}
          label={t`Value`}
          value={comparison.value}
          onCommit={(value) => onChange({ ...comparison, value })}
        />
      );
    default:
      return comparison satisfies never;
  }
};
