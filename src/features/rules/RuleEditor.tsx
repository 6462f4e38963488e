import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue } from 'react';
import { Link } from 'react-router-dom';
import type { RuleBody } from '#src/contract/rule.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { paths } from '#src/paths.ts';
import { PageHeader } from '#src/ui/PageHeader.tsx';
import { PanelBoundary } from '#src/ui/PanelBoundary.tsx';
import { Time } from '#src/ui/Time.tsx';
import { EditorHand } from './EditorHand.tsx';
import { EditorActsContext } from './editor-acts.ts';
import { EditorNotices } from './EditorNotices.tsx';
import { IssueContext } from './issue-context.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { PanelFailure } from './PanelFailure.tsx';
import { useReplayActs } from './replay/replay-acts.ts';
import { replayIssues } from './replay/replay-issues.ts';
import { RuleBeside } from './RuleBeside.tsx';
import { RuleForm } from './RuleForm.tsx';
import { RuleSentence } from './RuleSentence.tsx';
import { SaveBar } from './SaveBar.tsx';
import { testActions } from './tests/test-actions.tsx';
import { useTestResults } from './tests/test-results.ts';
import { useMakeEditorActs } from './use-make-editor-acts.ts';
import { useSame } from './use-same.ts';
import { EditorActions } from './versions/EditorActions.tsx';
import { useRuleEditing } from './use-rule-editing.ts';
import type { RuleEditingOptions } from './use-rule-editing.ts';
import { withPartWords, withVersionWords } from './with-part-words.ts';

export interface RuleEditorProps extends RuleEditingOptions {
  /** a copy was kept that this build cannot show */
  readonly unreadable: boolean;
}

// Loaded when two people meet: most never see it.
const ConflictDialog = lazy(async () => ({
  default: (await withVersionWords(import('./conflict/ConflictDialog.tsx'))).ConflictDialog,
}));

// For those alone who left a new rule unsaved.
const UnsavedDrafts = lazy(async () => ({
  default: (await withPartWords(import('./UnsavedDrafts.tsx'))).UnsavedDrafts,
}));

// Comes while the history does.
const ReplayPanel = lazy(async () => ({
  default: (await withPartWords(import('./replay/ReplayPanel.tsx'))).ReplayPanel,
}));

// Asks what can run where, as the response does.
const ReadinessStrip = lazy(async () => ({
  default: (await withPartWords(import('./readiness/ReadinessStrip.tsx'))).ReadinessStrip,
}));

const TestsPanel = lazy(async () => ({
  default: (await withPartWords(import('./tests/TestsPanel.tsx'))).TestsPanel,
}));
// It waits for how the rule stands, and most rules stand plainly.
const RuleStanding = lazy(async () => ({
  default: (await withVersionWords(import('./versions/RuleStanding.tsx'))).RuleStanding,
}));

// Below the form: what is read first does not wait for it.
const ArmingPanel = lazy(async () => ({
  default: (await withPartWords(import('./arming/ArmingPanel.tsx'))).ArmingPanel,
}));

