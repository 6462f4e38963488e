import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { visuallyHidden } from '#src/ui/visually-hidden.ts';
import { headlineWords } from './headline-words.ts';
import type { ReplayTotals } from './replay-totals.ts';

interface ReplayHeadlineProps {
  readonly totals: ReplayTotals;
  readonly source: 'history' | 'own_logs';
  /** the answer is of the rule before the last edit: a newer one is being computed, or cannot be */
  readonly old: 'no' | 'updating' | 'waiting';
}

/** A pause in typing after which the figures are worth reading out. */
const QUIET_MS = 1_200;

/** What the replay found, in words; read out when the figures have settled. */
export const ReplayHeadline = ({ totals, source, old }: ReplayHeadlineProps) => {
  const { i18n } = useLingui();
  const words = headlineWords(i18n, totals, source);
  const [spoken, setSpoken] = useState('');
  // A timer is an outside thing: a screen reader should hear the figures once they have settled, not at each key.
  useEffect(() => {
    if (old !== 'no') return;
    const timer = setTimeout(() => setSpoken(words), QUIET_MS);
    return () => clearTimeout(timer);
  }, [words, old]);
  return (
    <Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          minHeight: 28,
        }}
      >
        <Typography
          component="p"
          variant="h2"
          sx={{
            fontVariantNumeric: 'tabular-nums',
            color: old === 'no' ? 'text.primary' : 'text.secondary',
          }}
        >
          {words}
        </Typography>
        {old === 'updating' && (
          <Typography
            variant="body2"
            color="textSecondary"
            sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}
          >
            <CircularProgress size={12} aria-hidden />
            <Trans>Updating…</Trans>
          </Typography>
        )}
        {old === 'waiting' && (
          <Typography variant="body2" color="textSecondary">
            <Trans>of the rule before the last edit</Trans>
          </Typography>
        )}
      </Box>
      <Box role="status" sx={visuallyHidden}>
        {spoken}
      </Box>
    </Box>
  );
};
