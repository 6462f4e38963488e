import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Connection } from '#src/contract/connection.ts';
import { describeHealth, missingPermissions } from '#src/domain/connection-health.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ConfirmDialog } from '#src/ui/ConfirmDialog.tsx';
import { PermissionList } from './PermissionList.tsx';

export interface ReconnectDialogProps {
  readonly connection: Connection;
  readonly organization: string;
  readonly word: string;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What will be asked for and why, before the provider is asked. */
export const ReconnectDialog = ({
  connection,
  organization,
  word,
  pending,
  onConfirm,
  onCancel,
}: ReconnectDialogProps) => {
  const { t, i18n } = useLingui();
  const { failure } = connection;
  const product = renderMessage(i18n, message(`product.${connection.product}`));
  // A new connection lacks everything: ask the same question of one that was set up with nothing.
  const asked = missingPermissions({ ...connection, connectedAt: connection.connectedAt ?? 0 });
  return (
    <ConfirmDialog
      open
      title={t`${word}: ${product} of ${organization}`}
      confirm={word}
      cancel={t`Not now`}
      pending={pending}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {failure !== undefined && (
        <Typography sx={{ mb: 1.5 }}>
          {renderMessage(i18n, describeHealth(failure.healthClass).mend)}
        </Typography>
      )}
      {asked.length === 0 ? (
        <Typography color="textSecondary">
          <Trans>No further permission is asked for: all that is needed was granted before.</Trans>
        </Typography>
      ) : (
        <>
          <Typography sx={{ mb: 1.5 }}>
            <Trans>
              {product} will ask an administrator of {organization} for this, and no more:
            </Trans>
          </Typography>
          <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1 }}>
            <PermissionList permissions={asked} />
          </Box>
        </>
      )}
    </ConfirmDialog>
  );
};
