import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import type { RuleId } from '#src/contract/ids.ts';
import type { RuleSummary } from '#src/contract/rule.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { firstSearch, useListViews } from '#src/data/list-views.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { rulesQuery } from '#src/data/rules.ts';
import type { RuleActKind } from '#src/domain/rule-acts.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import type { TableHandle } from '#src/ui/DataTable.tsx';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { FilterBar } from '#src/ui/FilterBar.tsx';
import { PageHeader } from '#src/ui/PageHeader.tsx';
import { SearchField } from '#src/ui/SearchField.tsx';
import { SkeletonRows } from '#src/ui/SkeletonRows.tsx';
import { StaleNotice } from '#src/ui/StaleNotice.tsx';
import { matchesKeys } from '#src/ui/shortcuts.ts';
import type { Keys } from '#src/ui/shortcuts.ts';
import { useAddressFilter } from '#src/ui/use-address-filter.ts';
import { ImportRules } from './ImportRules.tsx';
import { ActDialog, BulkBar, RowMenu, RulePreview } from './list/later.ts';
import { listShortcuts } from './list/list-shortcuts.ts';
import { NewRuleButton } from './list/NewRuleButton.tsx';
import { NoRules } from './list/NoRules.tsx';
import { RuleFilters } from './list/RuleFilters.tsx';
import { useListKeys } from './list/use-list-keys.ts';
import { useSelection } from './list/use-selection.ts';
import { ViewTools } from './list/ViewTools.tsx';
import { useRuleColumns } from './rule-columns.tsx';
import { columnsOf, columnsParam, filterOf, isFiltered, RULE_LIST } from './rule-list-filter.ts';
import type { RuleColumnId } from './rule-list-filter.ts';

/** All rules, with what each would have done in the last 30 days. */
export const RulesPage = () => {
  const location = useLocation();
  const { kept } = useListViews(RULE_LIST);
  const first = firstSearch(kept);
  // What counts is how the person liked to begin on coming here: a column that is chosen later leads nowhere.
  const [arrived, setArrived] = useState({ key: location.key, first });
  if (arrived.key !== location.key) setArrived({ key: location.key, first });
  // An address without a query is a visit, and opens so: the address then says it.
  if (location.search === '' && arrived.first !== '' && location.state === null)
    return <Navigate to={{ search: `?${arrived.first}` }} replace />;
  return <RuleList />;
};

/** What clearing the filters leaves. */
const KEPT = ['columns', 'sort'];

interface Preview {
  readonly id: RuleId;
  readonly takesFocus: boolean;
}

