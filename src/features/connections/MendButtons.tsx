import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Connection } from '#src/contract/connection.ts';
import { useMendConnection } from '#src/data/connections.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { useMay } from '#src/data/session.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { useToast } from '#src/ui/Toasts.tsx';
import { ReconnectDialog } from './ReconnectDialog.tsx';

export interface MendButtonsProps {
  readonly connection: Connection;
  readonly organization: string;
  /** in a list of many the buttons are quiet */
  readonly quiet?: boolean;
}

/** Check and reconnect, or why this person may not. */
export const MendButtons = ({ connection, organization, quiet = false }: MendButtonsProps) => {
  const { t, i18n } = useLingui();
  const may = useMay('connection.mend');
  const mend = useMendConnection();
  const toast = useToast();
  const failureWords = useFailureWords();
  const [asking, setAsking] = useState(false);

  const words = {
    broken: t`Reconnect`,
    new: t`Connect`,
    upgradable: t`Grant what is missing`,
    active: undefined,
  };
  const word = words[connection.status];
  const product = renderMessage(i18n, message(`product.${connection.product}`));
  const whose = t`${product} of ${organization}`;

  // A promise rather than callbacks: what was mended may leave the filtered list, and this row with it.
  const run = (kind: 'check' | 'reconnect') =>
    mend
      .mutateAsync({ kind, connectionId: connection.id, idempotencyKey: crypto.randomUUID() })
      .then(({ status }) => {
        const now = renderMessage(i18n, message(`status.${status}`));
        return toast(
          kind === 'check'
            ? t`Checked: the connection is ${now}.`
            : t`The connection is ${now} now.`,
          status === 'broken' ? 'warning' : 'success',
        );
      })
      .catch((error: unknown) => {
        const { title, text } = failureWords(error);
        toast(`${title}. ${text}`, 'error');
      })
      .finally(() => setAsking(false));

  if (!may) {
    return word === undefined ? null : (
      <Typography variant="caption" color="textSecondary">
        <Trans>A connection owner can mend it.</Trans>
      </Typography>
    );
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: quiet ? 0.5 : 1, my: quiet ? -0.5 : 0 }}>
      {word !== undefined && (
        <Button
          variant={quiet ? 'outlined' : 'contained'}
          aria-description={whose}
          onClick={() => setAsking(true)}
        >
          {word}
        </Button>
      )}
      <Button
        variant={quiet ? 'text' : 'outlined'}
        color="inherit"
        aria-description={whose}
        loading={mend.isPending && mend.variables.kind === 'check'}
        onClick={() => void run('check')}
      >
        <Trans>Check now</Trans>
      </Button>
      {asking && word !== undefined && (
        <ReconnectDialog
          connection={connection}
          organization={organization}
          word={word}
          pending={mend.isPending}
          onConfirm={() => void run('reconnect')}
          onCancel={() => setAsking(false)}
        />
      )}
    </Box>
  );
};
