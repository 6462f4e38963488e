import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CircleDot, FilePen } from 'lucide-react';
import type { RuleVersion } from '#src/contract/rule.ts';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import { Time } from '#src/ui/Time.tsx';

interface VersionListProps {
  /** newest first */
  readonly versions: readonly RuleVersion[];
  readonly running: number | undefined;
  readonly chosen: number;
  readonly onChoose: (version: number) => void;
}

/** Every version of a rule: who saved it when, why, and what has become of it. */
export const VersionList = ({ versions, running, chosen, onChoose }: VersionListProps) => {
  const { t } = useLingui();
  const newest = versions[0]?.version;
  return (
    <Box component="ol" reversed aria-label={t`Versions`} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {versions.map(({ version, savedAt, savedBy, note, restoredFrom }) => (
        <Box component="li" key={version}>
          <Box
            component="button"
            type="button"
            aria-current={version === chosen ? 'true' : undefined}
            onClick={() => onChoose(version)}
            sx={{
              all: 'unset',
              boxSizing: 'border-box',
              display: 'block',
              width: '100%',
              px: 1.5,
              py: 1,
              cursor: 'pointer',
              borderLeft: 3,
              borderColor: 'transparent',
              '&:hover': { bgcolor: 'action.hover' },
              '&[aria-current]': { bgcolor: 'action.selected', borderColor: 'primary.main' },
              '&:focus-visible': {
                outline: '2px solid',
                outlineColor: 'primary.main',
                outlineOffset: -2,
              },
            }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                <Trans>Version {version}</Trans>
              </Typography>
              {version === running && <StatusChip icon={CircleDot} tone="good" label={t`runs`} />}
              {version === newest && running !== undefined && version !== running && (
                <StatusChip icon={FilePen} tone="info" label={t`proposed`} />
              )}
            </Box>
            <Typography variant="body2" component="div" color="textSecondary">
              {savedBy.name}, <Time at={savedAt} />
            </Typography>
            {restoredFrom !== undefined && (
              <Typography variant="body2" component="div" color="textSecondary">
                <Trans>restored from version {restoredFrom}</Trans>
              </Typography>
            )}
            {note !== undefined && (
              <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
                {note}
              </Typography>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
