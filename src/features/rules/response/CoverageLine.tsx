import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { message } from '#src/domain/message.ts';
import type { ActionCoverage } from '#src/domain/response.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';

interface CoverageLineProps {
  readonly coverage: ActionCoverage;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** id of the part that it opens */
  readonly controls: string;
}

/** “9 of 12 organizations”; opens who falls back to alert-only, and why. */
export const CoverageLine = ({ coverage, open, onToggle, controls }: CoverageLineProps) => {
  const { i18n, t } = useLingui();
  const available = coverage.available.length;
  const total = available + coverage.fallBack.length;
  if (coverage.fallBack.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
        {total === 1 ? (
          <Trans>in the one organization</Trans>
        ) : (
          <Trans>in all {total} organizations</Trans>
        )}
      </Typography>
    );
  }
  const action = renderMessage(i18n, message(`action.${coverage.action}`));
  return (
    <Button
      size="small"
      variant="text"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-label={t`${available} of ${total} organizations: where ${action} falls back to alert-only, and why`}
      onClick={onToggle}
      endIcon={<TurnIcon open={open} />}
      sx={{ whiteSpace: 'nowrap', flexShrink: 0, py: 0, minHeight: 26 }}
    >
      <Trans>
        {available} of {total} organizations
      </Trans>
    </Button>
  );
};
