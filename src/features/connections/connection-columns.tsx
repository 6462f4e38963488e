import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router-dom';
import type { Connection } from '#src/contract/connection.ts';
import type { Organization } from '#src/contract/organization.ts';
import { useMay } from '#src/data/session.ts';
import { paths } from '#src/paths.ts';
import type { Column } from '#src/ui/DataRow.tsx';
import { Time } from '#src/ui/Time.tsx';
import { ConnectionCause } from './ConnectionCause.tsx';
import { ConnectionStatusChip } from './ConnectionStatusChip.tsx';
import { ProductName } from './ProductName.tsx';
import { MendButtons } from './MendButtons.tsx';

export const useConnectionColumns = (
  organizations: readonly Organization[],
): Column<Connection>[] => {
  const { t } = useLingui();
  const may = useMay('connection.mend');
  // What is open is a part of the same view: it closes onto the same filters.
  const { search } = useLocation();
  const names = new Map(organizations.map((organization) => [organization.id, organization.name]));
  const name = ({ organizationId }: Connection) => names.get(organizationId) ?? organizationId;
  const mend: Column<Connection> = {
    id: 'mend',
    header: t`Mend`,
    width: 21,
    wholeLine: true,
    cell: (connection) => (
      <MendButtons connection={connection} organization={name(connection)} quiet />
    ),
  };
  return [
    {
      id: 'organization',
      header: t`Organization and product`,
      width: 18,
      cell: (connection) => (
        <>
          <MuiLink
            component={Link}
            to={{ pathname: paths.connection(connection.id), search }}
            color="textPrimary"
            sx={{ fontWeight: 600 }}
          >
            {name(connection)}
          </MuiLink>
          <ProductName product={connection.product} />
        </>
      ),
    },
    {
      id: 'status',
      header: t`Status`,
      width: 10,
      cell: (connection) => <ConnectionStatusChip status={connection.status} />,
    },
    {
      id: 'cause',
      header: t`Why`,
      width: 26,
      wholeLine: true,
      cell: (connection) => <ConnectionCause connection={connection} />,
    },
    {
      id: 'weakens',
      header: t`Rules it weakens`,
      width: 21,
      wholeLine: true,
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
    ...(may ? [mend] : []),
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
