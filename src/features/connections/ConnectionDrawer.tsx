import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Connection } from '#src/contract/connection.ts';
import type { ConnectionId } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { Action } from '#src/contract/product.ts';
import { connectionQuery } from '#src/data/connections.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { describeHealth } from '#src/domain/connection-health.ts';
import { message } from '#src/domain/message.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { Time } from '#src/ui/Time.tsx';
import { causeWords } from './cause-words.ts';
import { ConnectionStatusChip } from './ConnectionStatusChip.tsx';
import { MendButtons } from './MendButtons.tsx';
import { PermissionList } from './PermissionList.tsx';

export interface ConnectionDrawerProps {
  readonly id: ConnectionId;
  readonly organizations: readonly Organization[];
  readonly onClose: () => void;
}

/** One connection with the facts behind its status. */
export const ConnectionDrawer = ({ id, organizations, onClose }: ConnectionDrawerProps) => {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const connection = useQuery(connectionQuery(id));
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: {
          'aria-label': t`Connection`,
          role: 'dialog',
          sx: { width: { xs: '100%', sm: 480 }, p: 2.5 },
        },
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: -3.5 }}>
        <IconButton onClick={onClose} aria-label={t`Close`}>
          <X size={17} aria-hidden />
        </IconButton>
      </Box>
      {connection.data !== undefined ? (
        <Facts connection={connection.data} organizations={organizations} />
      ) : connection.isError ? (
        <Box sx={{ mt: 5 }}>
          <ErrorState {...failureWords(connection.error)} />
        </Box>
      ) : (
        <Skeleton
          variant="rounded"
          height={320}
          sx={{ mt: 5 }}
          aria-label={t`Loading the connection`}
        />
      )}
    </Drawer>
  );
};

interface FactsProps {
  readonly connection: Connection;
  readonly organizations: readonly Organization[];
}

const Facts = ({ connection, organizations }: FactsProps) => {
  const { t, i18n } = useLingui();
  const { failure, missingPermissions, weakens } = connection;
  const organization =
    organizations.find(({ id }) => id === connection.organizationId)?.name ??
    connection.organizationId;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <div>
        <Typography variant="h1" component="h2" sx={{ pr: 5 }}>
          {organization}
        </Typography>
        <Typography color="textSecondary" sx={{ mb: 1.5 }}>
          {renderMessage(i18n, message(`product.${connection.product}`))}
        </Typography>
        <ConnectionStatusChip status={connection.status} />
        <Typography color="textSecondary" sx={{ mt: 0.75 }}>
          {renderMessage(i18n, message(`status_means.${connection.status}`))}
        </Typography>
      </div>
      <MendButtons connection={connection} organization={organization} />
      <Box component="dl" sx={{ m: 0 }}>
        {failure !== undefined && (
          <Fact term={t`Cause`}>
            <div>{causeWords(i18n, failure)}</div>
            <Small>
              <Trans>
                {failure.code}, since <Time at={failure.since} form="both" />
              </Trans>
            </Small>
            <Box sx={{ mt: 0.5 }}>
              {renderMessage(i18n, describeHealth(failure.healthClass).mend)}
            </Box>
            <Small>
              <Trans>
                Who can: {renderMessage(i18n, describeHealth(failure.healthClass).owner)}
              </Trans>
            </Small>
          </Fact>
        )}
        {missingPermissions.length > 0 && (
          <Fact term={t`Missing`}>
            <PermissionList permissions={missingPermissions} />
          </Fact>
        )}
        <Fact term={t`Rules it weakens`}>
          {weakens.length === 0 ? (
            <Trans>none</Trans>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
              {weakens.map((rule) => (
                <li key={rule.ruleId}>
                  <MuiLink component={Link} to={paths.rule(rule.ruleId)}>
                    {rule.ruleName}
                  </MuiLink>
                  <CannotDo actions={rule.actions} />
                </li>
              ))}
            </Box>
          )}
        </Fact>
        <Fact term={t`Last check`}>
          {connection.lastCheckAt === undefined ? (
            <Trans>never</Trans>
          ) : (
            <Time at={connection.lastCheckAt} form="both" />
          )}
        </Fact>
        <Fact term={t`Connected`}>
          {connection.connectedAt === undefined ? (
            <Trans>never</Trans>
          ) : (
            <Time at={connection.connectedAt} form="both" />
          )}
        </Fact>
        <Fact term={t`Granted`}>
          {connection.grantedPermissions.length + connection.grantedRoles.length === 0 ? (
            <Trans>nothing</Trans>
          ) : (
            [...connection.grantedPermissions, ...connection.grantedRoles].map((name) => (
              <div key={name}>{name}</div>
            ))
          )}
        </Fact>
        {connection.connectionAccount !== undefined && (
          <Fact term={t`Its own account`}>
            <div>{connection.connectionAccount}</div>
            <Small>
              <Trans>Never acted on, whatever a rule says.</Trans>
            </Small>
          </Fact>
        )}
      </Box>
    </Box>
  );
};

const CannotDo = ({ actions }: { readonly actions: readonly Action[] }) => {
  const { i18n } = useLingui();
  const doing = joinList(
    i18n,
    actions.map((action) => renderMessage(i18n, message(`action_phrase.${action}`))),
  );
  return (
    <Small>
      <Trans>cannot {doing} here</Trans>
    </Small>
  );
};

const Small = ({ children }: { readonly children: ReactNode }) => (
  <Typography variant="caption" component="div" color="textSecondary">
    {children}
  </Typography>
);

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '116px minmax(0, 1fr)' },
      columnGap: 2,
      rowGap: 0.25,
      py: 1.25,
      borderTop: 1,
      borderColor: 'divider',
    }}
  >
    <Typography component="dt" color="textSecondary">
      {term}
    </Typography>
    <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  </Box>
);
