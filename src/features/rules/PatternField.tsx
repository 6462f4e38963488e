import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import { PATTERN_KINDS } from '#src/contract/rule.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { NumberField } from '#src/ui/form/NumberField.tsx';
import { AbsentField } from './AbsentField.tsx';
import { asField } from './as-field.ts';
import { CountFields } from './CountFields.tsx';
import { DurationField } from './DurationField.tsx';
import { fieldId, useIssues } from './issue-context.ts';
import { OptionalDuration } from './OptionalDuration.tsx';
import type { PatternValue, SignalName } from './rule-form.ts';
import { StepsField } from './StepsField.tsx';
import { useSignalName } from './use-signal-name.ts';

export interface PatternFieldProps {
  readonly value: PatternValue;
  readonly onChange: (value: PatternValue) => void;
  readonly signals: readonly SignalName[];
}

/** How the signals combine. */
export const PatternField = memo(({ value, onChange, signals }: PatternFieldProps) => {
  const { t, i18n } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const nameOf = useSignalName();
  const names = new Map<string, string>(
    signals.map(({ id, name, disabled }) => [
      id,
      disabled === true ? t`${nameOf(name)} (disabled)` : nameOf(name),
    ]),
  );
  const set = (part: Partial<PatternValue>) => onChange({ ...value, ...part });
  const requiredIssue = at('/pattern/required');
  const signalIssue = at('/pattern/signalIds');
  const groupIssue = at('/pattern/groupBy');
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
          <CountFields value={value} onChange={set} />
        </>
      )}
      {value.kind === 'temporal' && (
        <NumberField
          id={fieldId('/pattern/required')}
          label={t`How many of the steps`}
          placeholder={t`All of them`}
          value={value.required}
          disabled={readOnly}
          onCommit={(required) => set({ required })}
          onBlur={() => touch('/pattern/required')}
          error={requiredIssue !== undefined}
          helperText={requiredIssue?.text ?? t`Empty means all of them.`}
          sx={{ maxWidth: 240 }}
        />
      )}
      <AbsentField absent={value.absent} signals={signals} onChange={(absent) => set({ absent })} />
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <DurationField
          label={t`Within`}
          pointer="/pattern/windowMs"
          value={value.window}
          onChange={(window) => set({ window })}
        />
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
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
        <OptionalDuration
          add={t`Quiet for longer after a trigger (the window, unless said)`}
          label={t`Quiet after a trigger`}
          pointer="/pattern/coolDownMs"
          value={value.coolDown}
          onChange={(coolDown) => set({ coolDown })}
        />
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={value.acrossOrganizations}
              disabled={readOnly}
              onChange={(_, acrossOrganizations) => set({ acrossOrganizations })}
            />
          }
          label={t`One group may reach over several organizations`}
        />
      </Box>
    </Box>
  );
});
PatternField.displayName = 'PatternField';
