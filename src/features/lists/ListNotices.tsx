import { Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMay } from '#src/data/session.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { StaleNotice } from '#src/ui/StaleNotice.tsx';
import { Time } from '#src/ui/Time.tsx';
import type { ListEditing } from './use-list-editing.ts';

export interface ListNoticesProps {
  readonly editing: ListEditing;
  /** words for a refresh that has failed, and how to try again */
  readonly stale: { readonly text: string; readonly onRetry: () => void } | undefined;
}

/** What somebody has to know before editing goes on: may they, whose changes are these, and is there a newer list. */
export const ListNotices = ({ editing, stale }: ListNoticesProps) => {
  const may = useMay('rule.write');
  const { base, newer, restored } = editing;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 1.5, '&:empty': { display: 'none' } }}>
      {stale !== undefined && <StaleNotice {...stale} />}
      {base.list.source === 'directory' ? (
        <Notice severity="info">
          <Trans>
            The directory keeps this list, and it can only be read here. Change the group where the
            accounts are kept: what is changed there is read from there.
          </Trans>
        </Notice>
      ) : (
        !may && (
          <Notice severity="info">
            <Trans>
              Your role may read lists, not change them. Ask a SOC analyst or a SOC manager.
            </Trans>
          </Notice>
        )
      )}
      {restored !== undefined && (
        <Notice
          severity="info"
          action={
            <>
              <Button color="inherit" onClick={() => editing.discard()}>
                <Trans>Throw it away</Trans>
              </Button>
              <Button color="inherit" onClick={editing.keepRestored}>
                <Trans>Keep it</Trans>
              </Button>
            </>
          }
        >
          <Trans>
            What you had changed and not saved is here again, from <Time at={restored.at} />.
          </Trans>{' '}
          {restored.baseEtag !== base.etag && (
            <Trans>The list was changed meanwhile: yours stands on top of what is there now.</Trans>
          )}
        </Notice>
      )}
      {newer !== undefined && (
        <Notice
          severity="warning"
          role="status"
          action={
            <Button color="inherit" onClick={() => editing.compare(true)}>
              <Trans>See what they did</Trans>
            </Button>
          }
        >
          {newer.list.updatedBy === undefined ? (
            <Trans>
              The list was changed <Time at={newer.list.updatedAt} />. What you have here is older.
            </Trans>
          ) : (
            <Trans>
              {newer.list.updatedBy.name} changed this list <Time at={newer.list.updatedAt} />. What
              you have here is older.
            </Trans>
          )}
        </Notice>
      )}
    </Box>
  );
};
