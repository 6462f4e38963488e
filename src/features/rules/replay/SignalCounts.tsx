import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RuleBody } from '#src/contract/rule.ts';
import type { ReplayAnswer } from '#src/domain/replay/replay-answer.ts';

interface SignalCountsProps {
  readonly counts: ReplayAnswer['signals'];
  readonly signals: RuleBody['signals'];
}

/** Where nothing fired, the next question is which part of the rule matched how much. */
export const SignalCounts = ({ counts, signals }: SignalCountsProps) => {
  const { t } = useLingui();
  return (
    <Box>
      <Typography variant="body2">
        <Trans>The pattern was never completed. What its signals matched:</Trans>
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
        {counts.map(({ signalId, events, accounts }) => (
          <Typography component="li" variant="body2" key={signalId} className="tabular">
            {signals.find(({ id }) => id === signalId)?.name ?? t`a signal that was removed`}
            {': '}
            <Plural value={events} _0="no event" one="# event" other="# events" />
            {accounts > 0 && (
              <>
                {', '}
                <Plural value={accounts} one="# account" other="# accounts" />
              </>
            )}
          </Typography>
        ))}
      </Box>
    </Box>
  );
};
