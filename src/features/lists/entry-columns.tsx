import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Check, Clock, PencilLine, Plus, Trash2, Undo2, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { LIST_LIMITS } from '#src/contract/named-list.ts';
import type { ListKind } from '#src/contract/named-list.ts';
import { rowState } from '#src/domain/list-draft.ts';
import type { DraftRow } from '#src/domain/list-draft.ts';
import type { Column } from '#src/ui/DataRow.tsx';
import { focusOnMount } from '#src/ui/focus-on-mount.ts';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import { Time } from '#src/ui/Time.tsx';
import { countryName } from './country-name.ts';
import { isDay } from './local-day.ts';

/** The row whose note and expiry are being written. */
export interface EditedRow {
  readonly id: string;
  readonly note: string;
  /** 2026-12-31, or '' for none */
  readonly day: string;
}

export interface EntryActs {
  readonly edited: EditedRow | undefined;
  readonly onBegin: (row: DraftRow) => void;
  readonly onType: (edited: EditedRow) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly onRemove: (row: DraftRow) => void;
  readonly onPutBack: (row: DraftRow) => void;
}

export interface EntryColumnsOptions {
  readonly kind: ListKind;
  /** UTC milliseconds */
  readonly now: number;
  /** undefined for somebody who may only read */
  readonly acts: EntryActs | undefined;
}

export const useEntryColumns = ({ kind, now, acts }: EntryColumnsOptions): Column<DraftRow>[] => {
  const { t } = useLingui();
  const tools: Column<DraftRow>[] =
    acts === undefined
      ? []
      : [
          {
            id: 'tools',
            header: t`Change`,
            width: 12,
            cell: (row, tabIndex) => <Tools row={row} tabIndex={tabIndex} {...acts} />,
          },
        ];
  return [
    {
      id: 'value',
      header: t`Value`,
      width: 36,
      cell: (row) => <Value row={row} kind={kind} now={now} />,
    },
    {
      id: 'note',
      header: t`Note`,
      width: 30,
      wholeLine: true,
      cell: (row) => <Note row={row} acts={acts} />,
    },
    {
      id: 'expires',
      header: t`Expires`,
      width: 18,
      cell: (row) => <Expires row={row} acts={acts} />,
    },
    ...tools,
  ];
};

interface RowProps {
  readonly row: DraftRow;
  readonly acts: EntryActs | undefined;
}

const Value = ({
  row,
  kind,
  now,
}: {
  readonly row: DraftRow;
  readonly kind: ListKind;
  readonly now: number;
}) => {
  const { i18n, t } = useLingui();
  const state = rowState(row);
  const { value, expiresAt = Infinity } = row.entry;
  const name = kind === 'countries' ? countryName(value, i18n.locale) : '';
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}
    >
      <Box
        component={state === 'removed' ? 'del' : 'span'}
        className={kind === 'networks' ? 'tabular' : undefined}
        sx={{
          fontWeight: 550,
          minWidth: 0,
          // What is very long is read whole on its own page of the export.
          maxHeight: '6em',
          overflow: 'auto',
          ...(state === 'removed' ? { color: 'text.secondary' } : {}),
        }}
      >
        {value}
        {name !== '' && (
          <Typography component="span" variant="body2" color="textSecondary" sx={{ ml: 1 }}>
            {name}
          </Typography>
        )}
      </Box>
      {state === 'added' && <StatusChip icon={Plus} label={t`new`} tone="good" />}
      {state === 'changed' && <StatusChip icon={PencilLine} label={t`changed`} tone="info" />}
      {state === 'removed' && <StatusChip icon={Trash2} label={t`taken out`} tone="bad" />}
      {state !== 'removed' && expiresAt <= now && (
        <StatusChip icon={Clock} label={t`expired`} tone="warning" />
      )}
    </Box>
  );
};

/** Enter is done, Escape gives it up. */
const onKey =
  ({ onDone, onCancel }: EntryActs) =>
  (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') onDone();
    else onCancel();
  };

const Note = ({ row, acts }: RowProps) => {
  const { t } = useLingui();
  if (acts?.edited?.id !== row.id) return row.entry.note ?? '';
  const { edited } = acts;
  return (
    <TextField
      inputRef={focusOnMount}
      label={t`Note`}
      value={edited.note}
      onChange={(event) => acts.onType({ ...edited, note: event.target.value })}
      onKeyDown={onKey(acts)}
      error={edited.note.length > LIST_LIMITS.note}
      helperText={
        edited.note.length > LIST_LIMITS.note
          ? t`${edited.note.length} characters: ${LIST_LIMITS.note} fit.`
          : undefined
      }
    />
  );
};

const Expires = ({ row, acts }: RowProps) => {
  const { t } = useLingui();
  const { expiresAt } = row.entry;
  if (acts?.edited?.id !== row.id) {
    return expiresAt === undefined ? (
      <Typography variant="body2" color="textSecondary">
        <Trans>never</Trans>
      </Typography>
    ) : (
      <Time at={expiresAt} />
    );
  }
  const { edited } = acts;
  const wrong = edited.day !== '' && !isDay(edited.day);
  return (
    <TextField
      type="date"
      label={t`Until the end of`}
      value={edited.day}
      onChange={(event) => acts.onType({ ...edited, day: event.target.value })}
      onKeyDown={onKey(acts)}
      error={wrong}
      helperText={wrong ? t`A day such as 2026-12-31.` : undefined}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
};

interface ToolsProps extends EntryActs {
  readonly row: DraftRow;
  readonly tabIndex: 0 | -1;
}

const Tools = ({ row, tabIndex, ...acts }: ToolsProps) => {
  const { t } = useLingui();
  const { value } = row.entry;
  const state = rowState(row);
  if (acts.edited?.id === row.id) {
    return (
      <Box sx={{ display: 'flex', gap: 0.25 }}>
        <IconButton aria-label={t`Done`} title={t`Done (Enter)`} onClick={acts.onDone}>
          <Check size={16} aria-hidden />
        </IconButton>
        <IconButton
          aria-label={t`Leave as it was`}
          title={t`Leave as it was (Escape)`}
          onClick={acts.onCancel}
        >
          <X size={16} aria-hidden />
        </IconButton>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'flex', gap: 0.25, my: -0.5 }}>
      {state !== 'removed' && (
        <IconButton
          data-row={row.id}
          aria-label={t`Edit note and expiry of ${value}`}
          title={t`Edit note and expiry`}
          tabIndex={tabIndex}
          onClick={() => acts.onBegin(row)}
        >
          <PencilLine size={15} aria-hidden />
        </IconButton>
      )}
      {(state === 'removed' || state === 'changed') && (
        <IconButton
          data-row={state === 'removed' ? row.id : undefined}
          aria-label={t`Put ${value} back as it is saved`}
          title={t`Put back as it is saved`}
          tabIndex={tabIndex}
          onClick={() => acts.onPutBack(row)}
        >
          <Undo2 size={15} aria-hidden />
        </IconButton>
      )}
      {state !== 'removed' && (
        <IconButton
          aria-label={t`Take ${value} out`}
          title={t`Take out`}
          tabIndex={tabIndex}
          onClick={() => acts.onRemove(row)}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      )}
    </Box>
  );
};
