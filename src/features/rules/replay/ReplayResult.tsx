import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import type { FurtherAnswer } from '#src/data/replay-client.ts';
import { ownTenant } from '#src/domain/logs/own-tenant.ts';
import type { HistoryRange } from '#src/domain/replay/history-range.ts';
import type { ReplayAnswer, ReplayRequest } from '#src/domain/replay/replay-answer.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { effectTally } from './effect-tally.ts';
import { publishReplayFacts } from './replay-facts.ts';
import { silentProducts } from './silent-products.ts';
import { replayTotals } from './replay-totals.ts';
import { NearMisses } from './NearMisses.tsx';
import type { ReplayActs } from './replay-acts.ts';
import { ReplayHeadline } from './ReplayHeadline.tsx';
import type { ActionsFor } from './replay-subject.ts';
import { ReplaySummary } from './ReplaySummary.tsx';
import { triggerKey } from './trigger-key.ts';
import { TriggerList } from './TriggerList.tsx';
import { rangeWords } from './trigger-time.ts';
import { useEffectLookup } from './use-effect-lookup.ts';
import { useNarrowed } from './use-narrowed.ts';

// Loaded when it is first opened.
const TriggerDetail = lazy(async () => ({
  default: (await import('./TriggerDetail.tsx')).TriggerDetail,
}));

interface ReplayResultProps {
  readonly answer: ReplayAnswer;
  readonly old: 'no' | 'updating' | 'waiting';
  readonly events: (rows: readonly number[]) => Promise<NormalizedEvent[]>;
  readonly record: ((row: number) => Promise<string | undefined>) | undefined;
  readonly further: FurtherAnswer | undefined;
  /** of the latest question */
  readonly request: ReplayRequest | undefined;
  readonly signals: RuleBody['signals'];
  readonly pattern: RuleBody['pattern'];
  readonly actions: RuleBody['response']['actions'];
  readonly source: 'history' | 'own_logs';
  readonly organizations: readonly Organization[];
  readonly scopeSize: number;
  readonly onRange: (range: HistoryRange) => void;
  /** absent for somebody who may not write */
  readonly acts: ReplayActs | undefined;
  readonly actionsFor: ActionsFor | undefined;
}

