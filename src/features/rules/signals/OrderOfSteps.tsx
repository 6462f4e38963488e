import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Signal } from '#src/contract/rule.ts';
import { useIssues } from '#src/features/rules/issue-context.ts';
import { useSignalName } from '#src/features/rules/use-signal-name.ts';
import { joinList } from '#src/messages/render-message.ts';
import type { SignalPattern } from './signal-pattern.ts';

interface OrderOfStepsProps {
  readonly signals: readonly Signal[];
  readonly order: SignalPattern['order'];
  readonly onOrder: () => void;
}

const MOST_NAMED = 6;

/** Where the steps of the pattern stand in another order than the cards: which, and the offer to follow it. */
export const OrderOfSteps = ({ signals, order = [], onOrder }: OrderOfStepsProps) => {
  const { i18n } = useLingui();
  const { readOnly } = useIssues();
  const nameOf = useSignalName();
  const cards = signals.filter(({ id }) => order.includes(id));
  if (cards.every(({ id }, index) => id === order[index])) return null;
  const names = order.flatMap((id) => {
    const signal = signals.find((one) => one.id === id);
    return signal === undefined ? [] : [`“${nameOf(signal.name)}”`];
  });
  const list = joinList(
    i18n,
    names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : names,
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        fontSize: '0.75rem',
        color: 'text.secondary',
      }}
    >
      <Box component="span" sx={{ flex: '1 1 240px' }}>
        <Trans>The steps of the pattern stand in an order of their own: {list}.</Trans>
      </Box>
      {!readOnly && (
        <Button size="small" onClick={onOrder}>
          <Trans>Put the cards in it</Trans>
        </Button>
      )}
    </Box>
  );
};
