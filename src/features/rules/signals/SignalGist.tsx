import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import { memo } from 'react';
import type { Signal } from '#src/contract/rule.ts';
import { describeCondition } from '#src/domain/describe-condition.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';

/** What a signal takes, in one line; as much of it as there is room for. */
export const SignalGist = memo(({ signal }: { readonly signal: Signal }) => {
  const { i18n } = useLingui();
  const { product, activities, condition } = signal;
  const [first, second] = activities;
  const more = activities.length - 2;
  const isOpen = 'conditions' in condition && condition.conditions.length === 0;
  const productName = renderMessage(i18n, message(`product.${product}`));
  const named = [first, second].filter((name) => name !== undefined).join(', ');
  return (
    <Box
      component="span"
      sx={{
        flex: '1 1 200px',
        minWidth: 0,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        fontSize: '0.75rem',
        color: 'text.secondary',
      }}
    >
      {productName}
      {' · '}
      {activities.length === 0 ? <Trans>any activity</Trans> : named}
      {more > 0 && (
        <>
          {' '}
          <Trans>and {more} more</Trans>
        </>
      )}
      {!isOpen && ` · ${renderMessage(i18n, describeCondition(condition)).slice(0, 200)}`}
    </Box>
  );
});
SignalGist.displayName = 'SignalGist';
