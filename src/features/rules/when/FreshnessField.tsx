import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { OptionalDuration } from '#src/features/rules/OptionalDuration.tsx';
import { windowMs, windowValue } from '#src/features/rules/rule-form.ts';
import type { WindowValue } from '#src/features/rules/rule-form.ts';

export interface FreshnessFieldProps {
  /** milliseconds; undefined for no limit */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** How late a trigger may be known and still act. */
export const FreshnessField = ({ value, onChange }: FreshnessFieldProps) => {
  const { t } = useLingui();
  // The unit is of the screen alone: a number that is cleared keeps it.
  const [typed, setTyped] = useState<WindowValue | undefined>(() => shown(value));
  const current = Object.is(value, typed && windowMs(typed)) ? typed : shown(value);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <OptionalDuration
        add={t`Only alert when it is known late`}
        label={t`Acts only when known within`}
        pointer="/freshnessMs"
        value={current}
        onChange={(next) => {
          setTyped(next);
          onChange(next && windowMs(next));
        }}
      />
      <Typography variant="caption" color="textSecondary">
        {value === undefined
          ? t`Logs arrive minutes to hours late. Without a limit the rule acts however late it knows.`
          : t`Logs arrive late. A trigger that is known later than this alerts and never acts.`}
      </Typography>
    </Box>
  );
};

const shown = (value: number | undefined): WindowValue | undefined =>
  value === undefined ? undefined : windowValue(value);
