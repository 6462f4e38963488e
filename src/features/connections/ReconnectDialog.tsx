import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Connection } from '#src/contract/connection.ts';
import { ACTIONS } from '#src/contract/product.ts';
import {
  describeHealth,
  missingPermissions,
  neededPermissions,
} from '#src/domain/connection-health.ts';
import { message } from '#src/domain/message.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { ConfirmDialog } from '#src/ui/ConfirmDialog.tsx';

export interface ReconnectDialogProps {
  readonly connection: Connection;
  readonly word: string;
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What will be asked for and why, before the provider is asked. */
export const ReconnectDialog = ({
  connection,
  word,
  pending,
  onConfirm,
  onCancel,
}: ReconnectDialogProps) => {
  const { t, i18n } = useLingui();
  const { product, failure } = connection;
  const name = renderMessage(i18n, message(`product.${product}`));
  // A new connection lacks everything: ask the same question of one that was set up with nothing.
  const asked = missingPermissions({ ...connection, connectedAt: connection.connectedAt ?? 0 });
  return (
    <ConfirmDialog
      open
      title={t`${word}: ${name}`}
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
        <Typography>
          <Trans>
            Nothing more is asked for: {neededPermissions(product).permissions.join(', ')} were
            granted already.
          </Trans>
        </Typography>
      ) : (
        <>
          <Typography sx={{ mb: 1 }}>
            <Trans>An administrator at {name} will be asked for this, and no more:</Trans>
          </Typography>
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}
          >
            {asked.map(({ permission, actions }) => (
              <div key={permission}>
                <Typography component="dt" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                  {permission}
                </Typography>
                <Typography component="dd" color="textSecondary" sx={{ m: 0 }}>
                  <Trans>for</Trans>{' '}
                  {joinList(
                    i18n,
                    ACTIONS.filter((a) => actions.includes(a)).map((a) =>
                      renderMessage(i18n, message(`action_phrase.${a}`)),
                    ),
                  )}
                </Typography>
              </div>
            ))}
          </Box>
        </>
      )}
    </ConfirmDialog>
  );
};
