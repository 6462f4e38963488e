import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import type { WeeklyHours } from '#src/contract/schedule.ts';
import { isOnRaster } from '#src/domain/week-hours.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { HoursList } from './HoursList.tsx';
import { WeekGrid } from './WeekGrid.tsx';

export interface WeeklyFieldProps {
  readonly hours: readonly WeeklyHours[];
  readonly onChange: (hours: readonly WeeklyHours[]) => void;
}

/** Hours of the week: drawn on a grid, or written to the minute. */
export const WeeklyField = ({ hours, onChange }: WeeklyFieldProps) => {
  const { t } = useLingui();
  const { at, readOnly } = useIssues();
  const [halves, setHalves] = useState(() => !isOnRaster(hours, 60));
  const [written, setWritten] = useState(() => !isOnRaster(hours, 30));
  const listId = useId();
  const issue = at('/schedule/hours');
  return (
    <Box
      id={fieldId('/schedule/hours')}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <WeekGrid
        hours={hours}
        slotMinutes={halves ? 30 : 60}
        disabled={readOnly}
        onChange={onChange}
      />
      {issue !== undefined && (
        <Box role="status" sx={{ color: 'warning.main', fontSize: '0.75rem' }}>
          {issue.text}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={halves}
              onChange={(_event, checked) => setHalves(checked)}
            />
          }
          label={t`Half hours`}
        />
        <Button
          size="small"
          color="inherit"
          aria-expanded={written}
          aria-controls={listId}
          endIcon={
            written ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />
          }
          onClick={() => setWritten((was) => !was)}
        >
          <Trans>Exact times</Trans>
        </Button>
      </Box>
      <Box id={listId} hidden={!written}>
        {written && <HoursList hours={hours} onChange={onChange} />}
      </Box>
    </Box>
  );
};
