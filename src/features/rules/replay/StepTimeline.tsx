import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import { stepPicture } from './step-picture.ts';
import type { PictureRow, StepPicture, Stretch } from './step-picture.ts';
import { axisTime, zonedTime } from './trigger-time.ts';

interface StepTimelineProps {
  readonly trigger: Trigger;
  readonly pattern: RuleBody['pattern'];
  readonly signals: RuleBody['signals'];
  /** the events of each step, as far as they are shown */
  readonly steps: readonly (readonly NormalizedEvent[])[];
  readonly zone: string | undefined;
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
const along = ({ from, until }: Stretch) => ({ left: percent(from), width: percent(until - from) });

/** How a trigger came about, on one axis of time: a row for each step, the window, and where absent steps had to be absent. */
export const StepTimeline = ({ trigger, pattern, signals, steps, zone }: StepTimelineProps) => {
  const { t, i18n } = useLingui();
  const times = steps.map((events) => events.map(({ time }) => time));
  const picture = stepPicture(trigger, pattern, times);
  const nameOf = (id: string) =>
    signals.find((signal) => signal.id === id)?.name ?? t`a signal that was removed`;
  const begin = zonedTime(i18n, trigger.firstTime, zone);
  const end = zonedTime(i18n, trigger.time, zone);
  return (
    <Box
      role="img"
      aria-label={t`The steps of this trigger in time, from ${begin} to ${end}; its events are listed below`}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'fit-content(34%) minmax(0, 1fr)',
        columnGap: 1.25,
        rowGap: '2px',
        alignItems: 'center',
      }}
    >
      {picture.rows.map((row, index) => (
        <Row key={index} row={row} picture={picture} name={nameOf(row.signalId)} />
      ))}
      <span />
      <Box className="tabular" sx={{ color: 'text.secondary' }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', columnGap: 1 }}>
          <Typography variant="caption">{axisTime(i18n, picture, 'from', zone)}</Typography>
          <Typography variant="caption">{axisTime(i18n, picture, 'until', zone)}</Typography>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25 }}>
          <Legend kind="window">
            {picture.cut ? <Trans>window, cut off here</Trans> : <Trans>window</Trans>}
          </Legend>
          <Legend kind="fires">
            <Trans>fires</Trans>
          </Legend>
          {picture.rows.some(({ kind }) => kind === 'absent') && (
            <Legend kind="absent">
              <Trans>must not be there</Trans>
            </Legend>
          )}
        </Box>
      </Box>
    </Box>
  );
};

const hatched = {
  borderRadius: '2px',
  border: '1px solid',
  borderColor: 'var(--control-border)',
  backgroundImage:
    'repeating-linear-gradient(-45deg, var(--mui-palette-divider) 0 2px, transparent 2px 6px)',
} as const;

const legends = {
  window: {
    width: 12,
    bgcolor: 'action.selected',
    borderInline: '1px solid',
    borderColor: 'primary.main',
  },
  absent: { ...hatched, width: 12 },
  fires: { borderLeft: '1px dashed', borderColor: 'text.secondary' },
} as const;

const Legend = ({
  kind,
  children,
}: {
  readonly kind: keyof typeof legends;
  readonly children: ReactNode;
}) => (
  <Typography variant="caption" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
    <Box component="span" sx={{ height: 10, ...legends[kind] }} />
    {children}
  </Typography>
);

const Row = ({
  row,
  picture,
  name,
}: {
  readonly row: PictureRow;
  readonly picture: StepPicture;
  readonly name: string;
}) => {
  const { t } = useLingui();
  const { window } = picture;
  return (
    <>
      <Typography
        variant="caption"
        noWrap
        title={name}
        color={row.kind === 'absent' ? 'textSecondary' : 'textPrimary'}
      >
        {row.kind === 'absent' ? t`no ${name}` : name}
      </Typography>
      <Box
        sx={{
          position: 'relative',
          height: 22,
          overflow: 'hidden',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        {row.kind === 'step' && (
          <Box
            sx={{
              position: 'absolute',
              insetBlock: 0,
              bgcolor: 'action.selected',
              borderLeft: '1px solid',
              borderRight: window.until < 1 ? '1px solid' : undefined,
              borderColor: 'primary.main',
            }}
            style={along(window)}
          />
        )}
        {row.zones.map((zone, index) => (
          <Box
            key={index}
            sx={{ position: 'absolute', insetBlock: '4px', ...hatched }}
            style={along(zone)}
          />
        ))}
        {row.marks.map((mark, index) => (
          <Box
            key={index}
            sx={{
              position: 'absolute',
              top: '4px',
              bottom: '4px',
              width: '3px',
              ml: '-1.5px',
              borderRadius: '1px',
              bgcolor: 'primary.main',
            }}
            style={{ left: percent(mark) }}
          />
        ))}
        <Box
          sx={{
            position: 'absolute',
            insetBlock: 0,
            borderLeft: '1px dashed',
            borderColor: 'text.secondary',
          }}
          style={{ left: percent(picture.fires) }}
        />
      </Box>
    </>
  );
};
