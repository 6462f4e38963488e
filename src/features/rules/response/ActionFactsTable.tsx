import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Action, Product } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import type { ActionCardFacts, CardFact } from './action-card-facts.ts';

interface ActionFactsTableProps {
  readonly action: Action;
  readonly facts: ActionCardFacts;
  /** the rule has several products, so each line names its own */
  readonly several: boolean;
}

const Line = ({ term, children }: { readonly term: ReactNode; readonly children: ReactNode }) => (
  <>
    <Typography component="dt" variant="body2" color="textSecondary">
      {term}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  </>
);

/** How soon an action bites, what it does not stop, whether it can be undone, and what it needs. */
export const ActionFactsTable = ({ action, facts, several }: ActionFactsTableProps) => {
  const { i18n } = useLingui();
  const names = (products: readonly Product[]) =>
    joinList(
      i18n,
      products.map((product) => renderMessage(i18n, message(`product.${product}`))),
    );
  const lines = (list: readonly CardFact[]) =>
    list.map(({ products, messages }) => (
      <Box component="span" key={products.join(' ')} sx={{ display: 'block' }}>
        {several && `${names(products)}: `}
        {messages.map((words) => renderMessage(i18n, words)).join('; ')}
      </Box>
    ));
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mt: 0.75,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '120px 1fr' },
        columnGap: 1,
        rowGap: 0.25,
      }}
    >
      <Line term={<Trans>Takes effect</Trans>}>{lines(facts.bitesAfter)}</Line>
      <Line term={<Trans>Does not stop</Trans>}>{lines(facts.doesNotStop)}</Line>
      <Line term={<Trans>Undo</Trans>}>{lines(facts.undo)}</Line>
      <Line term={<Trans>Needs</Trans>}>
        {facts.needs.map(({ product, permissions, anyRoleOf }) => (
          <Box component="span" key={product} sx={{ display: 'block' }}>
            {several && `${names([product])}: `}
            {joinList(i18n, permissions)}
            {anyRoleOf.length > 0 && (
              <>
                {permissions.length > 0 && '; '}
                <Trans>a role, one of: {anyRoleOf.join(', ')}</Trans>
              </>
            )}
          </Box>
        ))}
      </Line>
      <Line term={<Trans>Combine</Trans>}>
        {renderMessage(i18n, message(`action_goes_with.${action}`))}
      </Line>
    </Box>
  );
};
