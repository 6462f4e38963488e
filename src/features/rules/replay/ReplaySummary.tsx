import { Trans } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import type { RuleBody } from '#src/contract/rule.ts';
import type { FurtherAnswer, ReplaySource } from '#src/data/replay-client.ts';
import type { ReplayAnswer, ReplayRequest } from '#src/domain/replay/replay-answer.ts';
import type { HistoryRange } from '#src/domain/replay/history-range.ts';
import { useAddressFilter } from '#src/ui/use-address-filter.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { BlastRadius } from './BlastRadius.tsx';
import { blastRadius, hitKinds } from './blast-radius.ts';
import type { ReplayActs } from './replay-acts.ts';
import { ReplayFigures } from './ReplayFigures.tsx';
import { ReplayNotes } from './ReplayNotes.tsx';
import { ReplayTimeline } from './ReplayTimeline.tsx';
import type { Narrowed } from './ReplayTimeline.tsx';
import type { ReplayTotals } from './replay-totals.ts';
import { SignalCounts } from './SignalCounts.tsx';
import type { LoadedLookup } from './use-effect-lookup.ts';
import { WhatIf } from './WhatIf.tsx';

interface ReplaySummaryProps {
  readonly answer: ReplayAnswer;
  readonly totals: ReplayTotals;
  readonly further: FurtherAnswer | undefined;
  readonly old: boolean;
  readonly request: ReplayRequest | undefined;
  readonly signals: RuleBody['signals'];
  readonly actions: RuleBody['response']['actions'];
  readonly source: ReplaySource;
  readonly effects: LoadedLookup;
  readonly nameOf: (organizationId: string) => string;
  readonly narrowed: Narrowed | undefined;
  readonly onNarrow: (narrowed: Narrowed | undefined) => void;
  readonly onRange: (range: HistoryRange) => void;
  readonly acts: ReplayActs | undefined;
}

/** What an answer says as a whole: when, how often, whom, what if, and what it could not know. */
export const ReplaySummary = ({
  answer,
  totals,
  further,
  old,
  request,
  signals,
  actions,
  source,
  effects: { lookup, missing, retry },
  nameOf,
  narrowed,
  onNarrow,
  onRange,
  acts,
}: ReplaySummaryProps) => {
  const { search, set } = useAddressFilter();
  const ownLogs = source === 'own_logs';
  const radius = useMemo(() => blastRadius(answer.triggers, lookup), [answer, lookup]);
  const withoutDirectory = ownLogs || missing;
  return (
    <>
      {answer.found > 0 ? (
        <ReplayTimeline
          answer={answer}
          unit={search.get('by')}
          onUnit={(unit) => set('by', unit)}
          narrowed={narrowed}
          onNarrow={onNarrow}
          onRange={ownLogs ? undefined : (range) => onRange({ kind: 'between', ...range })}
        />
      ) : (
        <SignalCounts counts={answer.signals} signals={signals} />
      )}
      {answer.found > 0 && further !== undefined && (
        <ReplayFigures
          figures={further.figures}
          triggers={answer.found}
          days={totals.days}
          nameOf={nameOf}
          kindOf={(organizationId, account) =>
            withoutDirectory ? undefined : hitKinds(lookup.account(organizationId, account))[0]
          }
          signals={signals}
          acts={acts}
        />
      )}
      {answer.found > 0 && (
        <BlastRadius
          radius={radius}
          atLeast={totals.atLeast || radius.cut}
          withoutDirectory={withoutDirectory}
          nameOf={nameOf}
        />
      )}
      {request !== undefined && (
        <WhatIf
          request={request}
          found={old ? undefined : answer.found}
          source={source}
          acts={acts}
        />
      )}
      <ReplayNotes notes={answer.notes} signals={signals} nameOf={nameOf} />
      {missing && actions.length > 0 && !ownLogs && (
        <Notice
          severity="warning"
          action={
            retry && (
              <Button size="small" color="inherit" onClick={retry}>
                <Trans>Try again</Trans>
              </Button>
            )
          }
        >
          {retry ? (
            <Trans>
              Directory or connections could not be loaded, so what the actions would have done is
              not known.
            </Trans>
          ) : (
            <Trans>Directory and connections are being loaded; then the effects are shown.</Trans>
          )}
        </Notice>
      )}
    </>
  );
};
