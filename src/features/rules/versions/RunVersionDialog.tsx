import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArmingRecord } from '#src/contract/arming.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { Rule, RuleBody } from '#src/contract/rule.ts';
import { armingQuery, useRunRuleVersion } from '#src/data/arming.ts';
import { isProblem } from '#src/data/errors.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { useSession } from '#src/data/session.ts';
import { armingCounts, describeLadderRefusal, ladder } from '#src/domain/arming.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import { message } from '#src/domain/message.ts';
import { organizationsInScope, scopeChangedBeyondReach } from '#src/domain/scope.ts';
import { armErrorWords } from '#src/features/rules/arming/arm-error-words.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { ReasonField } from '#src/features/rules/arming/ReasonField.tsx';
import { isShortReason } from '#src/features/rules/arming/is-short-reason.ts';
import { FormDialog } from '#src/ui/FormDialog.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { useToast } from '#src/ui/Toasts.tsx';
import { focusHeading } from './focus-heading.ts';
import { useRuleTests } from '#src/features/rules/tests/use-rule-tests.ts';
import { useRunningVersion } from './use-running-version.ts';
import { VersionDifference } from './VersionDifference.tsx';

interface RunVersionDialogProps {
  /** the newest version: the one that is proposed */
  readonly rule: Rule;
  readonly organizations: readonly Organization[];
  readonly onClose: () => void;
}

/** Puts the proposed version in the place of the one that runs: what differs, what becomes weaker, and why. */
export const RunVersionDialog = ({ rule, organizations, onClose }: RunVersionDialogProps) => {
  const { t, i18n } = useLingui();
  const toast = useToast();
  const session = useSession();
  const failureWords = useFailureWords();
  const arming = useQuery(armingQuery(rule.id));
  const running = useRunningVersion(rule);
  const { failing } = useRuleTests(rule);
  const run = useRunRuleVersion(rule.id);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const nameOf = (organizationId: OrganizationId) =>
    organizations.find((one) => one.id === organizationId)?.name ?? organizationId;

  const { version } = rule;
  const state = arming.data?.data;
  const step = ladder(session, ruleIssues(rule), {
    ...(state === undefined ? {} : { status: state.status }),
    failingTests: failing,
  }).find(({ mode }) => mode === 'alert_only');
  const beyond =
    running.body === undefined
      ? []
      : scopeChangedBeyondReach(running.body.scope, rule.scope, session, organizations);
  const refusal =
    step !== undefined && !step.open
      ? [
          renderMessage(i18n, describeLadderRefusal(step.refusal)),
          ...(step.refusal.code === 'persona_may_not'
            ? [renderMessage(i18n, message('permission_ask.rule.arm'))]
            : []),
        ].join(' ')
      : beyond.length > 0
        ? t`It changes what is watched in organizations that you do not hold: ${joinList(i18n, beyond.map(nameOf))}. Ask a SOC manager.`
        : undefined;
  const failed = run.error === null ? undefined : armErrorWords(run.error, i18n, nameOf);

  const submit = () => {
    setTried(true);
    if (isShortReason(reason) || arming.data === undefined) return;
    run.mutate(
      { body: { version, reason: reason.trim() }, etag: arming.data.etag ?? '' },
      {
        onSuccess: () => {
          toast(t`Version ${version} runs now.`);
          onClose();
          focusHeading();
        },
        // What stands now has to be on screen before anybody tries again.
        onError: (error) => {
          if (isProblem(error, 'version-conflict')) void arming.refetch();
        },
      },
    );
  };

  return (
    <FormDialog
      title={
        running.version === undefined || running.version === version ? (
          <Trans>Put version {version} in place</Trans>
        ) : (
          <Trans>
            Put version {version} in the place of version {running.version}
          </Trans>
        )
      }
      maxWidth="md"
      pending={run.isPending}
      onSubmit={submit}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} disabled={run.isPending}>
            {refusal === undefined ? <Trans>Cancel</Trans> : <Trans>Close</Trans>}
          </Button>
          {refusal === undefined && (
            <Button
              type="submit"
              variant="contained"
              loading={run.isPending}
              // What it would replace is shown before it can be replaced.
              disabled={running.body === undefined}
            >
              <Trans>Put version {version} in place</Trans>
            </Button>
          )}
        </>
      }
    >
      {running.body !== undefined && state !== undefined ? (
        <>
          <Consequences
            records={state.records}
            before={running.body}
            after={rule}
            organizations={organizations}
          />
          <VersionDifference
            before={{
              label: t`Version ${running.version ?? version}, which runs`,
              body: running.body,
            }}
            after={{ label: t`Version ${version}, proposed`, body: rule }}
            organizations={organizations}
          />
        </>
      ) : running.error !== null ? (
        <Notice severity="warning">
          <Trans>What runs could not be loaded.</Trans> {failureWords(running.error).text}
        </Notice>
      ) : (
        <Skeleton variant="rounded" height={220} aria-label={t`Loading the running version`} />
      )}
      {refusal === undefined ? (
        <ReasonField value={reason} onChange={setReason} tried={tried} />
      ) : (
        <Notice severity="warning" role="alert">
          {refusal}
        </Notice>
      )}
      {failed !== undefined && (
        <Notice severity={failed.conflict ? 'warning' : 'error'} role="alert">
          {failed.text}
        </Notice>
      )}
    </FormDialog>
  );
};

const MOST_NAMES = 4;

/** What becomes of the outcome mode where. */
const Consequences = ({
  records,
  before,
  after,
  organizations,
}: {
  readonly records: readonly ArmingRecord[];
  readonly before: RuleBody;
  readonly after: RuleBody;
  readonly organizations: readonly Organization[];
}) => {
  const { i18n } = useLingui();
  const then = new Set(organizationsInScope(before.scope, organizations).map(({ id }) => id));
  const now = organizationsInScope(after.scope, organizations);
  const nowIds = new Set(now.map(({ id }) => id));
  const joins = now.filter(({ id }) => !then.has(id));
  const leaves = organizations.filter(({ id }) => then.has(id) && !nowIds.has(id));
  const counts = armingCounts(records.filter(({ organizationId }) => nowIds.has(organizationId)));
  const stronger = counts.manual_approval + counts.automated;
  const names = (list: readonly Organization[]) =>
    list.length > MOST_NAMES
      ? ''
      : ` (${joinList(
          i18n,
          list.map(({ name }) => name),
        )})`;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25, '& li': { mb: 0.25 } }}>
      <Typography component="li">
        {stronger === 0 ? (
          <Plural
            value={counts.alert_only}
            _0="It is evaluated in no organization yet."
            one="# organization goes on as alert-only."
            other="# organizations go on as alert-only."
          />
        ) : (
          <Plural
            value={stronger}
            one="# organization where it was stronger falls back to alert-only: evidence is of what ran before."
            other="# organizations where it was stronger fall back to alert-only: evidence is of what ran before."
          />
        )}
      </Typography>
      {joins.length > 0 && (
        <Typography component="li">
          <Plural
            value={joins.length}
            one={`# organization joins${names(joins)} and begins as a draft.`}
            other={`# organizations join${names(joins)} and begin as drafts.`}
          />
        </Typography>
      )}
      {leaves.length > 0 && (
        <Typography component="li">
          <Plural
            value={leaves.length}
            one={`# organization is watched no more${names(leaves)}.`}
            other={`# organizations are watched no more${names(leaves)}.`}
          />
        </Typography>
      )}
    </Box>
  );
};
