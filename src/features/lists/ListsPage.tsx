import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { ListChecks, Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { LIST_KINDS } from '#src/contract/named-list.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { listsQuery } from '#src/data/lists.ts';
import { useMay } from '#src/data/session.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { NoneMatch } from '#src/ui/NoneMatch.tsx';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { FilterBar } from '#src/ui/FilterBar.tsx';
import { LockedButton } from '#src/ui/LockedButton.tsx';
import { PageHeader } from '#src/ui/PageHeader.tsx';
import { SearchField } from '#src/ui/SearchField.tsx';
import { SelectFilter } from '#src/ui/SelectFilter.tsx';
import { SkeletonRows } from '#src/ui/SkeletonRows.tsx';
import { StaleNotice } from '#src/ui/StaleNotice.tsx';
import { useAddressFilter } from '#src/ui/use-address-filter.ts';
import { useListColumns } from './list-columns.tsx';
import { listsFilterOf, shownLists } from './lists-filter.ts';

// Loaded when somebody makes one.
const NewListDialog = lazy(async () => ({
  default: (await import('./NewListDialog.tsx')).NewListDialog,
}));

/** Every list that conditions may name: what is in it, until when, and who uses it. */
export const ListsPage = () => {
  const { t, i18n } = useLingui();
  const may = useMay('rule.write');
  const failureWords = useFailureWords();
  const { search, set, clear } = useAddressFilter();
  const filter = listsFilterOf(search);
  const lists = useQuery(listsQuery());
  const columns = useListColumns();
  const wanted = search.get('create');
  const [creating, setCreating] = useState(wanted !== null);
  const rows = shownLists(lists.data ?? [], filter);
  const filtered = filter.search !== '' || filter.kind !== undefined;
  const setText = useCallback((value: string) => set('search', value), [set]);

  const newList = may ? (
    <Button
      variant="contained"
      startIcon={<Plus size={15} aria-hidden />}
      onClick={() => setCreating(true)}
    >
      <Trans>New list</Trans>
    </Button>
  ) : (
    <LockedButton reason={t`Your role may not change lists. Ask a SOC analyst or a SOC manager.`}>
      <Trans>New list</Trans>
    </LockedButton>
  );

  const body = () => {
    if (lists.isPending) return <SkeletonRows label={t`Loading the lists`} />;
    if (lists.data === undefined)
      return <ErrorState {...failureWords(lists.error)} onRetry={() => void lists.refetch()} />;
    return (
      <>
        {lists.isRefetchError && (
          <StaleNotice
            text={t`The lists could not be refreshed. What you see may be old.`}
            onRetry={() => void lists.refetch()}
          />
        )}
        <DataTable
          label={t`Lists`}
          columns={columns}
          rows={rows}
          rowKey={({ name }) => name}
          sort={filter.sort}
          onSort={(sort) => set('sort', sort)}
          estimateRow={58}
          minWidth={1060}
          empty={
            lists.data.length === 0 ? (
              <EmptyState
                icon={ListChecks}
                title={t`No lists yet`}
                text={t`A list keeps values under a name, such as trusted networks or VIP accounts. Conditions of many rules name it; changed once, it is changed for all of them.`}
                action={may && newList}
              />
            ) : (
              <NoneMatch
                title={t`No list matches these filters`}
                text={t`There are lists, but none of them is like this.`}
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
        title={t`Lists`}
        subtitle={t`Values kept under a name. Changed once, a list is changed for every rule that names it.`}
        actions={newList}
      />
      <FilterBar
        label={t`Lists`}
        clear={t`Clear filters`}
        onClear={filtered ? clear : undefined}
        count={
          lists.data && (
            <Trans>
              {rows.length} of {lists.data.length} lists
            </Trans>
          )
        }
      >
        <SearchField
          label={t`Search lists and their rules`}
          value={filter.search}
          onChange={setText}
        />
        <SelectFilter
          label={t`Kind`}
          any={t`Any`}
          value={filter.kind === undefined ? [] : [filter.kind]}
          onChange={(value) => set('kind', value)}
          options={LIST_KINDS.map((value) => ({
            value,
            label: renderMessage(i18n, message(`list_kind.${value}`)),
          }))}
        />
      </FilterBar>
      {body()}
      {creating && may && (
        <Suspense fallback={null}>
          <NewListDialog
            name={wanted ?? ''}
            taken={lists.data ?? []}
            onClose={() => {
              setCreating(false);
              set('create', '');
            }}
          />
        </Suspense>
      )}
    </>
  );
};
