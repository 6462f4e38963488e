import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { Check, Minus } from 'lucide-react';
import { useId } from 'react';
import { PERMISSIONS } from '#src/contract/session.ts';
import type { Session } from '#src/contract/session.ts';
import { useSession } from '#src/data/session.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { Flyout } from '#src/ui/Flyout.tsx';
import { visuallyHidden } from '#src/ui/visually-hidden.ts';

/** Name, role, and where the role holds; opened, what the person may do and whom to ask for the rest. */
export const WhoIsHere = () => {
  const { t, i18n } = useLingui();
  const session = useSession();
  const { user } = session;
  const id = useId();
  const initials = user.name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
  const role = renderMessage(i18n, message(`role.${user.role}`));
  return (
    <Flyout
      labelledBy={id}
      trigger={
        <ButtonBase
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            borderRadius: 1,
            whiteSpace: 'nowrap',
            textAlign: 'start',
            p: 0.5,
            mr: -0.5,
          }}
        >
          <Box
            aria-hidden
            sx={{
              width: 28,
              height: 28,
              borderRadius: '50%',
              display: 'grid',
              placeItems: 'center',
              fontSize: '0.6875rem',
              fontWeight: 650,
              bgcolor: 'action.selected',
              color: 'primary.main',
            }}
          >
            {initials}
          </Box>
          <Box component="span" sx={visuallyHidden}>
            {t`Who is here:`}{' '}
          </Box>
          <Box
            component="span"
            sx={(theme) => ({ [theme.breakpoints.down('md')]: visuallyHidden })}
          >
            <Typography
              component="span"
              variant="caption"
              sx={{ display: 'block', fontWeight: 600, lineHeight: 1.3 }}
            >
              {user.name}
            </Typography>
            <Typography
              component="span"
              variant="caption"
              color="textSecondary"
              sx={{ display: 'block', lineHeight: 1.3 }}
            >
              {role} · <Reach session={session} />
            </Typography>
          </Box>
        </ButtonBase>
      }
    >
      <Typography variant="h2" component="p" id={id}>
        {user.name}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {role} · <Reach session={session} />
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {PERMISSIONS.map((permission) => {
          const may = session.permissions.includes(permission);
          const what = renderMessage(i18n, message(`permission.${permission}`));
          const ask = renderMessage(i18n, message(`permission_ask.${permission}`));
          const Icon = may ? Check : Minus;
          return (
            <Box
              component="li"
              key={permission}
              sx={{ display: 'flex', gap: 1, color: may ? 'text.primary' : 'text.secondary' }}
            >
              <Box
                component={Icon}
                size={15}
                aria-hidden
                sx={{ flex: 'none', mt: '2px', color: may ? 'success.main' : 'text.secondary' }}
              />
              <span>
                {may ? (
                  <Trans>May {what}</Trans>
                ) : (
                  <Trans>
                    May not {what}. {ask}
                  </Trans>
                )}
              </span>
            </Box>
          );
        })}
      </Box>
      {session.organizations.kind === 'some' && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 1.5 }}>
          <Trans>
            This holds in the organizations you see. Others belong to colleagues; ask a SOC manager.
          </Trans>
        </Typography>
      )}
    </Flyout>
  );
};

const Reach = ({ session: { organizations } }: { readonly session: Session }) =>
  organizations.kind === 'all' ? (
    <Trans>all organizations</Trans>
  ) : (
    <Plural
      value={organizations.organizationIds.length}
      one="# organization"
      other="# organizations"
    />
  );
