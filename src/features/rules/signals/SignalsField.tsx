import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import type { Signal } from '#src/contract/rule.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { SignalCard } from './SignalCard.tsx';
import type { SignalActs } from './SignalCard.tsx';

export interface SignalsFieldProps {
  readonly signals: readonly Signal[];
  readonly acts: SignalActs;
  readonly onAdd: (name: string) => void;
}

/** The signals of a rule, in their order. */
export const SignalsField = ({ signals, acts, onAdd }: SignalsFieldProps) => {
  const { t } = useLingui();
  const { at, readOnly } = useIssues();
  const issue = at('/signals');
  const next = signals.length + 1;
  return (
    <Box
      id={fieldId('/signals')}
      sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      {signals.map((signal, index) => (
        <SignalCard
          key={signal.id}
          signal={signal}
          index={index}
          count={signals.length}
          acts={acts}
        />
      ))}
      {issue !== undefined && (
        <Box sx={{ color: 'error.main', fontSize: '0.75rem' }}>{issue.text}</Box>
      )}
      {!readOnly && (
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<Plus size={15} aria-hidden />}
          sx={{ justifySelf: 'start' }}
          onClick={() => onAdd(t`Signal ${next}`)}
        >
          <Trans>Add signal</Trans>
        </Button>
      )}
    </Box>
  );
};
