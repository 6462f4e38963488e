import { Trans, useLingui } from '@lingui/react/macro';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Lock, PlugZap } from 'lucide-react';
import { useCallback } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { CONNECTION_STATUSES } from '#src/contract/connection.ts';
import { connectionIdSchema } from '#src/contract/ids.ts';
import { PRODUCTS } from '#src/contract/product.ts';
import { connectionsQuery } from '#src/data/connections.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { useMay } from '#src/data/session.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { NoneMatch } from '#src/ui/NoneMatch.tsx';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { FilterBar } from '#src/ui/FilterBar.tsx';
import { PageHeader } from '#src/ui/PageHeader.tsx';
import { SearchField } from '#src/ui/SearchField.tsx';
import { SelectFilter } from '#src/ui/SelectFilter.tsx';
import { SkeletonRows } from '#src/ui/SkeletonRows.tsx';
import { StaleNotice } from '#src/ui/StaleNotice.tsx';
import { useAddressFilter } from '#src/ui/use-address-filter.ts';
import { useConnectionColumns } from './connection-columns.tsx';
import { connectionFilterOf } from './connection-filter.ts';
import { ConnectionDrawer } from './ConnectionDrawer.tsx';
import { ConnectionSummary } from './ConnectionSummary.tsx';

/** Every organization's connections, what hurts most on top, and what mends it. */
export const ConnectionsPage = () => {
  const { t, i18n } = useLingui();
  const may = useMay('connection.mend');
  const failureWords = useFailureWords();
  const { search, set, clear } = useAddressFilter();
  const navigate = useNavigate();
  const params = useParams();
  const opened = connectionIdSchema.safeParse(params['connectionId']);
  const filter = connectionFilterOf(search);
  const list = useInfiniteQuery({ ...connectionsQuery(filter), placeholderData: keepPreviousData });
  const { data: organizations } = useSuspenseQuery(organizationsQuery());
  const columns = useConnectionColumns(organizations);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const first = list.data?.pages[0];
  const filtered = Object.keys(filter).length > 0;

  const setText = useCallback((value: string) => set('search', value), [set]);

  const body = () => {
    if (list.isPending) return <SkeletonRows label={t`Loading the connections`} />;
    if (first === undefined)
      return <ErrorState {...failureWords(list.error)} onRetry={() => void list.refetch()} />;
    return (
      <>
        {list.isRefetchError && (
          <StaleNotice
            text={t`The list could not be refreshed. What you see may be old.`}
            onRetry={() => void list.refetch()}
          />
        )}
        <DataTable
          label={t`Connections`}
          columns={columns}
          rows={rows}
          rowKey={(connection) => connection.id}
          busy={list.isPlaceholderData}
          minWidth={1120}
          estimateRow={64}
          onEndReached={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
          empty={
            first.unfilteredTotal === 0 ? (
              <EmptyState
                icon={PlugZap}
                title={t`No connections yet`}
                text={t`No organization that you may see sends events.`}
              />
            ) : (
              <NoneMatch
                title={t`No connection matches these filters`}
                text={t`There are connections, but none of them is like this.`}
                clear={t`Clear filters`}
                onClear={clear}
              />
            )
          }
        />
      </>
    );
  };

  return (
    <>
      <PageHeader
        title={t`Connections`}
        subtitle={t`Actions run only over a healthy connection. Alerts are raised all the same.`}
      />
      <ConnectionSummary />
      {!may && (
        <Typography
          color="textSecondary"
          sx={{ display: 'flex', gap: 0.75, alignItems: 'center', mb: 1.5 }}
        >
          <Lock size={14} aria-hidden />
          <Trans>Your role may not mend connections. Ask a connection owner.</Trans>
        </Typography>
      )}
      <FilterBar
        label={t`Connections`}
        clear={t`Clear filters`}
        onClear={filtered ? clear : undefined}
        count={
          first && (
            <Trans>
              {first.total} of {first.unfilteredTotal} connections
            </Trans>
          )
        }
      >
        <SearchField
          label={t`Search organizations`}
          value={filter.search ?? ''}
          onChange={setText}
        />
        <SelectFilter
          label={t`Status`}
          any={t`Any`}
          value={filter.status ?? []}
          onChange={(value) => set('status', value)}
          options={CONNECTION_STATUSES.map((value) => ({
            value,
            label: renderMessage(i18n, message(`status.${value}`)),
          }))}
        />
        <SelectFilter
          label={t`Product`}
          any={t`Any`}
          value={filter.product ?? []}
          onChange={(value) => set('product', value)}
          options={PRODUCTS.map((value) => ({
            value,
            label: renderMessage(i18n, message(`product.${value}`)),
          }))}
        />
        <SelectFilter
          label={t`Organization`}
          any={t`Any`}
          value={filter.organization ?? []}
          onChange={(value) => set('organization', value)}
          options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      {body()}
      {opened.success && (
        <ConnectionDrawer
          id={opened.data}
          organizations={organizations}
          onClose={() =>
            void navigate({ pathname: paths.connections(), search: search.toString() })
          }
        />
      )}
    </>
  );
};
