import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { CurvePoint } from '#src/domain/replay/replay-curve.ts';

interface CurveTableProps {
  readonly points: readonly CurvePoint[];
  readonly value: number;
  readonly triggers: number | undefined;
  readonly label: string;
  readonly words: (value: number) => string;
  readonly onPick: ((value: number) => void) | undefined;
}

/** The curve in figures, the present number among them. */
export const CurveTable = ({ points, value, triggers, label, words, onPick }: CurveTableProps) => {
  const { i18n, t } = useLingui();
  const rows: { value: number; triggers: number | undefined }[] = points.some(
    (point) => point.value === value,
  )
    ? [...points]
    : [...points, { value, triggers }].toSorted((a, b) => a.value - b.value);
  return (
    <Box
      role="region"
      aria-label={t`Triggers by ${label}`}
      tabIndex={0}
      sx={{ maxHeight: 220, overflow: 'auto' }}
    >
      <Table size="small" stickyHeader sx={{ '& td, & th': { py: 0.5 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{label}</TableCell>
            <TableCell align="right">
              <Trans>Triggers</Trans>
            </TableCell>
            <TableCell component="td" />
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.value} selected={row.value === value}>
              <TableCell component="th" scope="row">
                {words(row.value)}
              </TableCell>
              <TableCell align="right" className="tabular">
                {row.triggers === undefined ? '…' : i18n.number(row.triggers)}
              </TableCell>
              <TableCell align="right">
                {row.value === value ? (
                  <Trans>now</Trans>
                ) : (
                  onPick && (
                    <Link
                      component="button"
                      type="button"
                      variant="body2"
                      aria-label={t`Set to ${words(row.value)}`}
                      onClick={() => onPick(row.value)}
                    >
                      <Trans>Set</Trans>
                    </Link>
                  )
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
