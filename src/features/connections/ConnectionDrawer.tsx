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
import { connectionQuery } from '#src/data/connections.ts';
import { useFailure } from '#src/data/failure.ts';
import { describeHealth } from '#src/domain/connection-health.ts';
import { message } from '#src/domain/message.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { Time } from '#src/ui/Time.tsx';
import { ConnectionStatusChip } from './ConnectionStatusChip.tsx';
import { MendButtons } from './MendButtons.tsx';

export interface ConnectionDrawerProps {
  readonly id: ConnectionId;
  readonly organizations: readonly Organization[];
  readonly onClose: () => void;
}

/** One connection with the facts behind its status. */
export const ConnectionDrawer = ({ id, organizations, onClose }: ConnectionDrawerProps) => {
  const { t } = useLingui();
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
        <Failed error={connection.error} />
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

const Failed = ({ error }: { readonly error: unknown }) => {
  const { title, text, details } = useFailure(error);
  return (
    <Box sx={{ mt: 5 }}>
      <ErrorState title={title} text={text} details={details} />
    </Box>
  );
};

const Facts = ({
  connection,
  organizations,
}: {
  readonly connection: Connection;
  readonly organizations: readonly Organization[];
}) => {
  const { t, i18n } = useLingui();
  const { failure, missingPermissions, weakens } = connection;
  const organization = organizations.find(({ id }) => id === connection.organizationId);
  const words = (actions: Connection['weakens'][number]['actions']) =>
    joinList(
      i18n,
      actions.map((a) => renderMessage(i18n, message(`action_phrase.${a}`))),
    );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <div>
        <Typography variant="h1" component="h2" sx={{ pr: 5 }}>
          {organization?.name ?? connection.organizationId}
        </Typography>
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          {renderMessage(i18n, message(`product.${connection.product}`))}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <ConnectionStatusChip status={connection.status} />
          <Typography variant="caption" color="textSecondary">
            {renderMessage(i18n, message(`status_means.${connection.status}`))}
          </Typography>
        </Box>
      </div>
      <MendButtons connection={connection} />
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5 }}>
        {failure !== undefined && (
          <Fact term={t`Cause`}>
            {renderMessage(i18n, describeHealth(failure.healthClass).cause)} ({failure.code})
            <Typography variant="caption" component="div" color="textSecondary">
              <Trans>
                since <Time at={failure.since} form="both" />
              </Trans>
            </Typography>
            <div>{renderMessage(i18n, describeHealth(failure.healthClass).mend)}</div>
          </Fact>
        )}
        <Fact term={t`Connected`}>
          {connection.connectedAt === undefined ? (
            <Trans>never</Trans>
          ) : (
            <Time at={connection.connectedAt} form="absolute" />
          )}
        </Fact>
        <Fact term={t`Last check`}>
          {connection.lastCheckAt === undefined ? (
            <Trans>never</Trans>
          ) : (
            <Time at={connection.lastCheckAt} form="both" />
          )}
        </Fact>
        {missingPermissions.length > 0 && (
          <Fact term={t`Missing`}>
            {missingPermissions.map((entry) => (
              <div key={entry.permission}>
                {entry.permission}{' '}
                <Typography variant="caption" component="span" color="textSecondary">
                  <Trans>for {words(entry.actions)}</Trans>
                </Typography>
              </div>
            ))}
          </Fact>
        )}
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
          <Fact term={t`Its own account, never acted on`}>{connection.connectionAccount}</Fact>
        )}
        <Fact term={t`Rules it weakens`}>
          {weakens.length === 0 ? (
            <Trans>none</Trans>
          ) : (
            weakens.map((rule) => (
              <div key={rule.ruleId}>
                <MuiLink component={Link} to={paths.rule(rule.ruleId)}>
                  {rule.ruleName}
                </MuiLink>
                <Typography variant="caption" component="div" color="textSecondary">
                  <Trans>cannot {words(rule.actions)}</Trans>
                </Typography>
              </div>
            ))
          )}
        </Fact>
      </Box>
    </Box>
  );
};

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <Typography component="dt" variant="overline" color="textSecondary">
      {term}
    </Typography>
    <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  </div>
);
