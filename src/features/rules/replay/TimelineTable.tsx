import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { TimelineUnit } from './timeline-unit.ts';

interface TimelineTableProps {
  readonly parts: readonly { readonly at: number; readonly count: number }[];
  readonly unit: TimelineUnit;
  readonly words: (at: number) => string;
  /** lists the triggers of that part alone */
  readonly onOnly: (at: number) => void;
}

/** The bars in figures. Of hours, those in which something happened: most of a fortnight's are empty. */
export const TimelineTable = ({ parts, unit, words, onOnly }: TimelineTableProps) => {
  const { i18n, t } = useLingui();
  const rows = unit === 'hour' ? parts.filter(({ count }) => count > 0) : parts;
  return (
    <Box
      role="region"
      aria-label={unit === 'hour' ? t`Triggers by hour` : t`Triggers by day`}
      tabIndex={0}
      sx={{ maxHeight: 200, overflow: 'auto' }}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>
              {unit === 'hour' ? (
                <Trans>Hour, where there was one</Trans>
              ) : (
                <Trans>Day (UTC)</Trans>
              )}
            </TableCell>
            <TableCell align="right">
              <Trans>Triggers</Trans>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ at, count }) => (
            <TableRow key={at}>
              <TableCell component="th" scope="row">
                {words(at)}
              </TableCell>
              <TableCell align="right" className="tabular">
                {count === 0 ? (
                  i18n.number(count)
                ) : (
                  <Link
                    component="button"
                    type="button"
                    variant="body2"
                    aria-label={t`${i18n.number(count)}: show only those of ${words(at)}`}
                    onClick={() => onOnly(at)}
                  >
                    {i18n.number(count)}
                  </Link>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
