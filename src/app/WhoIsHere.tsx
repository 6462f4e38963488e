import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useSession } from '#src/data/session.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';

/** Name, role, and where the role holds. */
export const WhoIsHere = () => {
  const { i18n } = useLingui();
  const { user, organizations } = useSession();
  const reach =
    organizations.kind === 'all' ? (
      <Trans>all organizations</Trans>
    ) : (
      <Plural value={organizations.organizationIds.length} one="# organization" other="# organizations" />
    );
  const initials = user.name.split(' ').map((word) => word.charAt(0)).join('').slice(0, 2);
  const role = renderMessage(i18n, message(`role.${user.role}`));
  return (
    <Tooltip title={<Trans>{user.name}, {role}, {reach}</Trans>}>
      <Box tabIndex={0} sx={{ display: 'flex', alignItems: 'center', gap: 1, borderRadius: 1, whiteSpace: 'nowrap' }}>
        <Box
          aria-hidden
          sx={{ width: 28, height: 28, borderRadius: '50%', display: 'grid', placeItems: 'center', fontSize: '0.6875rem', fontWeight: 650, bgcolor: 'action.selected', color: 'primary.main' }}
        >
          {initials}
        </Box>
        <Box sx={{ display: { xs: 'none', md: 'block' }, lineHeight: 1.25 }}>
          <Typography component="div" variant="caption" sx={{ fontWeight: 600, lineHeight: 1.3 }}>
            {user.name}
          </Typography>
          <Typography component="div" variant="caption" color="text.secondary" sx={{ lineHeight: 1.3 }}>
            {role} · {reach}
          </Typography>
        </Box>
      </Box>
    </Tooltip>
  );
};
