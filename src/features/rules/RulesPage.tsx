import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { ListFilter, Lock, Plus, ShieldCheck } from 'lucide-react';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { OUTCOME_MODES } from '#src/contract/arming.ts';
import { PRODUCTS } from '#src/contract/product.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { rulesQuery } from '#src/data/rules.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { useMay } from '#src/data/session.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { FilterBar } from '#src/ui/FilterBar.tsx';
import { Hint } from '#src/ui/Hint.tsx';
import { PageHeader } from '#src/ui/PageHeader.tsx';
import { SearchField } from '#src/ui/SearchField.tsx';
import { SelectFilter } from '#src/ui/SelectFilter.tsx';
import { SkeletonRows } from '#src/ui/SkeletonRows.tsx';
import { StaleNotice } from '#src/ui/StaleNotice.tsx';
import { useAddressFilter } from '#src/ui/use-address-filter.ts';
import { ImportRules } from './ImportRules.tsx';
import { useRuleColumns } from './rule-columns.tsx';
import { filterOf, isFiltered } from './rule-list-filter.ts';

/** All rules, with what each would have done in the last 30 days. */
export const RulesPage = () => {
  const { t, i18n } = useLingui();
  const failureWords = useFailureWords();
  const { search, set, clear } = useAddressFilter();
  const filter = filterOf(search);
  const list = useInfiniteQuery({ ...rulesQuery(filter), placeholderData: keepPreviousData });
  const { data: organizations } = useSuspenseQuery(organizationsQuery());
  const columns = useRuleColumns(organizations.length);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const first = list.data?.pages[0];

  const setText = useCallback((value: string) => set('search', value), [set]);

  const body = () => {
    if (list.isPending) return <SkeletonRows label={t`Loading the rules`} />;
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
          label={t`Rules`}
          columns={columns}
          rows={rows}
          rowKey={(rule) => rule.id}
          sort={filter.sort ?? '-updated'}
          onSort={(sort) => set('sort', sort)}
          busy={list.isPlaceholderData}
          onEndReached={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
          estimateRow={58}
          minWidth={1060}
          empty={first.unfilteredTotal === 0 ? <NoneYet /> : <NoneMatch onClear={clear} />}
        />
      </>
    );
  };

  return (
    <>
      <PageHeader
        title={t`Rules`}
        subtitle={t`See what a rule would have done, before it can do it.`}
        actions={
          <>
            <ImportRules />
            <NewRule />
          </>
        }
      />
      <FilterBar
        label={t`Rules`}
        clear={t`Clear filters`}
        onClear={isFiltered(filter) ? clear : undefined}
        count={
          first && (
            <Trans>
              {first.total} of {first.unfilteredTotal} rules
            </Trans>
          )
        }
      >
        <SearchField label={t`Search rules`} value={filter.search ?? ''} onChange={setText} />
        <SelectFilter
          label={t`Outcome mode`}
          any={t`Any`}
          value={chosen(filter.mode)}
          onChange={(value) => set('mode', value)}
          options={OUTCOME_MODES.map((value) => ({
            value,
            label: renderMessage(i18n, message(`mode.${value}`)),
          }))}
        />
        <SelectFilter
          label={t`Product`}
          any={t`Any`}
          value={chosen(filter.product)}
          onChange={(value) => set('product', value)}
          options={PRODUCTS.map((value) => ({
            value,
            label: renderMessage(i18n, message(`product.${value}`)),
          }))}
        />
        <SelectFilter
          label={t`Organization`}
          any={t`Any`}
          value={chosen(filter.organization)}
          onChange={(value) => set('organization', value)}
          options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      {body()}
    </>
  );
};

const chosen = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

const NewRule = () => {
  const { t } = useLingui();
  const may = useMay('rule.write');
  if (may) {
    return (
      <Button
        component={Link}
        to={paths.newRule()}
        variant="contained"
        startIcon={<Plus size={15} aria-hidden />}
      >
        <Trans>New rule</Trans>
      </Button>
    );
  }
  return (
    <Hint text={t`Your role may not write rules. Ask a SOC analyst or a SOC manager.`}>
      {/* Stays in the order of focus, so that the reason can be heard. */}
      <Button
        aria-disabled
        disableElevation
        startIcon={<Lock size={14} aria-hidden />}
        sx={{
          color: 'text.secondary',
          backgroundColor: 'action.disabledBackground',
          cursor: 'not-allowed',
        }}
      >
        <Trans>New rule</Trans>
      </Button>
    </Hint>
  );
};

const NoneYet = () => {
  const { t } = useLingui();
  const may = useMay('rule.write');
  return (
    <EmptyState
      icon={ShieldCheck}
      title={t`No rules yet`}
      text={t`A rule watches for a pattern of activity and says what to do about it. It begins as a draft and is replayed on history while you write it.`}
      action={
        may && (
          <Button component={Link} to={paths.newRule()} variant="contained">
            <Trans>Write the first rule</Trans>
          </Button>
        )
      }
    />
  );
};

const NoneMatch = ({ onClear }: { readonly onClear: () => void }) => {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={ListFilter}
      title={t`No rule matches these filters`}
      text={t`There are rules, but none of them is like this.`}
      action={
        <Button variant="outlined" onClick={onClear}>
          <Trans>Clear filters</Trans>
        </Button>
      }
    />
  );
};