/** An answer of the replay: the figures, the days, what could not be known, and every trigger. */
export const ReplayResult = memo(
  ({
    answer,
    old,
    events,
    record,
    further,
    request,
    signals,
    pattern,
    actions,
    source,
    organizations,
    scopeSize,
    onRange,
    acts,
    actionsFor,
  }: ReplayResultProps) => {
    const { i18n } = useLingui();
    const totals = useMemo(() => replayTotals(answer), [answer]);
    const byId = useMemo(
      () => new Map<string, Organization>(organizations.map((entry) => [entry.id, entry])),
      [organizations],
    );
    const ownLogs = source === 'own_logs';
    const effects = useEffectLookup(ownLogs);
    const { lookup } = effects;
    const nameOf = (id: string) => byId.get(id)?.name ?? ownTenant(id);
    const [narrowed, narrow] = useNarrowed(answer);
    const tally = useMemo(
      () => effectTally(answer.triggers, actions, lookup),
      [answer, actions, lookup],
    );
    const [open, setOpen] = useState<{ key: string; index: number }>();
    const [last, setLast] = useState<number>();

    // The form beside is another tree of React; it reads these figures from the store.
    useEffect(() => {
      publishReplayFacts({
        signals: new Map(answer.signals.map(({ signalId, ...counts }) => [signalId, counts])),
        mostTargets: answer.triggers.length === 0 ? undefined : totals.mostTargets,
        excepted: answer.excepted,
        silentProducts: silentProducts(answer.notes, ownLogs ? 0 : scopeSize),
        old: old !== 'no',
        waiting: old === 'waiting',
      });
      return () => publishReplayFacts(undefined);
    }, [answer, totals, old, ownLogs, scopeSize]);

    const started = useCallback(() => setLast(undefined), []);
    const triggers = useMemo(
      () =>
        narrowed === undefined
          ? answer.triggers
          : answer.triggers.filter(({ time }) => time >= narrowed.from && time < narrowed.until),
      [answer, narrowed],
    );
    const without = answer.notes.reduce(
      (sum, note) =>
        sum + (note.code === 'organization_without_data' ? note.organizationIds.length : 0),
      0,
    );
    const observed = scopeSize - without;
    const openAt =
      open === undefined ? -1 : triggers.findIndex((trigger) => triggerKey(trigger) === open.key);
    const shown = triggers[openAt];
    const go = (index: number) => {
      const trigger = triggers[index];
      if (trigger) setOpen({ key: triggerKey(trigger), index });
    };
    const close = () => {
      setLast(openAt === -1 ? open?.index : openAt);
      setOpen(undefined);
    };

    return (
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5, minWidth: 0 }}>
        <Box>
          <ReplayHeadline totals={totals} source={source} old={old} />
          <Typography variant="body2" color="textSecondary">
            {ownLogs ? (
              <Trans>In your logs, {rangeWords(i18n, answer.from, answer.until)}</Trans>
            ) : (
              <Trans>
                History of <Plural value={observed} one="# organization" other="# organizations" />,{' '}
                {rangeWords(i18n, answer.from, answer.until)}
              </Trans>
            )}
          </Typography>
          {tally && (
            <Typography variant="body2">
              {tally.acted === tally.triggers ? (
                <Trans>An action would have run in each of them.</Trans>
              ) : (
                <Trans>
                  An action would have run in {tally.acted} of {tally.triggers}; in the others all
                  would have been skipped.
                </Trans>
              )}
            </Typography>
          )}
        </Box>
        <Box
          sx={{
            opacity: old === 'no' ? 1 : 0.6,
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr)',
            gap: 1.5,
            minWidth: 0,
          }}
        >
          <ReplaySummary
            answer={answer}
            totals={totals}
            further={further}
            old={old !== 'no'}
            request={request}
            signals={signals}
            actions={actions}
            source={source}
            effects={effects}
            nameOf={nameOf}
            narrowed={narrowed}
            onNarrow={(next) => {
              setOpen(undefined);
              narrow(next);
            }}
            onRange={onRange}
            acts={acts}
          />
          {open !== undefined && shown === undefined && (
            <Notice
              severity="info"
              action={
                <Button size="small" color="inherit" onClick={close}>
                  <Trans>All triggers</Trans>
                </Button>
              }
            >
              <Trans>The rule as it stands now does not find this trigger any more.</Trans>
            </Notice>
          )}
          {open !== undefined && shown !== undefined && (
            <Suspense fallback={null}>
              <TriggerDetail
                key={open.key}
                trigger={shown}
                index={openAt}
                count={triggers.length}
                signals={signals}
                pattern={pattern}
                actions={actions}
                organization={byId.get(shown.organizationId)}
                lookup={lookup}
                ownLogs={ownLogs}
                revision={answer.revision}
                events={events}
                record={record}
                acts={acts}
                actionsFor={actionsFor}
                onGo={go}
                onClose={close}
              />
            </Suspense>
          )}
          {open === undefined && triggers.length > 0 && (
            <TriggerList
              triggers={triggers}
              organizations={byId}
              actions={actions}
              lookup={lookup}
              onOpen={go}
              startAt={last}
              onStarted={started}
            />
          )}
          {open === undefined && further !== undefined && further.nearMisses.length > 0 && (
            <NearMisses
              misses={further.nearMisses}
              signals={signals}
              zoneOf={(id) => byId.get(id)?.timeZone}
              nameOf={nameOf}
              revision={answer.revision}
              events={events}
              acts={acts}
              actionsFor={actionsFor}
            />
          )}
        </Box>
      </Box>
    );
  },
);
ReplayResult.displayName = 'ReplayResult';
