import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { lazy, memo, Suspense, useState } from 'react';
import type { OutcomeMode } from '#src/contract/arming.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Rule } from '#src/contract/rule.ts';
import { armingQuery, useArmRule } from '#src/data/arming.ts';
import { isProblem } from '#src/data/errors.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { useSession } from '#src/data/session.ts';
import { armingCounts, ladder, movable } from '#src/domain/arming.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import { message } from '#src/domain/message.ts';
import { withinSession } from '#src/domain/scope.ts';
import { useRuleTests } from '#src/features/rules/tests/use-rule-tests.ts';
import { useRunningVersion } from '#src/features/rules/versions/use-running-version.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { Panel } from '#src/ui/Panel.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';
import { ArmingList } from './ArmingList.tsx';
import { armErrorWords } from './arm-error-words.ts';
import { Ladder } from './Ladder.tsx';
import { withVersionWords } from '#src/features/rules/with-part-words.ts';

// Loaded when it is first opened.
const ArmDialog = lazy(async () => ({ default: (await import('./ArmDialog.tsx')).ArmDialog }));
const RuleActDialog = lazy(async () => ({
  default: (await withVersionWords(import('#src/features/rules/versions/RuleActDialog.tsx')))
    .RuleActDialog,
}));

export interface ArmingPanelProps {
  /** the saved rule; undefined while it has never been saved */
  readonly rule: Rule | undefined;
  /** the form holds changes that are not saved */
  readonly dirty?: boolean;
}

/** The ladder of outcome modes, per organization. Saving never arms: this does, with a reason. */
export const ArmingPanel = memo(({ rule, dirty = false }: ArmingPanelProps) => {
  const { t } = useLingui();
  const session = useSession();
  return (
    <Panel
      title={t`Outcome mode`}
      subtitle={
        rule === undefined ? (
          <Trans>
            Save first. Saving never arms: a new rule is a draft everywhere until you move it up
            here.
          </Trans>
        ) : (
          <AboutWhich rule={rule} dirty={dirty} />
        )
      }
    >
      {rule === undefined ? (
        <Ladder
          steps={ladder(session, [])}
          counts={undefined}
          canMove={() => false}
          onMove={() => undefined}
        />
      ) : (
        <SavedArming rule={rule} />
      )}
    </Panel>
  );
});
ArmingPanel.displayName = 'ArmingPanel';

/** Which version the outcome mode is of: what is typed, and what is proposed, changes nothing here. */
const AboutWhich = ({ rule, dirty }: { readonly rule: Rule; readonly dirty: boolean }) => {
  const { version: running, isProposed } = useRunningVersion(rule);
  if (isProposed)
    return (
      <Trans>
        Of version {running}, which runs. Version {rule.version} is proposed and changes nothing
        here until it is put in its place.
      </Trans>
    );
  if (running !== undefined && dirty)
    return (
      <Trans>
        Of version {running}, which runs. What you are typing changes nothing here: saved, it is
        proposed.
      </Trans>
    );
  if (running !== undefined)
    return (
      <Trans>
        Of version {running}, which runs: how strong it is in each organization. Saving never arms;
        this does.
      </Trans>
    );
  return dirty ? (
    <Trans>
      Of the saved version {rule.version}. What you are typing changes nothing here until it is
      saved, and saving never arms.
    </Trans>
  ) : (
    <Trans>How strong the rule is in each organization. Saving never arms; this does.</Trans>
  );
};

