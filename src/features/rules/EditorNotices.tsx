import { Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Notice } from '#src/ui/Notice.tsx';
import { Time } from '#src/ui/Time.tsx';
import { NewerVersionBanner } from './conflict/NewerVersionBanner.tsx';
import type { RuleEditing } from './use-rule-editing.ts';

export interface EditorNoticesProps {
  readonly editing: RuleEditing;
  /** a copy was kept that this build cannot show */
  readonly unreadable: boolean;
}

/** What somebody has to know before editing goes on: may they, whose text is this, and is there a newer one. */
export const EditorNotices = ({ editing, unreadable }: EditorNoticesProps) => {
  const { mayWrite, restored, newer, working, dirty } = editing;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 1.5, '&:empty': { display: 'none' } }}>
      {!mayWrite && (
        <Notice severity="info">
          <Trans>
            Your role may read rules, not write them. Ask a SOC analyst or a SOC manager.
          </Trans>
        </Notice>
      )}
      {unreadable && mayWrite && (
        <Notice severity="warning">
          <Trans>
            An older version of the console kept something here that was typed and not saved. It
            cannot be shown any more; the form shows what is saved.
          </Trans>
        </Notice>
      )}
      {restored !== undefined && newer === undefined && (
        <Notice
          severity="info"
          action={
            <>
              <Button color="inherit" onClick={() => void editing.discard()}>
                <Trans>Throw it away</Trans>
              </Button>
              <Button color="inherit" onClick={editing.keepRestored}>
                <Trans>Keep it</Trans>
              </Button>
            </>
          }
        >
          {restored.madeFrom === undefined ? (
            <Trans>
              What you had typed and not saved is here again, from <Time at={restored.at} />.
            </Trans>
          ) : (
            <Trans>
              A copy of “{restored.madeFrom}”. It is kept in this browser alone until you save it.
            </Trans>
          )}
        </Notice>
      )}
      {working.elsewhere && mayWrite && (
        <Notice severity="warning">
          <Trans>
            This rule is open in another tab of this browser. What is typed last is what is kept.
          </Trans>
        </Notice>
      )}
      {newer !== undefined && mayWrite && (
        <NewerVersionBanner
          rule={newer.rule}
          dirty={dirty}
          onCompare={() => editing.compare(true)}
          onTake={() => void editing.discard()}
        />
      )}
    </Box>
  );
};
