import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import type { Connection } from '#src/contract/connection.ts';
import { ACTIONS } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';

export interface PermissionListProps {
  readonly permissions: Connection['missingPermissions'];
}

/** Permissions by the provider's own names, each with the actions that need it. */
export const PermissionList = ({ permissions }: PermissionListProps) => {
  const { i18n } = useLingui();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {permissions.map(({ permission, actions }) => {
        const doing = joinList(
          i18n,
          ACTIONS.filter((action) => actions.includes(action)).map((action) =>
            renderMessage(i18n, message(`action_phrase.${action}`)),
          ),
        );
        return (
          <li key={permission}>
            <Box sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>{permission}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
              <Trans>needed to {doing}</Trans>
            </Box>
          </li>
        );
      })}
    </Box>
  );
};
