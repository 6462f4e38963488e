import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { Plus, Trash2 } from 'lucide-react';
import { DAYS } from '#src/contract/schedule.ts';
import type { Day, WeeklyHours } from '#src/contract/schedule.ts';
import { useIssues } from '#src/features/rules/issue-context.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';

export interface HoursListProps {
  readonly hours: readonly WeeklyHours[];
  readonly onChange: (hours: readonly WeeklyHours[]) => void;
}

/** Hours of the week, written: days, and times to the minute. */
export const HoursList = ({ hours, onChange }: HoursListProps) => {
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