const RuleList = () => {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const { search, set, clear } = useAddressFilter(KEPT);
  const { keep } = useListViews(RULE_LIST);
  const filter = filterOf(search);
  const list = useInfiniteQuery({ ...rulesQuery(filter), placeholderData: keepPreviousData });
  const { data: organizations } = useSuspenseQuery(organizationsQuery());
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const first = list.data?.pages[0];
  const { sort, ...narrowed } = filter;
  const { chosen, all, select, choose } = useSelection(rows, JSON.stringify(narrowed));

  const picked = useMemo(() => [...chosen.keys()], [chosen]);
  const byId = useMemo(() => new Map(rows.map((rule) => [rule.id, rule])), [rows]);

  const [preview, setPreview] = useState<Preview>();
  const [menu, setMenu] = useState<{ readonly id: RuleId; readonly anchor: HTMLElement }>();
  const [act, setAct] = useState<{ readonly kind: RuleActKind; readonly ids: readonly RuleId[] }>();
  const table = useRef<TableHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useListKeys(searchField, table);

  const asked = search.get('columns');
  const shown = useMemo(
    () => columnsOf(new URLSearchParams(asked === null ? '' : { columns: asked })),
    [asked],
  );
  const columns = useRuleColumns({
    chosen: shown,
    organizations: organizations.length,
    onPreview: useCallback(
      (rule: RuleSummary) => setPreview({ id: rule.id, takesFocus: true }),
      [setPreview],
    ),
    onMenu: useCallback(
      (rule: RuleSummary, anchor: HTMLElement) => setMenu({ id: rule.id, anchor }),
      [setMenu],
    ),
  });
  const setColumns = (next: readonly RuleColumnId[]) => {
    const param = columnsParam(next);
    set('columns', param);
    keep(({ columns: _before, ...kept }) => (param === '' ? kept : { ...kept, columns: param }));
  };
  const setText = useCallback((value: string) => set('search', value), [set]);

  /** As it is now, where it is loaded: what was chosen may be older. */
  const ruleOf = (id: RuleId) => byId.get(id) ?? chosen.get(id);
  const previewed = preview && ruleOf(preview.id);
  const menuRule = menu && ruleOf(menu.id);
  const closePreview = () => {
    setPreview(undefined);
    if (preview?.takesFocus) table.current?.focus();
  };

  const onRowKey = (event: KeyboardEvent<HTMLElement>, rule: RuleSummary, index: number) => {
    const is = (keys: readonly Keys[]) => keys.some((one) => matchesKeys(one, event));
    if (is(listShortcuts.preview.keys)) {
      // On a checkbox or a button the space bar is theirs.
      if (event.key === ' ' && !(event.target instanceof HTMLAnchorElement)) return false;
      setPreview(preview?.id === rule.id ? undefined : { id: rule.id, takesFocus: false });
      return true;
    }
    const range = is(listShortcuts.selectRange.keys);
    if (range || is(listShortcuts.select.keys)) {
      select(index, range);
      return true;
    }
    if (event.key !== 'Escape' || preview === undefined) return false;
    setPreview(undefined);
    return true;
  };

  const body = () => {
    if (list.isPending) return <SkeletonRows label={t`Loading the rules`} />;
    if (first === undefined)
      return <ErrorState {...failureWords(list.error)} onRetry={() => void list.refetch()} />;
    const why =
      first.unfilteredTotal === 0 ? 'none_yet' : isFiltered(filter) ? 'none_match' : 'all_archived';
    return (
      <>
        {list.isRefetchError && (
          <StaleNotice
            text={t`The list could not be refreshed. What you see may be old.`}
            onRetry={() => void list.refetch()}
          />
        )}
        <DataTable
          ref={table}
          label={t`Rules`}
          columns={columns}
          rows={rows}
          rowKey={(rule) => rule.id}
          sort={sort ?? '-updated'}
          onSort={(next) => set('sort', next)}
          busy={list.isPlaceholderData}
          onEndReached={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
          estimateRow={58}
          minWidth={columns.reduce((sum, { width, fixed }) => sum + (fixed ?? width), 44)}
          selection={{
            has: (rule) => chosen.has(rule.id),
            labelOf: ({ name }) => t`Select ${name === '' ? t`Rule without a name` : name}`,
            onSelect: select,
            all,
            labelAll: t`Select all that are loaded`,
            onAll: (on) => choose(on ? rows : []),
          }}
          onRowKey={onRowKey}
          onRowFocus={({ id }) => {
            if (preview !== undefined && !preview.takesFocus) setPreview({ id, takesFocus: false });
          }}
          current={previewed?.id}
          keepClear={chosen.size > 0 ? 58 : 0}
          empty={<NoRules why={why} onClear={clear} />}
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
            <NewRuleButton />
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
        tools={<ViewTools columns={shown} onColumns={setColumns} />}
      >
        <SearchField
          ref={searchField}
          label={t`Search rules`}
          value={filter.search ?? ''}
          onChange={setText}
        />
        <RuleFilters filter={filter} organizations={organizations} set={set} />
      </FilterBar>
      {body()}
      <Suspense fallback={null}>
        {chosen.size > 0 && (
          <BulkBar
            count={chosen.size}
            filter={filter}
            total={first?.total ?? 0}
            onChoose={choose}
            onAct={(kind) => setAct({ kind, ids: picked })}
          />
        )}
        {previewed && (
          <RulePreview
            rule={previewed}
            organizations={organizations}
            takesFocus={preview?.takesFocus ?? false}
            onClose={closePreview}
          />
        )}
        {menu && menuRule && (
          <RowMenu
            rule={menuRule}
            anchor={menu.anchor}
            onPreview={() => {
              setMenu(undefined);
              setPreview({ id: menu.id, takesFocus: true });
            }}
            onAct={(kind) => {
              setMenu(undefined);
              setAct({ kind, ids: [menu.id] });
            }}
            onClose={() => setMenu(undefined)}
          />
        )}
        {act && (
          <ActDialog
            kind={act.kind}
            rules={act.ids.flatMap((id) => ruleOf(id) ?? [])}
            onClose={(done) => {
              setAct(undefined);
              if (!done) return;
              if (act.ids === picked) choose([]);
              table.current?.focus();
            }}
          />
        )}
      </Suspense>
    </>
  );
};
