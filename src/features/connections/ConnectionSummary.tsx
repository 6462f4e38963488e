import { Plural, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { connectionsQuery } from '#src/data/connections.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import { toneColor } from '#src/ui/tones.ts';
import { statusLook } from './status-look.ts';

const order = ['broken', 'upgradable', 'new', 'active'] as const;

/** How many there are of each status, and what that costs. Shown when it is known; the list below says when it is not. */
export const ConnectionSummary = () => {
  const { i18n } = useLingui();
  const all = useInfiniteQuery(connectionsQuery({}));
  const pages = all.data?.pages;
  const connections = pages?.flatMap((page) => page.items);
  if (connections === undefined) return <Box sx={{ minHeight: 34, mb: 1.5 }} />;
  // The list comes worst first: what lies beyond a very long first page is of the last one's kind.
  const last = connections.at(-1);
  const beyond = (pages?.[0]?.total ?? 0) - connections.length;
  const weakened = new Set(connections.flatMap((c) => c.weakens.map((rule) => rule.ruleId))).size;
  const where = new Set(
    connections.filter((c) => c.weakens.length > 0).map((c) => c.organizationId),
  ).size;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 1,
        alignItems: 'center',
        mb: 1.5,
        minHeight: 34,
      }}
    >
      {order.map((status) => {
        const { icon: Icon, tone } = statusLook[status];
        const seen = connections.filter((c) => c.status === status).length;
        const count = seen + (status === last?.status ? beyond : 0);
        return (
          <MuiLink
            key={status}
            component={Link}
            to={paths.connections({ status })}
            color="textPrimary"
            sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}
          >
            <Box
              component="span"
              className="tabular"
              sx={{ fontSize: '1.25rem', fontWeight: 650, letterSpacing: '-0.02em' }}
            >
              {count}
            </Box>
            <Box
              component="span"
              sx={{
                display: 'inline-flex',
                alignItems: 'center',
                gap: 0.5,
                color: toneColor(tone),
                fontWeight: 550,
              }}
            >
              <Icon size={14} aria-hidden />
              {renderMessage(i18n, message(`status.${status}`))}
            </Box>
          </MuiLink>
        );
      })}
      <Box sx={{ color: 'text.secondary' }}>
        <Plural
          value={weakened}
          _0="No rule lacks an action"
          one="# rule lacks actions"
          other="# rules lack actions"
        />
        {weakened > 0 && (
          <>
            {' '}
            <Plural value={where} one="in # organization" other="in # organizations" />
          </>
        )}
      </Box>
    </Box>
  );
};
