import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Plus, X } from 'lucide-react';
import { DurationField } from './DurationField.tsx';
import { useIssues } from './issue-context.ts';
import type { WindowValue } from './rule-form.ts';

interface OptionalDurationProps {
  /** what it limits, as the button that adds it */
  readonly add: string;
  readonly label: string;
  readonly pointer: string;
  readonly value: WindowValue | undefined;
  readonly onChange: (value: WindowValue | undefined) => void;
}

const FIRST: WindowValue = { amount: 5, unit: 'minutes' };

/** A duration that may be left out: a button until somebody wants it. */
export const OptionalDuration = ({
  add,
  label,
  pointer,
  value,
  onChange,
}: OptionalDurationProps) => {
  const { t } = useLingui();
  const { readOnly } = useIssues();
  if (value === undefined) {
    return readOnly ? null : (
      <Button
        size="small"
        color="inherit"
        startIcon={<Plus size={14} aria-hidden />}
        onClick={() => onChange(FIRST)}
        // Its words are many: on a narrow page they go on in the next line.
        sx={{ whiteSpace: 'normal', textAlign: 'start' }}
      >
        {add}
      </Button>
    );
  }
  return (
    <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', width: 300, maxWidth: '100%' }}>
      <Box role="group" aria-label={label} sx={{ flex: 1, minWidth: 0 }}>
        <DurationField label={label} pointer={pointer} value={value} onChange={onChange} />
      </Box>
      {!readOnly && (
        <IconButton aria-label={t`Remove “${label}”`} onClick={() => onChange(undefined)}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </Box>
  );
};