/** The form of a rule, and beside it the rule in words and its replay. */
export const RuleEditor = ({ unreadable, ...options }: RuleEditorProps) => {
  const { t } = useLingui();
  const { data: organizations } = useSuspenseQuery(organizationsQuery());
  const { saved } = options;
  const editing = useRuleEditing(options);
  const { body, issues, shown, dirty, mayWrite, working } = editing;
  const replayBody = useReplayBody(body);
  const replayActs = useReplayActs(editing.form, mayWrite);
  const acts = useMakeEditorActs(editing.form, mayWrite);
  const isReplayed = replayIssues(issues).length === 0;
  const tests = useTestResults();

  return (
    <IssueContext value={shown.view}>
      <PageHeader
        before={
          <MuiLink component={Link} to={paths.rules()} variant="caption">
            <Trans>Rules</Trans>
          </MuiLink>
        }
        title={
          saved === undefined ? t`New rule` : body.name === '' ? t`Rule without a name` : body.name
        }
        subtitle={
          saved !== undefined && (
            <Trans>
              Version {saved.rule.version}, saved <Time at={saved.rule.updatedAt} /> by{' '}
              {saved.rule.updatedBy.name}
            </Trans>
          )
        }
        actions={
          <>
            <EditorHand editing={editing} />
            {saved && (
              <EditorActions saved={saved} editing={editing} organizations={organizations} />
            )}
          </>
        }
      />
      <EditorNotices editing={editing} unreadable={unreadable} />
      {saved === undefined && !dirty && mayWrite && (
        <Box sx={{ mb: 1.5, '&:empty': { display: 'none' } }}>
          <Suspense fallback={null}>
            <UnsavedDrafts besides={options.thing} />
          </Suspense>
        </Box>
      )}
      {saved && (
        <Suspense fallback={null}>
          <RuleStanding rule={saved.rule} organizations={organizations} />
        </Suspense>
      )}
      <Suspense fallback={<Skeleton variant="rounded" height={42} sx={{ mb: 2 }} />}>
        <ReadinessStrip
          body={body}
          issues={issues}
          organizations={organizations}
          failingTests={tests.results === undefined ? undefined : tests.failing}
        />
      </Suspense>
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          // The focus goes in the order that is seen.
          readingFlow: 'grid-order',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 11fr) minmax(0, 9fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <RuleForm
            form={editing.form}
            body={body}
            issues={issues}
            fromBackend={editing.fromBackend}
            saved={saved?.rule.response}
            organizations={organizations}
          />
          <PanelBoundary failure={PanelFailure}>
            <Suspense fallback={<Skeleton variant="rounded" height={80} />}>
              <TestsPanel form={editing.form} waiting={!isReplayed} body={replayBody} />
            </Suspense>
          </PanelBoundary>
          <PanelBoundary failure={PanelFailure}>
            <Suspense fallback={<Skeleton variant="rounded" height={160} />}>
              <ArmingPanel rule={saved?.rule} dirty={dirty} />
            </Suspense>
          </PanelBoundary>
        </Box>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            minWidth: 0,
            // On a narrow page what the rule says and would have done is read first.
            order: { xs: -1, lg: 0 },
            position: { lg: 'sticky' },
            top: 68,
            maxHeight: { lg: 'calc(100dvh - 136px - var(--demo-bar, 0px))' },
            overflowY: { lg: 'auto' },
          }}
        >
          <RuleSentence body={body} issues={issues} organizations={organizations} />
          <RuleBeside editing={editing} version={saved?.rule.version} organizations={organizations}>
            <PanelBoundary failure={PanelFailure}>
              <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
                <EditorActsContext value={acts}>
                  <ReplayPanel
                    body={isReplayed ? replayBody : undefined}
                    issues={issues}
                    organizations={organizations}
                    acts={replayActs}
                    actionsFor={testActions}
                    rule={saved?.rule}
                  />
                </EditorActsContext>
              </Suspense>
            </PanelBoundary>
          </RuleBeside>
        </Box>
      </Box>
      {mayWrite && (
        <SaveBar
          dirty={dirty}
          isNew={saved === undefined}
          pending={editing.pending}
          issues={issues}
          triedToSave={shown.triedToSave}
          error={editing.error}
          keptAt={working.keptAt}
          keepFailed={working.failed}
          note={editing.note}
          onNote={editing.setNote}
          onSave={editing.submit}
          onDiscard={() => void editing.discard()}
        />
      )}
      <LeaveGuard
        when={dirty && mayWrite}
        leaving={editing.leaving}
        kept={!working.failed}
        onDiscard={working.forget}
      />
      {editing.comparing && saved !== undefined && (
        <Suspense fallback={null}>
          <ConflictDialog
            ruleId={saved.rule.id}
            base={editing.base}
            mine={editing.values}
            organizations={organizations}
            onCancel={() => editing.compare(false)}
            onMerged={editing.merge}
          />
        </Suspense>
      )}
    </IssueContext>
  );
};

/** The body without what no event knows, and only when React has time for it: typing comes first. */
const useReplayBody = (body: RuleBody): RuleBody =>
  useDeferredValue(useSame({ ...body, name: 'replay', description: '' }));
