import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReplayFigures as Figures } from '#src/domain/replay/replay-figures.ts';
import { noise } from './noise.ts';
import { utcDay, utcHour } from './trigger-time.ts';

interface ReplayFiguresProps {
  readonly figures: Figures;
  readonly triggers: number;
  /** whole days of the observed range */
  readonly days: number;
  readonly nameOf: (organizationId: string) => string;
}

/** How noisy the rule is, and how many accounts it is about at its worst, in plain words. */
export const ReplayFigures = ({ figures, triggers, days, nameOf }: ReplayFiguresProps) => {
  const { i18n } = useLingui();
  const { often, most } = noise(figures, triggers, days);
  const { peakHour, peakDay } = figures;
  // Of one account the headline has said all.
  const crowd = peakHour !== undefined && peakDay !== undefined && peakDay.accounts > 1;
  if (often === undefined && most === undefined && !crowd) return null;
  const rate = often && i18n.number(often.count, { maximumSignificantDigits: 2 });
  const share = most && i18n.number(most.share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Box sx={{ overflowWrap: 'anywhere' }} className="tabular">
      {often && (
        <Typography variant="body2">
          {often.per === 'day' ? (
            <Trans>About {rate} a day.</Trans>
          ) : (
            <Trans>About {rate} a week.</Trans>
          )}
        </Typography>
      )}
      {most && (
        <Typography variant="body2">
          <Trans>
            {share} of the triggers are about {most.account} in {nameOf(most.organizationId)}.
          </Trans>
        </Typography>
      )}
      {crowd && (
        <Typography variant="body2">
          <Trans>
            At the peak{' '}
            <Plural
              value={peakHour.accounts}
              one="# account in an hour"
              other="# accounts in an hour"
            />{' '}
            ({utcHour(i18n, peakHour.from)}) and{' '}
            <Plural value={peakDay.accounts} one="# in a day" other="# in a day" /> (
            {utcDay(i18n, peakDay.from)}).
          </Trans>
        </Typography>
      )}
    </Box>
  );
};
