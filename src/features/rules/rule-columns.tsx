import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { RuleSummary } from '#src/contract/rule.ts';
import type { Column } from '#src/ui/DataRow.tsx';
import {
  ChangeCell,
  ModeCell,
  NameCell,
  ProductsCell,
  SeverityCell,
  SignalsCell,
  StatusCell,
  TriggersCell,
  VersionCell,
  WordsCell,
} from './list/rule-cells.tsx';
import { RowActs } from './list/RowActs.tsx';
import type { RuleColumnId } from './rule-list-filter.ts';

export interface RuleColumnOptions {
  /** besides the name, in their order; the same array each time */
  readonly chosen: readonly RuleColumnId[];
  /** how many organizations there are at all */
  readonly organizations: number;
  readonly onPreview: (rule: RuleSummary) => void;
  readonly onMenu: (rule: RuleSummary, anchor: HTMLElement) => void;
}

/** The names of the columns that can be chosen. */
export const useColumnNames = (): Record<RuleColumnId, string> => {
  const { t } = useLingui();
  return useMemo(
    () => ({
      status: t`Status`,
      mode: t`Outcome mode`,
      severity: t`Severity`,
      organizations: t`Organizations`,
      products: t`Products`,
      signals: t`Signals`,
      techniques: t`Techniques`,
      tags: t`Tags`,
      owner: t`Owner`,
      version: t`Version`,
      triggers: t`Triggers in 30 days`,
      updated: t`Last change`,
    }),
    [t],
  );
};

type Body = Omit<Column<RuleSummary>, 'id' | 'header'>;

/** The columns of the rule list; widths are pixels of a table that is as narrow as it gets. */
export const useRuleColumns = ({
  chosen,
  organizations,
  onPreview,
  onMenu,
}: RuleColumnOptions): Column<RuleSummary>[] => {
  const { t } = useLingui();
  const names = useColumnNames();
  const rule = t`Rule`;
  const acts = t`Acts`;
  const noName = t`Rule without a name`;
  return useMemo(
    () => [
      {
        id: 'name',
        header: rule,
        width: 300,
        sort: 'name',
        cell: (row, tabIndex) => <NameCell rule={row} tabIndex={tabIndex} />,
      },
      ...chosen.map((id) => ({ ...bodyOf(id, organizations), id, header: names[id] })),
      {
        id: 'acts',
        header: acts,
        width: 0,
        fixed: 82,
        corner: true,
        cell: (row, tabIndex) => (
          <RowActs
            name={row.name === '' ? noName : row.name}
            tabIndex={tabIndex}
            onPreview={() => onPreview(row)}
            onMenu={(anchor) => onMenu(row, anchor)}
          />
        ),
      },
    ],
    [rule, acts, noName, names, chosen, organizations, onPreview, onMenu],
  );
};

const bodyOf = (id: RuleColumnId, organizations: number): Body => {
  switch (id) {
    case 'status':
      return { width: 110, cell: (rule) => <StatusCell rule={rule} /> };
    case 'mode':
      return { width: 140, cell: (rule) => <ModeCell rule={rule} /> };
    case 'severity':
      return { width: 120, sort: 'severity', cell: (rule) => <SeverityCell rule={rule} /> };
    case 'organizations':
      return {
        width: 145,
        align: 'right',
        sort: 'organizations',
        cell: (rule) =>
          rule.organizations === organizations ? (
            <Trans>All {rule.organizations}</Trans>
          ) : (
            rule.organizations
          ),
      };
    case 'products':
      return { width: 180, cell: (rule) => <ProductsCell rule={rule} /> };
    case 'signals':
      return { width: 260, wholeLine: true, cell: (rule) => <SignalsCell rule={rule} /> };
    case 'techniques':
      return { width: 140, cell: (rule) => <WordsCell words={rule.techniques} /> };
    case 'tags':
      return { width: 150, cell: (rule) => <WordsCell words={rule.tags} /> };
    case 'owner':
      return { width: 130, cell: (rule) => rule.owner };
    case 'version':
      return { width: 125, cell: (rule) => <VersionCell rule={rule} /> };
    case 'triggers':
      return {
        width: 170,
        align: 'right',
        sort: 'triggers',
        cell: (rule) => <TriggersCell rule={rule} />,
      };
    case 'updated':
      return { width: 130, sort: 'updated', cell: (rule) => <ChangeCell rule={rule} /> };
    default:
      return id satisfies never;
  }
};
