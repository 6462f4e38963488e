import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Bookmark, Columns3 } from 'lucide-react';
import { Suspense } from 'react';
import { Flyout } from '#src/ui/Flyout.tsx';
import type { RuleColumnId } from '#src/features/rules/rule-list-filter.ts';
import { ColumnChooser, ViewManager } from './later.ts';

export interface ViewToolsProps {
  readonly columns: readonly RuleColumnId[];
  readonly onColumns: (columns: readonly RuleColumnId[]) => void;
}

/** How the list is looked at: saved views, and which columns in which order. */
export const ViewTools = ({ columns, onColumns }: ViewToolsProps) => {
  const { t } = useLingui();
  return (
    <Box
      sx={{
        display: 'flex',
        justifyContent: 'space-between',
        gap: 0.5,
        gridColumn: '1 / -1',
      }}
    >
      <Flyout
        startNarrow
        labelledBy="rule-views"
        trigger={
          <Button color="inherit" startIcon={<Bookmark size={14} aria-hidden />}>
            <Trans>Views</Trans>
          </Button>
        }
      >
        <Suspense fallback={<Skeleton variant="rounded" height={140} aria-label={t`Loading`} />}>
          <ViewManager headingId="rule-views" />
        </Suspense>
      </Flyout>
      <Flyout
        labelledBy="rule-columns"
        trigger={
          <Button color="inherit" startIcon={<Columns3 size={14} aria-hidden />}>
            <Trans>Columns</Trans>
          </Button>
        }
      >
        <Suspense fallback={<Skeleton variant="rounded" height={300} aria-label={t`Loading`} />}>
          <ColumnChooser headingId="rule-columns" columns={columns} onColumns={onColumns} />
        </Suspense>
      </Flyout>
    </Box>
  );
};
