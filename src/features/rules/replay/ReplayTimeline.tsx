import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { daysOf } from './replay-days.ts';
import { utcDay } from './trigger-time.ts';

interface ReplayTimelineProps {
  readonly perDay: readonly number[];
  readonly from: number;
}

const HEIGHT = 64;

/** Triggers by day, as bars and as a table. */
export const ReplayTimeline = ({ perDay, from }: ReplayTimelineProps) => {
  const { i18n, t } = useLingui();
  const [asTable, setAsTable] = useState(false);
  const days = daysOf(perDay, from);
  const most = Math.max(1, ...perDay);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const firstDay = utcDay(i18n, first.at);
  const lastDay = utcDay(i18n, last.at);
  return (
    <Box>
      {asTable ? (
        <Box
          role="region"
          aria-label={t`Triggers by day`}
          tabIndex={0}
          sx={{ maxHeight: 200, overflow: 'auto' }}
        >
          <Table size="small" stickyHeader>
            <TableHead>
              <TableRow>
                <TableCell>
                  <Trans>Day (UTC)</Trans>
                </TableCell>
                <TableCell align="right">
                  <Trans>Triggers</Trans>
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {days.map(({ at, count }) => (
                <TableRow key={at}>
                  <TableCell component="th" scope="row">
                    {utcDay(i18n, at)}
                  </TableCell>
                  <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                    {i18n.number(count)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      ) : (
        <Box
          role="img"
          aria-label={t`Triggers by day from ${firstDay} to ${lastDay}, at most ${most} a day`}
          sx={{
            display: 'flex',
            alignItems: 'flex-end',
            gap: '2px',
            height: HEIGHT,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          {days.map(({ at, count }) => (
            <Box
              key={at}
              title={`${utcDay(i18n, at)}: ${count}`}
              sx={{
                flex: 1,
                display: 'flex',
                alignItems: 'flex-end',
                height: '100%',
                '&:hover > div': { opacity: 0.7 },
              }}
            >
              <Box
                component="div"
                sx={{ width: '100%', borderRadius: '2px 2px 0 0', bgcolor: 'primary.main' }}
                style={{ height: count === 0 ? 0 : Math.max(3, (count / most) * HEIGHT) }}
              />
            </Box>
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28 }}>
        {!asTable && (
          <Typography variant="caption" color="textSecondary">
            {firstDay}
          </Typography>
        )}
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1, textAlign: 'center' }}>
          <Trans>at most {i18n.number(most)} a day (UTC)</Trans>
          {' · '}
          <Link
            component="button"
            type="button"
            variant="caption"
            color="inherit"
            underline="always"
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <Trans>as a picture</Trans> : <Trans>as a table</Trans>}
          </Link>
        </Typography>
        {!asTable && (
          <Typography variant="caption" color="textSecondary">
            {lastDay}
          </Typography>
        )}
      </Box>
    </Box>
  );
};