const SavedArming = ({ rule }: { readonly rule: Rule }) => {
  const { i18n } = useLingui();
  const session = useSession();
  const arming = useQuery(armingQuery(rule.id));
  const organizations = useQuery(organizationsQuery());
  const arm = useArmRule(rule.id);
  const running = useRunningVersion(rule);
  const { failing } = useRuleTests(running.body);
  const [enabling, setEnabling] = useState(false);
  const [moving, setMoving] = useState<OutcomeMode>();
  const [listed, setListed] = useState(false);
  const [moved, setMoved] = useState<{ mode: OutcomeMode; count: number }>();

  const nameOf = (id: OrganizationId) =>
    organizations.data?.find((organization) => organization.id === id)?.name ?? id;

  if (arming.data === undefined) {
    return arming.isError ? (
      <Notice
        severity="warning"
        action={
          <Button size="small" color="inherit" onClick={() => void arming.refetch()}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>The outcome mode could not be loaded.</Trans>{' '}
        {armErrorWords(arming.error, i18n, nameOf).text}
      </Notice>
    ) : (
      <Skeleton variant="rounded" height={120} />
    );
  }

  const { records, status } = arming.data.data;
  const { etag } = arming.data;
  const mayArm = (id: OrganizationId) => withinSession(session, id);
  const mine = records.filter(({ organizationId }) => mayArm(organizationId));
  const begin = (mode: OutcomeMode) => {
    arm.reset();
    setMoved(undefined);
    setMoving(mode);
  };

  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {status !== 'enabled' && (
        <Notice
          severity="warning"
          action={
            <Button size="small" color="inherit" onClick={() => setEnabling(true)}>
              {status === 'archived' ? <Trans>Restore…</Trans> : <Trans>Enable…</Trans>}
            </Button>
          }
        >
          {status === 'archived' ? (
            <Trans>The rule is archived: nothing of this is in force.</Trans>
          ) : (
            <Trans>The rule is disabled: nothing of this is in force until it is enabled.</Trans>
          )}
        </Notice>
      )}
      <Ladder
        steps={ladder(session, ruleIssues(running.body ?? rule), {
          status,
          failingTests: failing,
        })}
        counts={armingCounts(records)}
        canMove={(mode) => movable(mine, mode).length > 0}
        onMove={begin}
      />
      <Box role="status" aria-live="polite">
        {moved && (
          <Notice
            severity="success"
            action={
              <Button size="small" color="inherit" onClick={() => setMoved(undefined)}>
                <Trans>Close</Trans>
              </Button>
            }
          >
            <Plural
              value={moved.count}
              one={`# organization is in ${renderMessage(i18n, message(`mode.${moved.mode}`))} now.`}
              other={`# organizations are in ${renderMessage(i18n, message(`mode.${moved.mode}`))} now.`}
            />
          </Notice>
        )}
      </Box>
      <Box>
        <Button
          size="small"
          color="inherit"
          aria-expanded={listed}
          onClick={() => setListed(!listed)}
          endIcon={<TurnIcon open={listed} />}
          sx={{ color: 'text.secondary', ml: -1 }}
        >
          <Plural
            value={records.length}
            one="# organization in scope"
            other="Each of # organizations in scope"
          />
        </Button>
        {listed && <ArmingList records={records} nameOf={nameOf} />}
      </Box>
      {moving && (
        <Suspense fallback={null}>
          <ArmDialog
            mode={moving}
            records={records}
            mayArm={mayArm}
            nameOf={nameOf}
            version={running.version ?? rule.version}
            isRunning={running.version !== undefined}
            proposed={running.isProposed ? rule.version : undefined}
            pending={arm.isPending}
            error={arm.error}
            onClose={() => setMoving(undefined)}
            onSubmit={(body) => {
              arm.mutate(
                { body, etag: etag ?? '' },
                {
                  onSuccess: () => {
                    setMoving(undefined);
                    setMoved({ mode: body.mode, count: body.organizationIds.length });
                  },
                  // What stands now has to be on screen before anybody chooses again.
                  onError: (error) => {
                    if (isProblem(error, 'version-conflict')) void arming.refetch();
                  },
                },
              );
            }}
          />
        </Suspense>
      )}
      {enabling && (
        <Suspense fallback={null}>
          <RuleActDialog
            rule={rule}
            act={status === 'archived' ? 'restore' : 'enable'}
            onClose={() => setEnabling(false)}
          />
        </Suspense>
      )}
    </Box>
  );
};
