import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Arming } from '#src/contract/arming.ts';
import type { Organization } from '#src/contract/organization.ts';
import { message } from '#src/domain/message.ts';
import { modeLook } from '#src/features/rules/mode-look.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import { Time } from '#src/ui/Time.tsx';
import { modeGroups } from './effective-state.ts';

export interface EffectiveStateProps {
  readonly arming: Arming;
  readonly organizations: readonly Organization[];
}

/** What the rule does in each organization today, and that it does nothing while it is not enabled. */
export const EffectiveState = ({ arming, organizations }: EffectiveStateProps) => {
  const { i18n } = useLingui();
  const { status, statusChange, records } = arming;
  const groups = modeGroups(records, organizations);
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      {status !== 'enabled' && (
        <Notice severity="info">
          {status === 'disabled' ? (
            <Trans>Disabled: it is evaluated nowhere, whatever stands below.</Trans>
          ) : (
            <Trans>Archived: it is evaluated nowhere, whatever stands below.</Trans>
          )}
          {statusChange && (
            <Box sx={{ color: 'text.secondary' }}>
              <Trans>
                {statusChange.by.name}, <Time at={statusChange.at} />
              </Trans>
              {statusChange.reason !== '' && `: ${statusChange.reason}`}
            </Box>
          )}
        </Notice>
      )}
      {groups.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          <Trans>It watches no organization today.</Trans>
        </Typography>
      )}
      {groups.map(({ mode, organizations: names }) => (
        <Box key={mode}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <StatusChip
              {...modeLook[mode]}
              {...(status === 'enabled' ? {} : { tone: 'neutral' as const })}
              label={renderMessage(i18n, message(`mode.${mode}`))}
            />
            <Typography variant="caption" color="textSecondary">
              <Plural value={names.length} one="# organization" other="# organizations" />
            </Typography>
          </Box>
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {names.join(' · ')}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
