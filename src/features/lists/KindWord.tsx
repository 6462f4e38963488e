import { useLingui } from '@lingui/react';
import Box from '@mui/material/Box';
import { AtSign, Globe, Network, Type } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ListKind } from '#src/contract/named-list.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';

const icons = {
  texts: Type,
  accounts: AtSign,
  countries: Globe,
  networks: Network,
} as const satisfies Record<ListKind, LucideIcon>;

/** What a list holds, as icon and word. */
export const KindWord = ({ kind }: { readonly kind: ListKind }) => {
  const { i18n } = useLingui();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      <Box
        component={icons[kind]}
        size={14}
        aria-hidden
        sx={{ flex: 'none', color: 'text.secondary' }}
      />
      {renderMessage(i18n, message(`list_kind.${kind}`))}
    </Box>
  );
};
