import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FileText, History } from 'lucide-react';
import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { Rule, RuleBody } from '#src/contract/rule.ts';
import { useNamedLists } from '#src/data/lists.ts';
import { useOwnLogs, useReplay } from '#src/data/replay-client.ts';
import { listsOfRule } from '#src/domain/named-lists.ts';
import { DEFAULT_RANGE, rangeText, readRange } from '#src/domain/replay/history-range.ts';
import type { HistoryRange } from '#src/domain/replay/history-range.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { organizationsInScope } from '#src/domain/scope.ts';
import { TestMakerContext } from '#src/features/rules/tests/test-maker.ts';
import { useMakeTest } from '#src/features/rules/tests/use-make-test.ts';
import { useSame } from '#src/features/rules/use-same.ts';
import { Panel } from '#src/ui/Panel.tsx';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { useAddressFilter } from '#src/ui/use-address-filter.ts';
import { RangeField } from './RangeField.tsx';
import type { ReplayActs } from './replay-acts.ts';
import { publishReplaySource } from './replay-facts.ts';
import { ReplayState } from './ReplayState.tsx';
import type { ActionsFor } from './replay-subject.ts';
import { useFileDrop } from './use-file-drop.ts';
import { withVersionWords } from '#src/features/rules/with-part-words.ts';

// With its charts and lists; it comes while the history does.
const ReplayResult = lazy(async () => ({
  default: (await import('./ReplayResult.tsx')).ReplayResult,
}));
// Loaded when it is first opened.
const OwnLogs = lazy(async () => ({ default: (await import('./OwnLogs.tsx')).OwnLogs }));

// Loaded for a rule that is saved, after all else.
const AgainstRunning = lazy(async () => ({
  default: (await withVersionWords(import('./AgainstRunning.tsx'))).AgainstRunning,
}));

export interface ReplayPanelProps {
  /** undefined while the form holds no rule that can be evaluated */
  readonly body: RuleBody | undefined;
  readonly issues: readonly RuleIssue[];
  /** all organizations the person may see */
  readonly organizations: readonly Organization[];
  /** what the replay may write into the form; absent for somebody who may only read */
  readonly acts?: ReplayActs | undefined;
  /** what else can be done with a trigger or a near miss; the same function for as long as it does the same */
  readonly actionsFor?: ActionsFor | undefined;
  /** the saved rule, with whose running version the form is compared */
  readonly rule?: Rule | undefined;
}

const NONE: never[] = [];

export type ReplaySource = 'history' | 'own_logs';

/** What the rule would have done, beside the form: over the history, or over one's own logs. */
export const ReplayPanel = memo(
  ({ body, issues, organizations, acts, actionsFor, rule }: ReplayPanelProps) => {
    const { t } = useLingui();
    const [source, setSource] = useState<ReplaySource>('history');
    const logs = useOwnLogs();
    // An answer outlives the rule it was asked for: its steps are named by the last rule that could be read.
    const [known, setKnown] = useState(body);
    if (body !== undefined && body !== known) setKnown(body);
    const ruleScope = useSame((body ?? known)?.scope);
    const scope = useMemo(
      () => (ruleScope ? organizationsInScope(ruleScope, organizations).map(({ id }) => id) : []),
      [ruleScope, organizations],
    );
    const signals = useSame(known?.signals ?? NONE);
    const actions = useSame(known?.response.actions ?? NONE);
    const ownLogs = source === 'own_logs';
    const asked = ownLogs && logs.events === 0 ? undefined : body;
    const zones = useMemo(
      () => new Map<string, string>(organizations.map(({ id, timeZone }) => [id, timeZone])),
      [organizations],
    );
    const { search, set } = useAddressFilter();
    const range = readRange(search.get('range') ?? '') ?? DEFAULT_RANGE;
    const setRange = useCallback((next: HistoryRange) => set('range', rangeText(next)), [set]);
    const names = useSame(known === undefined ? NONE : listsOfRule(known));
    const lists = useNamedLists(names);
    const replay = useReplay({
      body: asked,
      lists,
      organizationIds: ownLogs ? 'all' : scope,
      source,
      range,
      ...(ownLogs ? {} : { zones }),
    });
    const makeTest = useMakeTest(source, replay.request);
    const looksAt = ownLogs && logs.events > 0 ? 'own_logs' : 'history';
    // The form is another tree of React; its fields read from the store what they suggest values of.
    useEffect(() => {
      publishReplaySource(looksAt);
      return () => publishReplaySource('history');
    }, [looksAt]);
    const drop = useFileDrop((files) => {
      if (files.length === 0) return;
      setSource('own_logs');
      logs.add(files);
    });

    const sources = (
      <SegmentedChoice<ReplaySource>
        label={t`What to replay over`}
        value={source}
        onChange={setSource}
        options={[
          {
            value: 'history',
            label: (
              <>
                <History size={14} aria-hidden />
                <Trans>History</Trans>
              </>
            ),
          },
          {
            value: 'own_logs',
            label: (
              <>
                <FileText size={14} aria-hidden />
                <Trans>My logs</Trans>
              </>
            ),
          },
        ]}
      />
    );

    return (
      <Box {...drop.handlers} sx={{ position: 'relative', minWidth: 0 }}>
        <Panel title={t`Replay`} actions={sources}>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
            {!ownLogs && <RangeField value={range} covers={replay.covers} onChange={setRange} />}
            {ownLogs && (
              <Suspense fallback={null}>
                <OwnLogs logs={logs} scopeKind={known?.scope.kind} />
              </Suspense>
            )}
            <ReplayState
              replay={replay}
              body={body}
              issues={issues}
              hasEvents={!ownLogs || logs.events > 0}
            />
            {replay.answer && known && (
              <Suspense fallback={null}>
                <TestMakerContext value={makeTest}>
                  <ReplayResult
                    // What is open in one source is nothing in the other.
                    key={source}
                    answer={replay.answer}
                    old={body === undefined ? 'waiting' : replay.answerIsOld ? 'updating' : 'no'}
                    events={replay.events}
                    record={replay.record}
                    further={replay.further}
                    request={replay.request}
                    signals={signals}
                    pattern={known.pattern}
                    actions={actions}
                    source={source}
                    organizations={organizations}
                    scopeSize={scope.length}
                    onRange={setRange}
                    acts={acts}
                    actionsFor={actionsFor}
                  />
                </TestMakerContext>
              </Suspense>
            )}
            {rule && !ownLogs && (
              <Suspense fallback={null}>
                <AgainstRunning
                  rule={rule}
                  body={body}
                  typed={known}
                  range={range}
                  organizations={organizations}
                />
              </Suspense>
            )}
            <Typography variant="body2" color="textSecondary">
              <Trans>A replay never acts: it reads past events, and that is all.</Trans>
            </Typography>
          </Box>
        </Panel>
        {drop.over && (
          <Box
            aria-hidden
            sx={{
              position: 'absolute',
              inset: 0,
              zIndex: 2,
              display: 'grid',
              placeItems: 'center',
              textAlign: 'center',
              p: 2,
              border: '2px dashed',
              borderColor: 'primary.main',
              borderRadius: 1,
              bgcolor: 'background.paper',
              opacity: 0.95,
              pointerEvents: 'none',
            }}
          >
            <Typography component="p" variant="h2">
              <Trans>Drop the log to replay over it. It stays in this browser.</Trans>
            </Typography>
          </Box>
        )}
      </Box>
    );
  },
);
ReplayPanel.displayName = 'ReplayPanel';
