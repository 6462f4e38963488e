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
  return useMemo(() => {
    const bodies: Record<RuleColumnId, Body> = {
      status: { width: 110, cell: (rule) => <StatusCell rule={rule} /> },
      mode: { width: 140, cell: (rule) => <ModeCell rule={rule} /> },
      severity: { width: 115, sort: 'severity', cell: (rule) => <SeverityCell rule={rule} /> },
      organizations: {
        width: 120,
        align: 'right',
        sort: 'organizations',
        cell: (rule) =>
          rule.organizations === organizations ? (
            <Trans>All {rule.organizations}</Trans>
          ) : (
            rule.organizations
          ),
      },
      products: { width: 180, cell: (rule) => <ProductsCell rule={rule} /> },
      signals: { width: 250, wholeLine: true, cell: (rule) => <SignalsCell rule={rule} /> },
      techniques: { width: 140, cell: (rule) => <WordsCell words={rule.techniques} /> },
      tags: { width: 150, cell: (rule) => <WordsCell words={rule.tags} /> },
      owner: { width: 130, cell: (rule) => rule.owner },
      version: { width: 120, cell: (rule) => <VersionCell rule={rule} /> },
      triggers: {
        width: 170,
        align: 'right',
        sort: 'triggers',
        cell: (rule) => <TriggersCell rule={rule} />,
      },
      updated: { width: 130, sort: 'updated', cell: (rule) => <ChangeCell rule={rule} /> },
    };
    return [
      {
        id: 'name',
        header: t`Rule`,
        width: 300,
        sort: 'name',
        cell: (rule, tabIndex) => <NameCell rule={rule} tabIndex={tabIndex} />,
      },
      ...chosen.map((id) => ({ ...bodies[id], id, header: names[id] })),
      {
        id: 'acts',
        header: t`Acts`,
        width: 0,
        fixed: 82,
        corner: true,
        cell: (rule, tabIndex) => (
          <RowActs
            name={rule.name === '' ? t`Rule without a name` : rule.name}
            tabIndex={tabIndex}
            onPreview={() => onPreview(rule)}
            onMenu={(anchor) => onMenu(rule, anchor)}
          />
        ),
      },
    ];
  }, [t, names, chosen, organizations, onPreview, onMenu]);
};
