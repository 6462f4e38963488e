import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { PRODUCTS } from '#src/contract/product.ts';
import type { RuleTestEvent } from '#src/contract/rule-test.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { columnText, testColumns, withColumn } from './test-event-fields.ts';
import type { TestColumn } from './test-event-fields.ts';
import { TestCell } from './TestCell.tsx';

interface TestEventsProps {
  readonly events: readonly RuleTestEvent[];
  readonly label: string;
  readonly disabled: boolean;
  readonly onChange: (events: RuleTestEvent[]) => void;
}

/** Rows that are edited at once; a test of more is edited in its file. */
const MOST_ROWS = 100;

/** The events of a test as a table, in which each value can be changed and each event taken out. */
export const TestEvents = ({ events, label, disabled, onChange }: TestEventsProps) => {
  const { t, i18n } = useLingui();
  const frame = useRef<HTMLDivElement>(null);
  const columns = testColumns(events);
  const nameOf = (column: TestColumn): string => {
    switch (column) {
      case 'at':
        return t`After`;
      case 'organization':
        return t`Organization`;
      case 'product':
        return t`Product`;
      case 'times':
        return t`Times`;
      case 'every':
        return t`Every`;
      default:
        return renderMessage(i18n, describeField(column));
    }
  };
  const hintOf = (column: TestColumn): string => {
    switch (column) {
      case 'at':
      case 'every':
        return t`A duration, as 30s, 10m or 1h30m`;
      case 'product':
        return t`One of ${joinList(i18n, PRODUCTS)}`;
      case 'result':
        return t`success, failure, challenge or denied`;
      case 'country':
        return t`Two letters, as FR`;
      case 'activity':
        return t`An activity of up to 200 characters`;
      case 'latitude':
      case 'longitude':
      case 'asn':
      case 'severity':
      case 'times':
        return t`A number that this field can have`;
      default:
        return t`Too long`;
    }
  };
  const remove = (index: number) => {
    onChange(events.toSpliced(index, 1));
    // The button that had the focus goes with its row.
    requestAnimationFrame(() => {
      const buttons = frame.current?.querySelectorAll<HTMLElement>('tbody button');
      (buttons?.[Math.min(index, buttons.length - 1)] ?? frame.current)?.focus();
    });
  };
  return (
    <Box
      ref={frame}
      role="region"
      aria-label={t`Events of ${label}`}
      tabIndex={0}
      sx={{ maxHeight: 320, overflow: 'auto' }}
    >
      <Table
        size="small"
        stickyHeader
        sx={{
          width: 'auto',
          '& th': { bgcolor: 'background.default' },
          '& td, & th': { px: 0.5, verticalAlign: 'top', whiteSpace: 'nowrap' },
        }}
      >
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{nameOf(column)}</TableCell>
            ))}
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {events.slice(0, MOST_ROWS).map((event, index) => {
            const number = index + 1;
            return (
              // Events have no names; their place tells them apart.
              <TableRow key={index}>
                {columns.map((column) => (
                  <TableCell key={column}>
                    <TestCell
                      label={t`${nameOf(column)} of event ${number}`}
                      value={columnText(event, column)}
                      hint={hintOf(column)}
                      disabled={disabled}
                      width={widthOf(column)}
                      onChange={(text) => {
                        const next = withColumn(event, column, text);
                        if (next === undefined) return false;
                        onChange(events.with(index, next));
                        return true;
                      }}
                    />
                  </TableCell>
                ))}
                <TableCell>
                  {!disabled && (
                    <IconButton
                      size="small"
                      aria-label={t`Remove event ${number}`}
                      onClick={() => remove(index)}
                    >
                      <X size={14} aria-hidden />
                    </IconButton>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      {events.length > MOST_ROWS && (
        <Typography variant="body2" color="textSecondary">
          <Trans>
            The first {i18n.number(MOST_ROWS)} of {i18n.number(events.length)} are shown.
          </Trans>
        </Typography>
      )}
    </Box>
  );
};

const widthOf = (column: TestColumn): number => {
  switch (column) {
    case 'at':
    case 'every':
    case 'times':
    case 'country':
    case 'severity':
    case 'asn':
      return 84;
    case 'account':
    case 'targetAccount':
    case 'userAgent':
    case 'object':
      return 210;
    default:
      return 140;
  }
};
