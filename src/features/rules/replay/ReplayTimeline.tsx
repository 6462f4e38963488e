import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ReplayAnswer } from '#src/domain/replay/replay-answer.ts';
import { TimelineBars } from './TimelineBars.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { TIMELINE_UNITS, timelineParts, timelineUnit } from './timeline-unit.ts';
import type { TimelineUnit } from './timeline-unit.ts';
import { hourSpan, utcDay, utcHour } from './trigger-time.ts';

/** A part of the range, UTC milliseconds; `until` is not included. */
export interface Narrowed {
  readonly from: number;
  readonly until: number;
}

interface ReplayTimelineProps {
  readonly answer: Pick<ReplayAnswer, 'perDay' | 'perHour' | 'from' | 'until'>;
  /** as it stands in the address */
  readonly unit: string | null;
  readonly onUnit: (unit: TimelineUnit) => void;
  /** only these triggers are listed */
  readonly narrowed: Narrowed | undefined;
  readonly onNarrow: (narrowed: Narrowed | undefined) => void;
  /** replays that part alone; absent where there is no range to choose */
  readonly onRange: ((range: Narrowed) => void) | undefined;
}

/** Triggers by hour or by day, as bars and as a table; a part of them can be looked at alone. */
export const ReplayTimeline = ({
  answer,
  unit: asked,
  onUnit,
  narrowed,
  onNarrow,
  onRange,
}: ReplayTimelineProps) => {
  const { i18n, t } = useLingui();
  const [asTable, setAsTable] = useState(false);
  const [looked, setLooked] = useState<{ index: number; byKey: boolean }>();
  const unit = timelineUnit(answer, asked);
  const unitMs = TIMELINE_UNITS[unit];
  const parts = timelineParts(answer, unit);
  const most = Math.max(1, ...parts.map(({ count }) => count));
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const words = (at: number) => (unit === 'hour' ? utcHour(i18n, at) : utcDay(i18n, at));
  const [firstWords, lastWords] = [words(first.at), words(last.at)];
  const counted = (at: number, count: number) =>
    t`${words(at)}: ${count === 1 ? t`1 trigger` : t`${i18n.number(count)} triggers`}`;
  const inside = narrowed === undefined ? [] : [...parts.keys()].filter(isInside(narrowed));
  const [from, until] = [inside[0], inside.at(-1)];
  const look = looked === undefined ? undefined : parts[looked.index];
  const narrowedCount = inside.reduce((sum, index) => sum + (parts[index]?.count ?? 0), 0);

  function isInside({ from: start, until: end }: Narrowed) {
    return (index: number) => {
      const at = parts[index]?.at ?? 0;
      return at + unitMs > start && at < end;
    };
  }
  const narrow = (begin: number, end: number) => onNarrow({ from: begin, until: end + unitMs });
  const label =
    unit === 'hour'
      ? t`Triggers by hour from ${firstWords} to ${lastWords}, at most ${most} an hour`
      : t`Triggers by day from ${firstWords} to ${lastWords}, at most ${most} a day`;

  return (
    <Box>
      {asTable ? (
        <TimelineTable parts={parts} unit={unit} words={words} onOnly={(at) => narrow(at, at)} />
      ) : (
        <TimelineBars
          bars={parts}
          label={label}
          describe={({ at, count }) => counted(at, count)}
          marked={from === undefined || until === undefined ? undefined : [from, until]}
          onMark={(marked) => {
            const [begin, end] = marked ? [parts[marked[0]], parts[marked[1]]] : [];
            if (begin === undefined || end === undefined) onNarrow(undefined);
            else narrow(begin.at, end.at);
          }}
          onLook={(index, byKey) => setLooked(index === undefined ? undefined : { index, byKey })}
        />
      )}
      <Box
        sx={{ display: 'flex', alignItems: 'baseline', gap: 1, minHeight: 28, pt: 0.5 }}
        className="tabular"
      >
        {!asTable && (
          <Typography variant="caption" color="textSecondary">
            {firstWords}
          </Typography>
        )}
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1, textAlign: 'center' }}>
          {look === undefined || asTable ? (
            <>
              {unit === 'hour' ? (
                <Trans>at most {i18n.number(most)} an hour</Trans>
              ) : (
                <Trans>at most {i18n.number(most)} a day (UTC)</Trans>
              )}
            </>
          ) : (
            <Box component="span" sx={{ color: 'text.primary' }}>
              {counted(look.at, look.count)}
              {looked?.byKey === true && (
                <>
                  {' · '}
                  <Trans>Enter: only these</Trans>
                </>
              )}
            </Box>
          )}
          {' · '}
          {answer.perHour.length > 0 && (
            <>
              <QuietButton onClick={() => onUnit(unit === 'hour' ? 'day' : 'hour')}>
                {unit === 'hour' ? <Trans>by day</Trans> : <Trans>by hour</Trans>}
              </QuietButton>
              {' · '}
            </>
          )}
          <QuietButton onClick={() => setAsTable(!asTable)}>
            {asTable ? <Trans>as a picture</Trans> : <Trans>as a table</Trans>}
          </QuietButton>
        </Typography>
        {!asTable && (
          <Typography variant="caption" color="textSecondary">
            {lastWords}
          </Typography>
        )}
      </Box>
      {narrowed !== undefined && (
        <Box
          role="status"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'baseline',
            columnGap: 1.5,
            px: 1.25,
            py: 0.75,
            borderRadius: 1,
            bgcolor: 'action.selected',
          }}
        >
          <Typography variant="body2" sx={{ flex: 1, minWidth: 180 }} className="tabular">
            <Trans>
              Only {hourSpan(i18n, narrowed.from, narrowed.until)}:{' '}
              <Plural value={narrowedCount} one="# trigger" other="# triggers" />
            </Trans>
          </Typography>
          {onRange && (
            <QuietButton onClick={() => onRange(narrowed)}>
              <Trans>Replay only this</Trans>
            </QuietButton>
          )}
          <QuietButton onClick={() => onNarrow(undefined)}>
            <Trans>Show all</Trans>
          </QuietButton>
        </Box>
      )}
    </Box>
  );
};

const QuietButton = ({
  children,
  onClick,
}: {
  readonly children: ReactNode;
  readonly onClick: () => void;
}) => (
  <Link
    component="button"
    type="button"
    variant="caption"
    color="inherit"
    underline="always"
    onClick={onClick}
  >
    {children}
  </Link>
);
