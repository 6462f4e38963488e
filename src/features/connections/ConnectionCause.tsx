import { Trans, useLingui } from '@lingui/react/macro';
import Typography from '@mui/material/Typography';
import type { Connection } from '#src/contract/connection.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { Time } from '#src/ui/Time.tsx';
import { causeWords } from './cause-words.ts';

/** Why the status is what it is, since when, and what is missing. */
export const ConnectionCause = ({ connection }: { readonly connection: Connection }) => {
  const { i18n } = useLingui();
  const { failure, status, missingPermissions } = connection;
  if (failure !== undefined) {
    return (
      <>
        <div>{causeWords(i18n, failure)}</div>
        <Typography variant="caption" component="div" color="textSecondary">
          <Trans>
            {failure.code}, since <Time at={failure.since} />
          </Trans>
        </Typography>
      </>
    );
  }
  if (status === 'upgradable') {
    const names = missingPermissions.map((entry) => shortName(entry.permission));
    return (
      <div>
        <Trans>Lacks {names.join(', ')}</Trans>
      </div>
    );
  }
  return (
    <Typography variant="body2" color="textSecondary">
      {renderMessage(i18n, message(`status_means.${status}`))}
    </Typography>
  );
};

/** The last part of a scope that is written as an address. */
const shortName = (permission: string): string =>
  permission.replace(/^https:\/\/www\.googleapis\.com\/auth\//, '');
