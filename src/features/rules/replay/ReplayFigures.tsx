import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Signal } from '#src/contract/rule.ts';
import type { ReplayFigures as Figures } from '#src/domain/replay/replay-figures.ts';
import type { HitKind } from './blast-radius.ts';
import { ExceptionOffers } from './ExceptionOffers.tsx';
import { noise } from './noise.ts';
import type { ReplayActs } from './replay-acts.ts';
import { utcDay, utcHour } from './trigger-time.ts';

interface ReplayFiguresProps {
  readonly figures: Figures;
  readonly triggers: number;
  /** whole days of the observed range */
  readonly days: number;
  readonly nameOf: (organizationId: string) => string;
  /** what an account is, by today's directory */
  readonly kindOf: (organizationId: string, account: string) => HitKind | undefined;
  readonly signals: readonly Signal[];
  readonly acts: ReplayActs | undefined;
}

/** How noisy the rule is, and how many accounts it is about at its worst, in plain words. */
export const ReplayFigures = ({
  figures,
  triggers,
  days,
  nameOf,
  kindOf,
  signals,
  acts,
}: ReplayFiguresProps) => {
  const { i18n } = useLingui();
  const { often, most } = noise(figures, triggers, days);
  const { peakHour, peakDay } = figures;
  // Of one account the headline has said all.
  const crowd = peakHour !== undefined && peakDay !== undefined && peakDay.accounts > 1;
  if (often === undefined && most === undefined && !crowd) return null;
  const rate = often && i18n.number(often.count, { maximumSignificantDigits: 2 });
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
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 0.5 }}>
          <Typography variant="body2">
            <MostWords
              share={i18n.number(most.share, { style: 'percent', maximumFractionDigits: 0 })}
              account={most.account}
              organization={nameOf(most.organizationId)}
              kind={kindOf(most.organizationId, most.account)}
            />
          </Typography>
          <ExceptionOffers
            offers={[{ field: 'account', value: most.account }]}
            signals={signals}
            acts={acts}
          />
        </Box>
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

const MostWords = ({
  share,
  account,
  organization,
  kind,
}: {
  readonly share: string;
  readonly account: string;
  readonly organization: string;
  readonly kind: HitKind | undefined;
}) => {
  switch (kind) {
    case undefined:
    case 'not_in_directory':
      return (
        <Trans>
          {share} of the triggers are about {account} in {organization}.
        </Trans>
      );
    case 'admin':
      return (
        <Trans>
          {share} of the triggers are about one admin, {account} in {organization}.
        </Trans>
      );
    case 'service':
      return (
        <Trans>
          {share} of the triggers are about one service account, {account} in {organization}.
        </Trans>
      );
    case 'guest':
      return (
        <Trans>
          {share} of the triggers are about one guest, {account} in {organization}.
        </Trans>
      );
    case 'protected':
      return (
        <Trans>
          {share} of the triggers are about one protected account, {account} in {organization}.
        </Trans>
      );
    default:
      return kind satisfies never;
  }
};
