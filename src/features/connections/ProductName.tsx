import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import type { Product } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { Monogram } from '#src/ui/Monogram.tsx';

export const ProductName = ({ product }: { readonly product: Product }) => {
  const { i18n } = useLingui();
  const name = renderMessage(i18n, message(`product.${product}`));
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        mt: 0.25,
        color: 'text.secondary',
        fontSize: '0.75rem',
      }}
    >
      <Monogram name={name} />
      {name}
    </Box>
  );
};
