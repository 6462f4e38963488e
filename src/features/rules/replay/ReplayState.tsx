import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { RuleBody } from '#src/contract/rule.ts';
import type { Replay } from '#src/data/replay-client.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { BusyLine } from '#src/ui/BusyLine.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { replayIssues } from './replay-issues.ts';
import { replayErrorWords } from './replay-error-words.ts';

interface ReplayStateProps {
  readonly replay: Replay;
  readonly body: RuleBody | undefined;
  readonly issues: readonly RuleIssue[];
  /** there is something to replay over: always, but with one's own logs before any was given */
  readonly hasEvents: boolean;
}

const MOST_ISSUES = 3;

/** What stands between the question and its answer: what is missing, how far it is, or what went wrong. */
export const ReplayState = ({ replay, body, issues, hasEvents }: ReplayStateProps) => {
  const { i18n, t } = useLingui();
  if (!hasEvents) return null;
  if (body === undefined) {
    const missing = replayIssues(issues);
    return (
      <Notice severity="info">
        <Typography variant="body2">
          {missing.length === 0 ? (
            <Trans>Write a signal and a pattern: what they would have found appears here.</Trans>
          ) : (
            <Trans>The rule cannot be replayed as it stands:</Trans>
          )}
        </Typography>
        {missing.length > 0 && (
          <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
            {missing.slice(0, MOST_ISSUES).map((issue) => (
              <Typography
                component="li"
                variant="body2"
                key={`${issue.pointer} ${issue.message.id}`}
              >
                {renderMessage(i18n, issue.message)}
              </Typography>
            ))}
            {missing.length > MOST_ISSUES && (
              <Typography component="li" variant="body2">
                <Trans>and {missing.length - MOST_ISSUES} more</Trans>
              </Typography>
            )}
          </Box>
        )}
      </Notice>
    );
  }
  if (replay.status === 'failed') {
    return (
      <Notice
        severity="warning"
        action={
          <Button size="small" color="inherit" onClick={replay.retry}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {replayErrorWords(replay.error, i18n)}
      </Notice>
    );
  }
  if (replay.status === 'loading_history') {
    const { progress } = replay;
    const percent =
      progress && progress.total > 0
        ? Math.round((progress.done / progress.total) * 100)
        : undefined;
    return (
      <Box>
        <Typography variant="body2" color="textSecondary">
          {percent === undefined ? (
            <Trans>Loading the history…</Trans>
          ) : percent === 100 ? (
            <Trans>Reading the history…</Trans>
          ) : (
            <Trans>Loading the history: {percent} %</Trans>
          )}
        </Typography>
        <BusyLine label={t`Loading the history`} percent={percent} />
      </Box>
    );
  }
  if (replay.status === 'computing' && replay.answer === undefined) {
    return (
      <Box role="status">
        <Typography variant="body2" color="textSecondary">
          <Trans>Replaying…</Trans>
        </Typography>
        <Skeleton variant="rounded" height={160} />
      </Box>
    );
  }
  return null;
};
