import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import type { FieldName } from '#src/contract/condition.ts';
import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import { PATTERN_KINDS } from '#src/contract/rule.ts';
import { describeField, parameterField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { NumberField } from '#src/ui/form/NumberField.tsx';
import { fieldId, useIssues } from './issue-context.ts';
import type { PatternValue, SignalName, WindowUnit } from './rule-form.ts';
import { WINDOW_UNITS } from './rule-form.ts';
import { FieldPicker } from './signals/FieldPicker.tsx';
import { StepsField } from './StepsField.tsx';

export interface PatternFieldProps {
  readonly value: PatternValue;
  readonly onChange: (value: PatternValue) => void;
  readonly signals: readonly SignalName[];
}

/** How the signals combine. */
export const PatternField = memo(({ value, onChange, signals }: PatternFieldProps) => {
  const { t, i18n } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const names = new Map<string, string>(signals.map(({ id, name }) => [id, name]));
  const set = (part: Partial<PatternValue>) => onChange({ ...value, ...part });
  const thresholdIssue = at('/pattern/threshold');
  const signalIssue = at('/pattern/signalIds');
  const windowIssue = at('/pattern/windowMs');
  const groupIssue = at('/pattern/groupBy');
  const units: Record<WindowUnit, string> = {
    seconds: t`seconds`,
    minutes: t`minutes`,
    hours: t`hours`,
    days: t`days`,
  };
  return (
    <Box
      id={fieldId('/pattern')}
      sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <div>
        <SegmentedChoice
          label={t`Kind of pattern`}
          value={value.kind}
          disabled={readOnly}
          onChange={(kind) => set({ kind })}
          options={PATTERN_KINDS.map((kind) => ({
            value: kind,
            label: renderMessage(i18n, message(`pattern.${kind}`)),
          }))}
        />
        <Typography variant="caption" component="div" color="textSecondary" sx={{ mt: 0.5 }}>
          {renderMessage(i18n, message(`pattern_means.${value.kind}`))}
        </Typography>
      </div>
      {value.kind === 'temporal' || value.kind === 'temporal_ordered' ? (
        <StepsField
          ordered={value.kind === 'temporal_ordered'}
          steps={value.steps}
          signals={signals}
          onChange={(steps) => set({ steps })}
        />
      ) : (
        <>
          <ChipsField
            id={fieldId('/pattern/signalIds')}
            label={t`Signals counted`}
            free={false}
            values={value.signalIds}
            options={signals.map(({ id }) => id)}
            optionLabel={(id) => names.get(id) ?? id}
            disabled={readOnly}
            error={signalIssue !== undefined}
            helperText={signalIssue?.text}
            onBlur={() => touch('/pattern/signalIds')}
            onChange={(ids) =>
              set({ signalIds: ids.filter((id): id is SignalId => names.has(id)) })
            }
          />
          <Box
            sx={{
              display: 'grid',
              gap: 1,
              gridTemplateColumns: {
                xs: '1fr',
                sm: '1fr 2fr',
              },
            }}
          >
            <NumberField
              id={fieldId('/pattern/threshold')}
              label={
                value.kind === 'value_count'
                  ? t`At least so many different`
                  : t`At least so many events`
              }
              value={value.threshold}
              disabled={readOnly}
              onCommit={(threshold) => set({ threshold })}
              onBlur={() => touch('/pattern/threshold')}
              error={thresholdIssue !== undefined}
              helperText={thresholdIssue?.text}
            />
            {value.kind === 'value_count' && (
              <FieldPicker
                label={t`Values of`}
                value={value.field}
                disabled={readOnly}
                onChange={(field) => set({ field })}
              />
            )}
          </Box>
        </>
      )}
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 2fr' } }}>
        <NumberField
          id={fieldId('/pattern/windowMs')}
          label={t`Within`}
          value={value.window.amount}
          disabled={readOnly}
          onCommit={(amount) => set({ window: { ...value.window, amount } })}
          onBlur={() => touch('/pattern/windowMs')}
          error={windowIssue !== undefined}
          helperText={windowIssue?.text}
        />
        <TextField
          select
          label={t`Unit`}
          value={value.window.unit}
          disabled={readOnly}
          onChange={(event) => {
            const unit = (Object.keys(WINDOW_UNITS) as WindowUnit[]).find(
              (one) => one === event.target.value,
            );
            if (unit !== undefined) set({ window: { ...value.window, unit } });
          }}
        >
          {(Object.keys(WINDOW_UNITS) as WindowUnit[]).map((unit) => (
            <MenuItem key={unit} value={unit}>
              {units[unit]}
            </MenuItem>
          ))}
        </TextField>
        <ChipsField
          id={fieldId('/pattern/groupBy')}
          label={t`For the same`}
          placeholder={t`Nothing: one group per organization`}
          values={value.groupBy}
          options={EVENT_FIELDS}
          optionLabel={(field) => renderMessage(i18n, describeField(asField(field)))}
          disabled={readOnly}
          error={groupIssue !== undefined}
          helperText={groupIssue?.text}
          onBlur={() => touch('/pattern/groupBy')}
          onChange={(fields) => set({ groupBy: fields.map(asField) })}
        />
      </Box>
    </Box>
  );
});
PatternField.displayName = 'PatternField';

/** A known field, or else the name of a parameter. */
const asField = (text: string): FieldName => {
  const known = EVENT_FIELDS.find((field) => field === text);
  return known ?? parameterField(text.replace(/^parameters\./, ''));
};
