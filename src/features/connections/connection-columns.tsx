import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import type { Connection } from '#src/contract/connection.ts';
import type { Organization } from '#src/contract/organization.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import type { Column } from '#src/ui/DataTable.tsx';
import { Time } from '#src/ui/Time.tsx';
import { ConnectionCause } from './ConnectionCause.tsx';
import { ConnectionStatusChip } from './ConnectionStatusChip.tsx';
import { MendButtons } from './MendButtons.tsx';

export const useConnectionColumns = (
  organizations: readonly Organization[],
): Column<Connection>[] => {
  const { t, i18n } = useLingui();
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  return [
    {
      id: 'organization',
      header: t`Organization and product`,
      width: 20,
      cell: (connection) => (
        <>
          <MuiLink
            component={Link}
            to={paths.connection(connection.id)}
            color="textPrimary"
            sx={{ fontWeight: 600 }}
          >
            {names.get(connection.organizationId) ?? connection.organizationId}
          </MuiLink>
          <Typography variant="caption" component="div" color="textSecondary">
            {renderMessage(i18n, message(`product.${connection.product}`))}
          </Typography>
        </>
      ),
    },
    {
      id: 'status',
      header: t`Status`,
      width: 11,
      cell: (connection) => <ConnectionStatusChip status={connection.status} />,
    },
    {
      id: 'cause',
      header: t`Why`,
      width: 27,
      cell: (connection) => <ConnectionCause connection={connection} />,
    },
    {
      id: 'weakens',
      header: t`Rules it weakens`,
      width: 17,
      cell: (connection) => <Weakened connection={connection} />,
    },
    {
      id: 'checked',
      header: t`Last check`,
      width: 11,
      cell: (connection) =>
        connection.lastCheckAt === undefined ? (
          <Trans>never</Trans>
        ) : (
          <Time at={connection.lastCheckAt} />
        ),
    },
    {
      id: 'mend',
      header: t`Mend`,
      width: 20,
      cell: (connection) => <MendButtons connection={connection} />,
    },
  ];
};

const Weakened = ({ connection }: { readonly connection: Connection }) => {
  const [first, ...rest] = connection.weakens;
  if (first === undefined) {
    return (
      <Typography variant="body2" color="textSecondary">
        <Trans>none</Trans>
      </Typography>
    );
  }
  return (
    <Box>
      <MuiLink component={Link} to={paths.rule(first.ruleId)}>
        {first.ruleName}
      </MuiLink>
      {rest.length > 0 && (
        <Typography variant="caption" component="div" color="textSecondary">
          <Plural value={rest.length} one="and # more" other="and # more" />
        </Typography>
      )}
    </Box>
  );
};
