import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import type { SignalId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import { useReplayFacts } from '#src/features/rules/replay/replay-facts.ts';
import { renderMessage } from '#src/messages/render-message.ts';

interface SignalCountProps {
  readonly id: SignalId;
  readonly product: Product;
}

/** What a signal alone matches in the replay. It takes its line whether there is a figure or not. */
export const SignalCount = ({ id, product }: SignalCountProps) => {
  const { i18n } = useLingui();
  const facts = useReplayFacts();
  const found = facts?.signals.get(id);
  const productName = renderMessage(i18n, message(`product.${product}`));
  return (
    <Box
      component="span"
      className="tabular"
      data-signal-count
      sx={{ fontSize: '0.75rem', lineHeight: '18px', minHeight: 18, color: 'text.secondary' }}
    >
      {facts === undefined ? null : found === undefined ? (
        <Trans>not counted yet</Trans>
      ) : found.events === 0 && facts.silentProducts.includes(product) ? (
        <Trans>{productName} has no events here</Trans>
      ) : (
        <>
          <Plural value={found.events} _0="no event" one="# event" other="# events" />
          {found.accounts > 0 && (
            <>
              {', '}
              <Plural value={found.accounts} one="# account" other="# accounts" />
            </>
          )}
        </>
      )}
      {found !== undefined && facts?.old === true && (
        <Box component="span" sx={{ fontStyle: 'italic' }}>
          {' · '}
          {facts.waiting ? <Trans>as it was</Trans> : <Trans>updating</Trans>}
        </Box>
      )}
    </Box>
  );
};
