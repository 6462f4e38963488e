import { useLingui } from '@lingui/react/macro';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Schedule, WeeklyHours } from '#src/contract/schedule.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { WeeklyField } from './WeeklyField.tsx';

interface ScheduleFieldProps {
  readonly value: Schedule | undefined;
  readonly onChange: (value: Schedule | undefined) => void;
}

const KINDS = ['always', 'business_hours', 'outside_business_hours', 'weekly'] as const;
const NIGHT: WeeklyHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '18:00',
  until: '08:00',
};

/** When a completion of the pattern counts, by local time. */
export const ScheduleField = ({ value, onChange }: ScheduleFieldProps) => {
  const { t } = useLingui();
  const { at, readOnly } = useIssues();
  const schedule: Schedule = value ?? { kind: 'always' };
  const zone = schedule.kind === 'always' ? undefined : schedule.zone;
  const withZone = zone === undefined ? {} : { zone };
  const issue = at('/schedule/zone');
  const words: Record<Schedule['kind'], string> = {
    always: t`Always`,
    business_hours: t`During business hours`,
    outside_business_hours: t`Outside business hours`,
    weekly: t`In hours of the week…`,
  };
  const choose = (kind: Schedule['kind']) => {
    if (kind === 'always') onChange(undefined);
    else if (kind === 'weekly') onChange({ kind, hours: [NIGHT], ...withZone });
    else onChange({ kind, ...withZone });
  };
  return (
    <Box id={fieldId('/schedule')} sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <TextField
          select
          label={t`The rule counts`}
          value={schedule.kind}
          disabled={readOnly}
          helperText={
            schedule.kind === 'business_hours' || schedule.kind === 'outside_business_hours'
              ? t`Business hours are Monday to Friday, 08:00 to 18:00.`
              : undefined
          }
          onChange={(event) => {
            const kind = KINDS.find((one) => one === event.target.value);
            if (kind !== undefined) choose(kind);
          }}
        >
          {KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {words[kind]}
            </MenuItem>
          ))}
        </TextField>
        {schedule.kind !== 'always' && (
          <Autocomplete
            options={Intl.supportedValuesOf('timeZone')}
            value={zone ?? null}
            disabled={readOnly}
            onChange={(_, next) => {
              const { zone: _old, ...rest } = schedule;
              onChange(next === null ? rest : { ...rest, zone: next });
            }}
            renderInput={(params) => (
              <TextField
                {...params}
                id={fieldId('/schedule/zone')}
                label={t`Time zone`}
                placeholder={t`Each organization’s own`}
                error={issue !== undefined}
                helperText={issue?.text}
              />
            )}
          />
        )}
      </Box>
      {schedule.kind === 'weekly' && (
        <WeeklyField
          hours={schedule.hours}
          onChange={(hours) => onChange({ ...schedule, hours: [...hours] })}
        />
      )}
    </Box>
  );
};
