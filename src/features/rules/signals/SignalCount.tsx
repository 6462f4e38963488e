import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import type { SignalId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import { useReplayFact } from '#src/features/rules/replay/replay-facts.ts';
import { renderMessage } from '#src/messages/render-message.ts';

interface SignalCountProps {
  readonly id: SignalId;
  readonly product: Product;
}

/** What a signal alone matches in the replay. It takes its line whether there is a figure or not; `FiguresAge` around it says how old it is. */
export const SignalCount = ({ id, product }: SignalCountProps) => {
  const { i18n } = useLingui();
  const events = useReplayFact((facts) => facts.signals.get(id)?.events ?? -1);
  const accounts = useReplayFact((facts) => facts.signals.get(id)?.accounts) ?? 0;
  const isSilent = useReplayFact((facts) => facts.silentProducts.includes(product)) ?? false;
  const productName = renderMessage(i18n, message(`product.${product}`));
  const isCounted = events !== undefined && events >= 0;
  return (
    <Box
      component="span"
      className="tabular"
      sx={{ fontSize: '0.75rem', lineHeight: '18px', minHeight: 18, color: 'text.secondary' }}
    >
      {events === undefined ? null : !isCounted ? (
        <Trans>not counted yet</Trans>
      ) : events === 0 && isSilent ? (
        <Trans>{productName} has no events here</Trans>
      ) : (
        <>
          <Plural value={events} _0="no event" one="# event" other="# events" />
          {accounts > 0 && (
            <>
              {', '}
              <Plural value={accounts} one="# account" other="# accounts" />
            </>
          )}
        </>
      )}
      {isCounted && (
        <>
          <Box component="span" data-when="updating" sx={{ fontStyle: 'italic' }}>
            {' · '}
            <Trans>updating</Trans>
          </Box>
          <Box component="span" data-when="waiting" sx={{ fontStyle: 'italic' }}>
            {' · '}
            <Trans>as it was</Trans>
          </Box>
        </>
      )}
    </Box>
  );
};
