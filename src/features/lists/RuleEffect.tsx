import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Equal, Minus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { HistoryManifest } from '#src/contract/history.ts';
import type { RuleId } from '#src/contract/ids.ts';
import type { NamedList } from '#src/contract/named-list.ts';
import type { Organization } from '#src/contract/organization.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { useNamedLists } from '#src/data/lists.ts';
import type { LookComparison } from '#src/data/look-protocol.ts';
import { useLook } from '#src/data/replay-client.ts';
import { evaluable, ruleIssues } from '#src/domain/evaluable.ts';
import { listsOfRule } from '#src/domain/named-lists.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import { organizationsInScope } from '#src/domain/scope.ts';
import { paths } from '#src/paths.ts';
import { BusyLine } from '#src/ui/BusyLine.tsx';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import { Time } from '#src/ui/Time.tsx';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';
import { useEvaluatedRule } from './use-evaluated-rule.ts';

export interface RuleEffectProps {
  readonly ruleId: RuleId;
  readonly ruleName: string;
  readonly lists: { readonly before: NamedList; readonly after: NamedList };
  readonly covers: HistoryManifest;
  readonly organizations: readonly Organization[];
}

const NO_NAMES: string[] = [];

/** One rule with both states of the list: triggers that are added, lost, and the same. */
export const RuleEffect = ({ ruleId, ruleName, lists, covers, organizations }: RuleEffectProps) => {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const { body, version, runs, error: ruleError } = useEvaluatedRule(ruleId);
  const names = useMemo(() => (body === undefined ? NO_NAMES : listsOfRule(body)), [body]);
  const others = useNamedLists(names);
  const complete = useMemo(() => body !== undefined && evaluable(ruleIssues(body)), [body]);
  const look = useMemo(() => {
    if (body === undefined || others === undefined || !complete) return undefined;
    const request = (list: NamedList) => ({
      body,
      organizationIds: organizationsInScope(body.scope, organizations).map(({ id }) => id),
      from: covers.from,
      until: covers.until,
      zones: new Map<string, string>(organizations.map(({ id, timeZone }) => [id, timeZone])),
      lists: new Map([...others, [list.name, list]]),
    });
    return {
      what: 'compare' as const,
      before: request(lists.before),
      after: request(lists.after),
    };
  }, [body, others, complete, organizations, covers, lists]);
  const { answer, isOld, error } = useLook('history', look);
  const failure = ruleError ?? error;
  const words = failure === null || failure === undefined ? undefined : failureWords(failure);
  const used = names.includes(lists.before.name);

  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', opacity: isOld ? 0.6 : 1 }}
    >
      <MuiLink component={Link} to={paths.rule(ruleId)} sx={{ fontWeight: 550 }}>
        {ruleName === '' ? <Trans>Rule without a name</Trans> : ruleName}
      </MuiLink>
      <Typography variant="caption" component="div" color="textSecondary">
        {version !== undefined &&
          (runs ? (
            <Trans>version {version}, which is evaluated</Trans>
          ) : (
            <Trans>version {version}, a draft</Trans>
          ))}
      </Typography>
      {words !== undefined ? (
        <Typography variant="body2" role="alert" sx={{ color: 'error.main' }}>
          {words.title}. {words.text}
        </Typography>
      ) : body !== undefined && !used ? (
        <Typography variant="body2" color="textSecondary">
          <Trans>This version does not name the list; a newer one does.</Trans>
        </Typography>
      ) : body !== undefined && !complete ? (
        <Typography variant="body2" color="textSecondary">
          <Trans>This draft is not complete: it would find nothing with either.</Trans>
        </Typography>
      ) : answer === undefined ? (
        <Box sx={{ mt: 0.75 }}>
          <BusyLine label={t`Replaying with both`} />
        </Box>
      ) : (
        <Outcome answer={answer} organizations={organizations} />
      )}
    </Box>
  );
};

interface OutcomeProps {
  readonly answer: LookComparison;
  readonly organizations: readonly Organization[];
}

const Outcome = ({ answer: { added, lost, counts }, organizations }: OutcomeProps) => {
  const { t, i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const differs = counts.added + counts.lost > 0;
  return (
    <Box role="status" sx={{ mt: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <StatusChip
          icon={Plus}
          tone={counts.added > 0 ? 'warning' : 'neutral'}
          label={t`${i18n.number(counts.added)} added`}
        />
        <StatusChip
          icon={Minus}
          tone={counts.lost > 0 ? 'warning' : 'neutral'}
          label={t`${i18n.number(counts.lost)} lost`}
        />
        <StatusChip icon={Equal} tone="neutral" label={t`${i18n.number(counts.same)} the same`} />
        {differs && (
          <Button
            color="inherit"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            endIcon={<TurnIcon open={open} />}
            sx={{ minHeight: 26, px: 0.75 }}
          >
            <Trans>Which</Trans>
          </Button>
        )}
      </Box>
      {open && differs && (
        <Box sx={{ mt: 0.5, display: 'grid', gap: 0.75 }}>
          <Triggers
            title={<Trans>Added</Trans>}
            triggers={added}
            count={counts.added}
            organizations={organizations}
          />
          <Triggers
            title={<Trans>Lost</Trans>}
            triggers={lost}
            count={counts.lost}
            organizations={organizations}
          />
        </Box>
      )}
    </Box>
  );
};

const MOST = 6;

const Triggers = ({
  title,
  triggers,
  count,
  organizations,
}: {
  readonly title: ReactNode;
  readonly triggers: readonly Trigger[];
  readonly count: number;
  readonly organizations: readonly Organization[];
}) => {
  if (count === 0) return null;
  // The newest are sent, and those are looked at first.
  const newest = triggers.slice(-MOST).toReversed();
  return (
    <div>
      <Typography variant="overline" component="div" color="textSecondary">
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '0.75rem' }}>
        {newest.map((trigger, at) => (
          <Box
            component="li"
            key={at}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 1fr) auto',
              columnGap: 1,
              mb: 0.5,
            }}
          >
            <Box component="span" sx={{ fontWeight: 550 }}>
              {trigger.account ??
                (trigger.group.length === 0 ? (
                  <Trans>the whole organization</Trans>
                ) : (
                  trigger.group.map(({ value }) => value).join(' · ')
                ))}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              <Time at={trigger.time} />
            </Box>
            <span>
              {organizations.find(({ id }) => id === trigger.organizationId)?.name ??
                trigger.organizationId}
            </span>
          </Box>
        ))}
        {count > newest.length && (
          <Box component="li" sx={{ color: 'text.secondary' }}>
            <Plural value={count - newest.length} one="and # more" other="and # more" />
          </Box>
        )}
      </Box>
    </div>
  );
};
