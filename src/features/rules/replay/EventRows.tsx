import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { NormalizedEvent } from '#src/contract/event.ts';
import { describeActivity } from '#src/domain/activities.ts';
import { ChooseCell } from '#src/features/rules/tests/ChooseCell.tsx';
import { useChosenEvents } from '#src/features/rules/tests/chosen-events.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { zonedTime } from './trigger-time.ts';

/** Events as a table, in the zone given. */
export const EventRows = ({
  events,
  rows,
  zone,
  label,
}: {
  readonly events: readonly NormalizedEvent[];
  /** of the events, in their order */
  readonly rows: readonly number[];
  readonly zone: string | undefined;
  readonly label: string;
}) => {
  const { i18n, t } = useLingui();
  const none = '–';
  const chosen = useChosenEvents();
  const activity = (event: NormalizedEvent) => {
    const words = describeActivity(event.product, event.activity);
    return words === undefined ? event.activity : renderMessage(i18n, words);
  };
  return (
    <Box
      role="region"
      aria-label={t`Events of ${label}`}
      tabIndex={0}
      sx={{ maxHeight: 280, overflow: 'auto' }}
    >
      <Table size="small" stickyHeader sx={{ '& td, & th': { whiteSpace: 'nowrap', px: 1 } }}>
        <TableHead>
          <TableRow>
            {chosen && <TableCell sx={{ width: 32 }} />}
            <TableCell>
              <Trans>Time</Trans>
            </TableCell>
            <TableCell>
              <Trans>Activity</Trans>
            </TableCell>
            <TableCell>
              <Trans>Account</Trans>
            </TableCell>
            <TableCell>
              <Trans>IP address</Trans>
            </TableCell>
            <TableCell>
              <Trans>Country</Trans>
            </TableCell>
            <TableCell>
              <Trans>Result</Trans>
            </TableCell>
            <TableCell>
              <Trans>Application</Trans>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {events.map((event, at) => (
            <TableRow key={event.id}>
              {chosen && <ChooseCell row={rows[at] ?? -1} chosen={chosen} />}
              <TableCell sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {zonedTime(i18n, event.time, zone)}
              </TableCell>
              <TableCell title={event.activity}>{activity(event)}</TableCell>
              <TableCell>{event.account ?? none}</TableCell>
              <TableCell sx={{ fontVariantNumeric: 'tabular-nums' }}>{event.ip ?? none}</TableCell>
              <TableCell>{event.country ?? none}</TableCell>
              <TableCell>{event.result ?? none}</TableCell>
              <TableCell>{event.app ?? none}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
