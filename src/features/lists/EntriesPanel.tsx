import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ListFilter, ListPlus, Trash2 } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { LIST_LIMITS } from '#src/contract/named-list.ts';
import { rowState, withEntry, withRemoved, withSaved } from '#src/domain/list-draft.ts';
import type { DraftRow, ListDraft } from '#src/domain/list-draft.ts';
import { entrySearch } from '#src/domain/list-entries.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { SearchField } from '#src/ui/SearchField.tsx';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { useAddressFilter } from '#src/ui/use-address-filter.ts';
import { useNow } from '#src/ui/use-now.ts';
import { AddEntries } from './AddEntries.tsx';
import { countryName } from './country-name.ts';
import { useEntryColumns } from './entry-columns.tsx';
import type { EditedRow } from './entry-columns.tsx';
import { dayEnd, dayOf, isDay } from './local-day.ts';

export interface EntriesPanelProps {
  readonly draft: ListDraft;
  readonly mayWrite: boolean;
  readonly onEdit: (draft: ListDraft) => void;
}

const SHOWN = ['all', 'changed', 'expired'] as const;
type Shown = (typeof SHOWN)[number];

const isExpired = ({ entry: { expiresAt = Infinity }, removed }: DraftRow, now: number): boolean =>
  !removed && expiresAt <= now;

/** What is in the list: found, added, changed and taken out here; nothing is sent before it is saved. */
export const EntriesPanel = ({ draft, mayWrite, onEdit }: EntriesPanelProps) => {
  const { t, i18n } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const { search, set, clear } = useAddressFilter();
  const now = useNow();
  const text = search.get('search')?.slice(0, 200) ?? '';
  const shown = SHOWN.find((one) => one === search.get('show')) ?? 'all';
  const setText = useCallback((value: string) => set('search', value), [set]);
  const [edited, setEdited] = useState<EditedRow>();

  const counts = useMemo(
    () => ({
      all: draft.rows.length,
      changed: draft.rows.filter((row) => rowState(row) !== 'same').length,
      expired: draft.rows.filter((row) => isExpired(row, now)).length,
    }),
    [draft, now],
  );
  // Fifty thousand networks are searched while typing goes on.
  const wanted = useDeferredValue(text);
  const rows = useMemo(() => {
    const found = entrySearch(draft.kind, wanted, (value) =>
      draft.kind === 'countries' ? countryName(value, i18n.locale) : '',
    );
    return draft.rows.filter(
      (row) =>
        (shown === 'all' ||
          (shown === 'changed' ? rowState(row) !== 'same' : isExpired(row, now))) &&
        found(row.entry),
    );
  }, [draft, wanted, shown, now, i18n.locale]);

  /** The tool of a row is drawn by the change itself, so it takes the focus only afterwards. */
  const focusRow = (id: string) =>
    requestAnimationFrame(() =>
      [...(box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
        .find((tool) => tool.dataset['row'] === id)
        ?.focus(),
    );
  const done = () => {
    if (edited === undefined) return;
    const { id, note, day } = edited;
    if (note.length > LIST_LIMITS.note || (day !== '' && !isDay(day))) return;
    const expiresAt = draft.rows.find((row) => row.id === id)?.entry.expiresAt;
    const kept = expiresAt !== undefined && dayOf(expiresAt) === day;
    onEdit(
      withEntry(draft, id, {
        note: note.trim(),
        expiresAt: kept ? expiresAt : day === '' ? undefined : dayEnd(day),
      }),
    );
    setEdited(undefined);
    focusRow(id);
  };
  const columns = useEntryColumns({
    kind: draft.kind,
    now,
    acts: mayWrite
      ? {
          edited,
          onBegin: ({ id, entry: { note = '', expiresAt } }) =>
            setEdited({ id, note, day: expiresAt === undefined ? '' : dayOf(expiresAt) }),
          onType: setEdited,
          onDone: done,
          onCancel: () => {
            setEdited(undefined);
            if (edited !== undefined) focusRow(edited.id);
          },
          onRemove: ({ id, saved }) => {
            const at = rows.findIndex((row) => row.id === id);
            onEdit(withRemoved(draft, new Set([id])));
            // What was only added is gone: a keyboard goes on from its neighbour.
            focusRow(saved === undefined ? ((rows[at + 1] ?? rows[at - 1])?.id ?? '') : id);
          },
          onPutBack: ({ id }) => {
            onEdit(withSaved(draft, id));
            focusRow(id);
          },
        }
      : undefined,
  });

  return (
    <Box ref={box} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      {mayWrite && <AddEntries draft={draft} onEdit={onEdit} />}
      <Box
        role="search"
        aria-label={t`Entries`}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
      >
        <SearchField
          label={draft.kind === 'networks' ? t`Search, or an address` : t`Search entries`}
          value={text}
          onChange={setText}
        />
        <SegmentedChoice<Shown>
          label={t`Which entries`}
          value={shown}
          onChange={(value) => set('show', value === 'all' ? '' : value)}
          options={[
            { value: 'all', label: t`All ${i18n.number(counts.all)}` },
            { value: 'changed', label: t`Not saved ${i18n.number(counts.changed)}` },
            { value: 'expired', label: t`Expired ${i18n.number(counts.expired)}` },
          ]}
        />
        {mayWrite && counts.expired > 0 && (
          <Button
            color="inherit"
            startIcon={<Trash2 size={14} aria-hidden />}
            onClick={() =>
              onEdit(
                withRemoved(
                  draft,
                  new Set(draft.rows.filter((row) => isExpired(row, now)).map(({ id }) => id)),
                ),
              )
            }
          >
            <Trans>Take the expired out</Trans>
          </Button>
        )}
        <Box
          role="status"
          className="tabular"
          sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.75rem' }}
        >
          {rows.length !== draft.rows.length && (
            <Plural value={rows.length} one="# is shown" other="# are shown" />
          )}
        </Box>
      </Box>
      <DataTable
        label={t`Entries`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        estimateRow={38}
        minWidth={620}
        // The bar that saves stands over the end of the page.
        keepClear={mayWrite ? 60 : 0}
        busy={wanted !== text}
        empty={
          draft.rows.length === 0 ? (
            <EmptyState
              icon={ListPlus}
              title={t`Nothing is in this list`}
              text={
                mayWrite
                  ? t`Add a value above, paste many lines, or import a file. Until then a condition on this list is true of nothing.`
                  : t`A condition on this list is true of nothing.`
              }
            />
          ) : (
            <EmptyState
              icon={ListFilter}
              title={t`No entry is like this`}
              text={t`There are entries, but none that the search and the choice show.`}
              action={
                <Button variant="outlined" onClick={clear}>
                  <Trans>Show all entries</Trans>
                </Button>
              }
            />
          )
        }
      />
    </Box>
  );
};
