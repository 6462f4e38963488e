import { Trans, useLingui } from '@lingui/react/macro';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Plus, Trash2 } from 'lucide-react';
import { DAYS } from '#src/contract/schedule.ts';
import type { Day, Schedule, WeeklyHours } from '#src/contract/schedule.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';

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
        <HoursList
          hours={schedule.hours}
          onChange={(hours) => onChange({ ...schedule, hours: [...hours] })}
        />
      )}
    </Box>
  );
};

interface HoursListProps {
  readonly hours: readonly WeeklyHours[];
  readonly onChange: (hours: readonly WeeklyHours[]) => void;
}

const HoursList = ({ hours, onChange }: HoursListProps) => {
  const { t } = useLingui();
  const { readOnly } = useIssues();
  const days: Record<Day, string> = {
    mon: t`Monday`,
    tue: t`Tuesday`,
    wed: t`Wednesday`,
    thu: t`Thursday`,
    fri: t`Friday`,
    sat: t`Saturday`,
    sun: t`Sunday`,
  };
  const change = (index: number, part: Partial<WeeklyHours>) =>
    onChange(hours.map((one, i) => (i === index ? { ...one, ...part } : one)));
  return (
    <Box component="ul" aria-label={t`Hours of the week`} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {hours.map((one, index) => {
        const number = index + 1;
        return (
          <Box
            // Two lines may say the same; their place tells them apart.
            key={index}
            component="li"
            sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 1, mb: 1.5 }}
          >
            <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
              <ChipsField
                label={t`Days ${number}`}
                free={false}
                values={one.days}
                options={DAYS}
                optionLabel={(day) => days[DAYS.find((known) => known === day) ?? 'mon']}
                disabled={readOnly}
                onChange={(next) => {
                  const chosen = DAYS.filter((day) => next.includes(day));
                  if (chosen.length > 0) change(index, { days: chosen });
                }}
              />
            </Box>
            {(['from', 'until'] as const).map((end) => (
              <TextField
                key={end}
                type="time"
                label={end === 'from' ? t`From ${number}` : t`Until ${number}`}
                // A time field has no 24:00; 00:00 at the end says the same.
                value={one[end] === '24:00' ? '00:00' : one[end]}
                disabled={readOnly}
                onChange={(event) => {
                  if (event.target.value !== '') change(index, { [end]: event.target.value });
                }}
                sx={{ width: 130, flex: 'none' }}
              />
            ))}
            {!readOnly && (
              <IconButton
                aria-label={t`Remove hours ${number}`}
                disabled={hours.length === 1}
                onClick={() => onChange(hours.toSpliced(index, 1))}
              >
                <Trash2 size={14} aria-hidden />
              </IconButton>
            )}
          </Box>
        );
      })}
      {!readOnly && (
        <Box component="li">
          <Button
            size="small"
            startIcon={<Plus size={14} aria-hidden />}
            onClick={() =>
              onChange([...hours, { days: ['sat', 'sun'], from: '00:00', until: '00:00' }])
            }
          >
            <Trans>Add hours</Trans>
          </Button>
        </Box>
      )}
    </Box>
  );
};
