import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import type { NearMiss } from '#src/domain/replay/near-misses.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { EventRows } from './EventRows.tsx';
import { eventsAt } from './events-at.ts';
import { exceptionOffers } from './exception-offers.ts';
import { ExceptionOffers } from './ExceptionOffers.tsx';
import type { ReplayActs } from './replay-acts.ts';
import type { ActionsFor } from './replay-subject.ts';

interface NearMissDetailProps {
  readonly miss: NearMiss;
  readonly signals: RuleBody['signals'];
  readonly zone: string | undefined;
  readonly revision: string;
  readonly events: (rows: readonly number[]) => Promise<NormalizedEvent[]>;
  readonly acts: ReplayActs | undefined;
  readonly actionsFor: ActionsFor | undefined;
}

/** The events that a near miss had, and what can be made of it. */
export const NearMissDetail = ({
  miss,
  signals,
  zone,
  revision,
  events,
  acts,
  actionsFor,
}: NearMissDetailProps) => {
  const { t } = useLingui();
  const asked = useQuery(eventsAt(revision, miss.rows, events));
  return (
    <Box sx={{ pb: 1, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.5 }}>
      {asked.data ? (
        <>
          <EventRows events={asked.data} rows={miss.rows} zone={zone} label={t`the near miss`} />
          {miss.kind === 'events' && miss.have > miss.rows.length && (
            <Typography variant="body2" color="textSecondary">
              <Plural
                value={miss.rows.length}
                one="The last event of them is shown."
                other="The last # of them are shown."
              />
            </Typography>
          )}
        </>
      ) : asked.isError ? (
        <Notice
          severity="warning"
          action={
            <Button size="small" color="inherit" onClick={() => void asked.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>These events could not be read.</Trans>
        </Notice>
      ) : (
        <Skeleton variant="rounded" height={28 * Math.min(6, miss.rows.length + 1)} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        <ExceptionOffers
          offers={exceptionOffers(miss, asked.data ?? [])}
          signals={signals}
          acts={acts}
        />
        {actionsFor?.({ kind: 'near_miss', miss })}
      </Box>
    </Box>
  );
};
