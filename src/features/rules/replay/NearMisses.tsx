import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RuleBody } from '#src/contract/rule.ts';
import { describeMiss } from '#src/domain/replay/describe-miss.ts';
import type { NearMiss } from '#src/domain/replay/near-misses.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { zonedTime } from './trigger-time.ts';

interface NearMissesProps {
  readonly misses: readonly NearMiss[];
  readonly signals: RuleBody['signals'];
  readonly zoneOf: (organizationId: string) => string | undefined;
  readonly nameOf: (organizationId: string) => string;
}

/** Who came closest without firing, the closest first, and what was missing. */
export const NearMisses = ({ misses, signals, zoneOf, nameOf }: NearMissesProps) => {
  const { i18n, t } = useLingui();
  return (
    <Box component="details" sx={{ minWidth: 0 }}>
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
        <Plural value={misses.length} one="# near miss" other="# near misses" />{' '}
        <Typography component="span" variant="body2" color="textSecondary">
          <Trans>came close and did not fire</Trans>
        </Typography>
      </Typography>
      <Box
        component="ul"
        aria-label={t`Near misses`}
        tabIndex={0}
        sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', maxHeight: 280, overflow: 'auto' }}
      >
        {misses.map((miss) => (
          <Typography
            component="li"
            variant="body2"
            key={`${miss.organizationId} ${JSON.stringify(miss.group)} ${miss.kind}`}
            sx={{ py: 0.25, overflowWrap: 'anywhere' }}
          >
            {miss.group.map(({ value }) => value).join(', ') || nameOf(miss.organizationId)}
            {': '}
            {renderMessage(i18n, describeMiss(miss, signals))}{' '}
            <Typography component="span" variant="body2" color="textSecondary">
              {nameOf(miss.organizationId)} ·{' '}
              {zonedTime(i18n, miss.time, zoneOf(miss.organizationId))}
            </Typography>
          </Typography>
        ))}
      </Box>
    </Box>
  );
};
