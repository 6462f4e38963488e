import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { RuleSummary } from '#src/contract/rule.ts';
import {
  ChangeCell,
  SeverityCell,
  TriggersCell,
  VersionCell,
} from '#src/features/rules/list/rule-cells.tsx';

export interface PreviewFactsProps {
  readonly rule: RuleSummary;
}

/** What is said about a rule beside what it does. */
export const PreviewFacts = ({ rule }: PreviewFactsProps) => {
  const { t } = useLingui();
  const words = (list: readonly string[]) => (list.length === 0 ? undefined : list.join(' · '));
  const facts: readonly [string, ReactNode][] = [
    [t`Triggers in 30 days`, <TriggersCell key="triggers" rule={rule} />],
    [t`Severity`, <SeverityCell key="severity" rule={rule} />],
    [t`Version`, <VersionCell key="version" rule={rule} />],
    [t`Last change`, <ChangeCell key="change" rule={rule} />],
    [t`Owner`, rule.owner],
    [t`Tags`, words(rule.tags)],
    [t`Techniques`, words(rule.techniques)],
  ];
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 1,
        alignItems: 'baseline',
      }}
    >
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {name}
          </Typography>
          <Box component="dd" sx={{ m: 0, '& > *': { justifyContent: 'flex-start !important' } }}>
            {value ?? (
              <Typography variant="body2" color="textSecondary">
                <Trans>none</Trans>
              </Typography>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
