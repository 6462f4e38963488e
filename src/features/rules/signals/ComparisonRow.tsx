import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { lazy, Suspense } from 'react';
import type { Comparison, Operator } from '#src/contract/condition.ts';
import { fieldType, listKindsOf, operandOf, operatorsOf } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';
import { NumberField } from '#src/ui/form/NumberField.tsx';
import { PausedTextField } from '#src/ui/form/PausedTextField.tsx';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { withField, withOperator } from './condition-edits.ts';
import { countryCodes, countryLabel } from './country-names.ts';
import { FieldPicker } from './FieldPicker.tsx';

// Most rules name no list.
const ListPicker = lazy(async () => ({
  default: (await import('#src/features/rules/ListPicker.tsx')).ListPicker,
}));

export interface ComparisonRowProps {
  readonly comparison: Comparison;
  readonly pointer: string;
  readonly onChange: (next: Comparison) => void;
}

/** Field, operator, value. */
export const ComparisonRow = ({ comparison, pointer, onChange }: ComparisonRowProps) => {
  const { t, i18n } = useLingui();
  const { readOnly } = useIssues();
  const operators: readonly Operator[] = operatorsOf[fieldType(comparison.field)];
  return (
    <Box
      id={fieldId(pointer)}
      sx={{
        display: 'grid',
        gap: 1,
        flex: 1,
        minWidth: 0,
        // The bar at the bottom of the page covers what is scrolled to just its edge.
        scrollMarginBlock: '88px',
        gridTemplateColumns: {
          xs: '1fr',
          sm: 'minmax(120px, 4fr) minmax(110px, 3fr) minmax(160px, 6fr)',
        },
      }}
    >
      <FieldPicker
        label={t`Field`}
        value={comparison.field}
        disabled={readOnly}
        onChange={(field) => onChange(withField(comparison, field))}
      />
      <TextField
        select
        label={t`Operator`}
        value={comparison.op}
        disabled={readOnly}
        onChange={(event) => {
          const op = operators.find((one) => one === event.target.value);
          if (op !== undefined) onChange(withOperator(comparison, op));
        }}
      >
        {(operators.includes(comparison.op) ? operators : [...operators, comparison.op]).map(
          (op) => (
            <MenuItem key={op} value={op}>
              {renderMessage(i18n, message(`operator.${op}`))}
            </MenuItem>
          ),
        )}
      </TextField>
      <Operand comparison={comparison} pointer={pointer} onChange={onChange} />
    </Box>
  );
};

const Operand = ({ comparison, pointer, onChange }: ComparisonRowProps) => {
  const { t, i18n } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const issue = at(pointer);
  const common = {
    error: issue !== undefined,
    helperText: issue?.text,
    disabled: readOnly,
    onBlur: () => touch(pointer),
  };
  if ('other' in comparison) {
    return (
      <FieldPicker
        label={t`The other field`}
        value={comparison.other}
        disabled={readOnly}
        onChange={(other) => onChange({ ...comparison, other })}
      />
    );
  }
  if ('list' in comparison) {
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
  }
  if ('days' in comparison) {
    return (
      <NumberField
        {...common}
        label={comparison.per === 'account' ? t`Days, per account` : t`Days, per organization`}
        value={comparison.days}
        onCommit={(days) => onChange({ ...comparison, days: days === '' ? Number.NaN : days })}
      />
    );
  }
  if ('kmPerHour' in comparison) {
    return (
      <NumberField
        {...common}
        label={t`Faster than, km/h`}
        value={comparison.kmPerHour}
        onCommit={(speed) =>
          onChange({ ...comparison, kmPerHour: speed === '' ? Number.NaN : speed })
        }
      />
    );
  }
  if (!('value' in comparison) && !('values' in comparison)) return <div />;
  if ('values' in comparison) {
    const operand = operandOf[comparison.op];
    const change = (values: string[]) => onChange({ ...comparison, values });
    if (operand === 'countries') {
      return (
        <ChipsField
          {...common}
          label={t`Countries`}
          values={comparison.values}
          options={countryCodes}
          optionLabel={(code) => countryLabel(code, i18n.locale)}
          onChange={(values) => change(values.map((code) => code.toUpperCase()))}
        />
      );
    }
    return operand === 'networks' ? (
      <ChipsField
        {...common}
        label={t`Addresses or ranges`}
        placeholder="192.0.2.0/24"
        values={comparison.values}
        onChange={change}
      />
    ) : (
      <ChipsField {...common} label={t`Values`} values={comparison.values} onChange={change} />
    );
  }
  if (typeof comparison.value === 'number') {
    const numeric = comparison as Extract<
      Comparison,
      { op: 'greater' | 'greater_or_equal' | 'less' | 'less_or_equal' }
    >;
    return (
      <NumberField
        {...common}
        label={t`Number`}
        value={numeric.value}
        onCommit={(value) => onChange({ ...numeric, value: value === '' ? Number.NaN : value })}
      />
    );
  }
  const textual = comparison as Extract<
    Comparison,
    { op: 'equals' | 'not_equals' | 'contains' | 'starts_with' | 'ends_with' | 'matches' }
  >;
  return (
    <PausedTextField
      {...common}
      label={t`Value`}
      value={textual.value}
      onCommit={(value) => onChange({ ...textual, value })}
    />
  );
};
