import { useLingui } from '@lingui/react/macro';
import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import type { ChosenEvents } from './chosen-events.ts';

interface ChooseCellProps {
  readonly row: number;
  readonly chosen: ChosenEvents;
}

/** Chooses the event of its row for a test. */
export const ChooseCell = ({ row, chosen }: ChooseCellProps) => {
  const { t } = useLingui();
  return (
    <TableCell padding="none">
      <Checkbox
        size="small"
        checked={chosen.rows.has(row)}
        slotProps={{ input: { 'aria-label': t`Choose this event for a test` } }}
        onChange={(event) => chosen.choose(row, event.target.checked)}
        sx={{ p: 0.5 }}
      />
    </TableCell>
  );
};
