import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { monospace } from '#src/ui/theme.ts';
import { visuallyHidden } from '#src/ui/visually-hidden.ts';
import { changedLines } from './changed-lines.ts';

export interface ChangedLinesProps {
  readonly before: string;
  readonly after: string;
}

const looks = {
  same: { sign: ' ', color: 'text.secondary', tint: undefined },
  gap: { sign: '…', color: 'text.secondary', tint: undefined },
  removed: { sign: '−', color: 'error.main', tint: 'error' },
  added: { sign: '+', color: 'success.main', tint: 'success' },
} as const;

/** Two texts line by line: what goes, what comes, and a little around it. */
export const ChangedLines = ({ before, after }: ChangedLinesProps) => {
  const { t } = useLingui();
  const lines = useMemo(() => changedLines(before, after), [before, after]);
  if (lines === undefined) {
    return (
      <Typography variant="caption" color="textSecondary">
        <Trans>Too many lines differ to show them one by one.</Trans>
      </Typography>
    );
  }
  const spoken = { same: '', gap: '', removed: t`goes:`, added: t`comes:` } as const;
  return (
    <Box
      component="pre"
      role="region"
      aria-label={t`Lines that differ`}
      tabIndex={0}
      sx={{
        m: 0,
        py: 0.75,
        maxHeight: 280,
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        fontFamily: monospace,
        fontSize: '0.75rem',
        lineHeight: 1.55,
        overflowWrap: 'normal',
      }}
    >
      <Box component="code" sx={{ display: 'block', minWidth: 'max-content', font: 'inherit' }}>
        {lines.map(({ kind, text }, index) => {
          const { sign, color, tint } = looks[kind];
          return (
            <Box
              component="span"
              // A line is what stands at its place.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              sx={{
                display: 'block',
                px: 1,
                whiteSpace: 'pre',
                color: kind === 'same' ? 'text.secondary' : 'text.primary',
                backgroundColor:
                  tint && `color-mix(in srgb, var(--mui-palette-${tint}-main) 9%, transparent)`,
              }}
            >
              <Box component="span" aria-hidden sx={{ color, userSelect: 'none' }}>
                {sign}{' '}
              </Box>
              {spoken[kind] !== '' && <span style={visuallyHidden}>{spoken[kind]} </span>}
              {text}
              {'\n'}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
};
