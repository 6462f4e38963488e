import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { Rule, RuleBody } from '#src/contract/rule.ts';
import { historyQuery } from '#src/data/history.ts';
import { useNamedLists } from '#src/data/lists.ts';
import { observedOf, useLook } from '#src/data/replay-client.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import { evaluatedPart } from '#src/domain/evidence.ts';
import { listsOfRule } from '#src/domain/named-lists.ts';
import type { HistoryRange } from '#src/domain/replay/history-range.ts';
import type { ReplayRequest } from '#src/domain/replay/replay-answer.ts';
import { organizationsInScope } from '#src/domain/scope.ts';
import { toFormValues, toRequest } from '#src/features/rules/rule-form.ts';
import { SentenceDifference } from '#src/features/rules/versions/SentenceDifference.tsx';
import { useRunningVersion } from '#src/features/rules/versions/use-running-version.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';
import { ComparedTriggers } from './ComparedTriggers.tsx';
import { replayErrorWords } from './replay-error-words.ts';
import { replayIssues } from './replay-issues.ts';

interface AgainstRunningProps {
  /** the newest version */
  readonly rule: Rule;
  /** what the form holds; undefined while that cannot be replayed */
  readonly body: RuleBody | undefined;
  /** the last of it that could be */
  readonly typed: RuleBody | undefined;
  /** of the history that is looked at */
  readonly range: HistoryRange;
  readonly organizations: readonly Organization[];
}

/** The rule as the form has it against the one that runs, or against what is saved: which triggers come, go and stay. */
export const AgainstRunning = ({
  rule,
  body,
  typed,
  range,
  organizations,
}: AgainstRunningProps) => {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const running = useRunningVersion(rule);
  // As the form has it, so that what only the form settles is no difference.
  const base = useMemo(
    () => (running.body === undefined ? undefined : toRequest(toFormValues(running.body))),
    [running.body],
  );
  const now = body ?? typed;
  if (base === undefined || now === undefined) return null;
  if (evaluatedPart(base) === evaluatedPart(now) && body !== undefined) return null;
  const version = running.version ?? rule.version;
  const title =
    running.version === undefined
      ? t`Against version ${version} as it is saved`
      : t`Against version ${version} that runs`;
  return (
    <Box component="section" aria-label={title}>
      <Button
        size="small"
        color="inherit"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        endIcon={<TurnIcon open={open} />}
        sx={{ ml: -1 }}
      >
        {title}
      </Button>
      {open &&
        (body === undefined ? (
          <Typography variant="body2" color="textSecondary">
            <Trans>
              What the form holds cannot be replayed as it stands, so there is nothing to compare
              yet. What is missing is said above.
            </Trans>
          </Typography>
        ) : replayIssues(ruleIssues(base)).length > 0 ? (
          <Typography variant="body2" color="textSecondary">
            <Trans>
              Version {version} is incomplete and cannot be replayed, so there is nothing to compare
              with.
            </Trans>
          </Typography>
        ) : (
          <Compared
            before={base}
            after={body}
            label={
              running.version === undefined
                ? t`Version ${version}, saved`
                : t`Version ${version}, which runs`
            }
            range={range}
            organizations={organizations}
          />
        ))}
    </Box>
  );
};

interface ComparedProps {
  readonly before: RuleBody;
  readonly after: RuleBody;
  readonly label: string;
  readonly range: HistoryRange;
  readonly organizations: readonly Organization[];
}

const Compared = ({ before, after, label, range, organizations }: ComparedProps) => {
  const { t, i18n } = useLingui();
  const { data: covers } = useQuery(historyQuery());
  const lists = useNamedLists([...new Set([...listsOfRule(before), ...listsOfRule(after)])]);
  const look = useMemo(() => {
    if (covers === undefined || lists === undefined) return undefined;
    const request = (body: RuleBody): ReplayRequest => ({
      body,
      organizationIds: organizationsInScope(body.scope, organizations).map(({ id }) => id),
      ...observedOf(range, covers),
      zones: new Map(organizations.map(({ id, timeZone }) => [id, timeZone])),
      lists,
    });
    return { what: 'compare', before: request(before), after: request(after) } as const;
  }, [before, after, covers, lists, range, organizations]);
  const { answer, isOld, error } = useLook('history', look);
  return (
    <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1fr)', mt: 0.5 }}>
      {error !== null && error !== undefined ? (
        <Notice severity="warning">{replayErrorWords(error, i18n)}</Notice>
      ) : answer === undefined ? (
        <Skeleton variant="rounded" height={64} aria-label={t`Comparing`} />
      ) : (
        <Box sx={{ opacity: isOld ? 0.6 : 1 }} aria-busy={isOld}>
          <ComparedTriggers comparison={answer} organizations={organizations} />
        </Box>
      )}
      <SentenceDifference
        before={{ label, body: before }}
        after={{ label: t`As the form has it`, body: after }}
        organizations={organizations}
      />
    </Box>
  );
};
