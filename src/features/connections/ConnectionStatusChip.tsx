import { useLingui } from '@lingui/react/macro';
import type { ConnectionStatus } from '#src/contract/connection.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import { statusLook } from './status-look.ts';

export const ConnectionStatusChip = ({ status }: { readonly status: ConnectionStatus }) => {
  const { i18n } = useLingui();
  const { icon, tone } = statusLook[status];
  return (
    <StatusChip icon={icon} tone={tone} label={renderMessage(i18n, message(`status.${status}`))} />
  );
};
