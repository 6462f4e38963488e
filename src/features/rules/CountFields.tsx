import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { CountComparison } from '#src/contract/rule.ts';
import { COUNT_COMPARISONS } from '#src/contract/rule.ts';
import { EVENT_FIELDS } from '#src/contract/condition.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';
import { NumberField } from '#src/ui/form/NumberField.tsx';
import { asField } from './as-field.ts';
import { fieldId, useIssues } from './issue-context.ts';
import type { PatternValue } from './rule-form.ts';
import { FieldPicker } from './signals/FieldPicker.tsx';

interface CountFieldsProps {
  readonly value: PatternValue;
  readonly onChange: (part: Partial<PatternValue>) => void;
}

/** How many is enough: at least, exactly, fewer than, from … to. */
export const CountFields = ({ value, onChange }: CountFieldsProps) => {
  const { t, i18n } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const threshold = at('/pattern/threshold');
  const max = at('/pattern/thresholdMax');
  const isRange = value.comparison === 'range';
  const words: Record<CountComparison, string> = {
    gte: t`at least`,
    gt: t`more than`,
    eq: t`exactly`,
    neq: t`any number but`,
    lt: t`fewer than`,
    lte: t`at most`,
    range: t`from … to`,
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: { xs: '1fr', sm: isRange ? '2fr 1fr 1fr' : '2fr 1fr 2fr' },
        }}
      >
        <TextField
          select
          label={t`How many`}
          value={value.comparison}
          disabled={readOnly}
          onChange={(event) => {
            const comparison = COUNT_COMPARISONS.find((one) => one === event.target.value);
            if (comparison !== undefined) onChange({ comparison });
          }}
        >
          {COUNT_COMPARISONS.map((comparison) => (
            <MenuItem key={comparison} value={comparison}>
              {words[comparison]}
            </MenuItem>
          ))}
        </TextField>
        <NumberField
          id={fieldId('/pattern/threshold')}
          label={value.kind === 'value_count' ? t`Different values` : t`Events`}
          value={value.threshold}
          disabled={readOnly}
          onCommit={(next) => onChange({ threshold: next })}
          onBlur={() => touch('/pattern/threshold')}
          error={threshold !== undefined}
          helperText={threshold?.text}
        />
        {isRange && (
          <NumberField
            id={fieldId('/pattern/thresholdMax')}
            label={t`To`}
            value={value.thresholdMax}
            disabled={readOnly}
            onCommit={(thresholdMax) => onChange({ thresholdMax })}
            onBlur={() => touch('/pattern/thresholdMax')}
            error={max !== undefined}
            helperText={max?.text}
          />
        )}
      </Box>
      {value.kind === 'value_count' && (
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          <FieldPicker
            label={t`Values of`}
            value={value.field}
            disabled={readOnly}
            onChange={(field) => onChange({ field })}
          />
          <ChipsField
            label={t`Together with`}
            placeholder={t`No other field`}
            values={value.andFields}
            options={EVENT_FIELDS}
            optionLabel={(field) => renderMessage(i18n, describeField(asField(field)))}
            disabled={readOnly}
            onChange={(fields) => onChange({ andFields: fields.map(asField) })}
          />
        </Box>
      )}
    </Box>
  );
};
