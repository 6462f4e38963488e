import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ArmingRecord } from '#src/contract/arming.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { modeLook } from '#src/features/rules/mode-look.ts';

interface ArmingListProps {
  readonly records: readonly ArmingRecord[];
  readonly nameOf: (id: OrganizationId) => string;
}

/** The outcome mode of each organization, since when, by whom and why. */
export const ArmingList = ({ records, nameOf }: ArmingListProps) => {
  const { i18n, t } = useLingui();
  return (
    <Box
      tabIndex={0}
      role="region"
      aria-label={t`Outcome mode by organization`}
      sx={{ maxHeight: 320, overflow: 'auto' }}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>
              <Trans>Organization</Trans>
            </TableCell>
            <TableCell>
              <Trans>Outcome mode</Trans>
            </TableCell>
            <TableCell>
              <Trans>Since</Trans>
            </TableCell>
            <TableCell>
              <Trans>Reason</Trans>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {records.map((record) => {
            const Icon = modeLook[record.mode].icon;
            return (
              <TableRow key={record.organizationId}>
                <TableCell component="th" scope="row">
                  {nameOf(record.organizationId)}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <Box
                    component="span"
                    sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
                  >
                    <Icon size={14} aria-hidden />
                    {renderMessage(i18n, message(`mode.${record.mode}`))}
                  </Box>
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {i18n.date(new Date(record.since), { dateStyle: 'medium', timeStyle: 'short' })}
                  <br />
                  <Trans>by {record.by.name}</Trans>
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{record.reason}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
};
