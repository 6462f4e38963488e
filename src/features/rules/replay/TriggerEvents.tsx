import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Signal } from '#src/contract/rule.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { EventRows } from './EventRows.tsx';
import { eventsAt, MOST_ROWS } from './events-at.ts';
import { RawRecords } from './RawRecords.tsx';

interface TriggerEventsProps {
  readonly trigger: Trigger;
  readonly signals: readonly Signal[];
  readonly zone: string | undefined;
  /** of the events that the rows are places in */
  readonly revision: string;
  readonly events: (rows: readonly number[]) => Promise<NormalizedEvent[]>;
  readonly record: ((row: number) => Promise<string | undefined>) | undefined;
}

/** The events that made a trigger, step by step. */
export const TriggerEvents = ({
  trigger,
  signals,
  zone,
  revision,
  events,
  record,
}: TriggerEventsProps) => (
  <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
    {trigger.steps.map((step, index) =>
      // A step that was not needed has none.
      step.count === 0 ? null : (
        <StepEvents
          // Two steps may be of one signal; their place tells them apart.
          key={`${index} ${step.signalId}`}
          place={index}
          several={trigger.steps.length > 1}
          name={signals.find(({ id }) => id === step.signalId)?.name}
          rows={step.rows}
          count={step.count}
          zone={zone}
          revision={revision}
          events={events}
          record={record}
        />
      ),
    )}
  </Box>
);

interface StepEventsProps extends Pick<
  TriggerEventsProps,
  'zone' | 'revision' | 'events' | 'record'
> {
  readonly place: number;
  readonly several: boolean;
  readonly name: string | undefined;
  readonly rows: readonly number[];
  readonly count: number;
}

const StepEvents = ({
  place,
  several,
  name,
  rows,
  count,
  zone,
  revision,
  events,
  record,
}: StepEventsProps) => {
  const { i18n, t } = useLingui();
  const shown = rows.slice(0, MOST_ROWS);
  const title = name ?? t`a signal that was removed`;
  const asked = useQuery(eventsAt(revision, rows, events));
  return (
    <Box>
      <Typography component="h4" variant="h3">
        {several ? (
          <Trans>
            Step {place + 1}: {title}
          </Trans>
        ) : (
          title
        )}{' '}
        <Typography component="span" variant="body2" color="textSecondary">
          <Plural value={count} one="# event" other="# events" />
        </Typography>
      </Typography>
      {asked.data ? (
        <>
          <EventRows events={asked.data} rows={shown} zone={zone} label={title} />
          {record && <RawRecords rows={shown} revision={revision} record={record} label={title} />}
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
        <Skeleton variant="rounded" height={Math.min(shown.length, 6) * 28 + 28} />
      )}
      {count > shown.length && (
        <Typography variant="body2" color="textSecondary">
          <Trans>
            The first {i18n.number(shown.length)} of {i18n.number(count)} are shown.
          </Trans>
        </Typography>
      )}
    </Box>
  );
};
