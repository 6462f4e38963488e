import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { CornerDownLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { LIST_LIMITS } from '#src/contract/named-list.ts';
import type { ListKind } from '#src/contract/named-list.ts';
import { noteProblem, readListValue, shownValue } from '#src/domain/list-entries.ts';
import { withAdded } from '#src/domain/list-draft.ts';
import type { ListDraft } from '#src/domain/list-draft.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { dayEnd, isDay } from './local-day.ts';

export interface AddEntriesProps {
  readonly draft: ListDraft;
  readonly onEdit: (draft: ListDraft) => void;
}

interface Refused {
  readonly text: string;
  readonly reason: Message;
}

interface Done {
  readonly added: number;
  readonly changed: number;
  readonly present: number;
}

const MOST_REASONS = 3;

/** One value or many lines of them, with one note and one expiry for all. What is refused stays in the field, with its reason. */
export const AddEntries = ({ draft, onEdit }: AddEntriesProps) => {
  const { t, i18n } = useLingui();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [day, setDay] = useState('');
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [done, setDone] = useState<Done>();
  const placeholders = {
    texts: t`One a line`,
    accounts: 'ada@example.com',
    countries: t`FR or France`,
    networks: '192.0.2.0/24',
  } as const satisfies Record<ListKind, string>;

  const dayIssue = day !== '' && !isDay(day) ? t`A day such as 2026-12-31.` : undefined;
  const noteIssue = noteProblem({ value: '', note });

  const add = () => {
    field.current?.focus();
    if (dayIssue !== undefined || noteIssue !== undefined) return;
    const read = text
      .split(/\r\n|\n|\r/)
      .filter((line) => line.trim() !== '')
      .map((line) => ({ text: line, ...readListValue(draft.kind, line) }));
    const good = read.flatMap((line) => ('value' in line ? [line.value] : []));
    const entries = good.map((value) => ({
      value,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(day === '' ? {} : { expiresAt: dayEnd(day) }),
    }));
    const { draft: next, ...counts } = withAdded(draft, entries, Date.now());
    const left: Refused[] = [
      ...read.flatMap((line) =>
        'problem' in line ? [{ text: line.text, reason: line.problem }] : [],
      ),
      ...counts.refused.map(({ value }) => ({
        text: value,
        reason: message('list_entry.list_full', {
          value: shownValue(value),
          most: LIST_LIMITS.entries,
        }),
      })),
    ];
    setText(left.map((line) => line.text).join('\n'));
    setRefused(left);
    setDone(entries.length === 0 ? undefined : counts);
    if (counts.added + counts.changed > 0) onEdit(next);
  };

  const issue =
    refused.length === 0 ? undefined : (
      <>
        {refused.slice(0, MOST_REASONS).map(({ reason }, at) => (
          <Box component="span" key={at} sx={{ display: 'block' }}>
            {renderMessage(i18n, reason)}
          </Box>
        ))}
        {refused.length > MOST_REASONS && (
          <Plural
            value={refused.length - MOST_REASONS}
            one="and # more line that was not understood"
            other="and # more lines that were not understood"
          />
        )}
      </>
    );

  return (
    <Box
      component="form"
      noValidate
      aria-label={t`Add entries`}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      sx={{
        display: 'grid',
        gap: 1,
        alignItems: 'start',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr) minmax(0, 1fr)',
          sm: 'minmax(0, 5fr) minmax(0, 4fr) 150px auto',
        },
      }}
    >
      <TextField
        inputRef={field}
        multiline
        maxRows={6}
        label={t`Values to add`}
        placeholder={placeholders[draft.kind]}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused([]);
          setDone(undefined);
        }}
        onKeyDown={(event) => {
          // As in a field of one line; more lines are pasted, or made with Shift.
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
        error={issue !== undefined}
        helperText={issue}
        sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}
      />
      <TextField
        label={t`Note`}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={noteIssue !== undefined}
        helperText={
          noteIssue === undefined ? undefined : t`At most ${LIST_LIMITS.note} characters.`
        }
      />
      <TextField
        type="date"
        label={t`Counts until the end of`}
        value={day}
        onChange={(event) => setDay(event.target.value)}
        error={dayIssue !== undefined}
        helperText={dayIssue}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Button
        type="submit"
        variant="outlined"
        startIcon={<CornerDownLeft size={14} aria-hidden />}
        sx={{ minHeight: 34 }}
      >
        <Trans>Add</Trans>
      </Button>
      <Box
        role="status"
        sx={{
          gridColumn: '1 / -1',
          color: 'text.secondary',
          fontSize: '0.75rem',
          '&:empty': { display: 'none' },
        }}
      >
        {done !== undefined && <DoneWords {...done} />}
      </Box>
    </Box>
  );
};

const DoneWords = ({ added, changed, present }: Done) => (
  <>
    {added > 0 && <Plural value={added} one="# entry is new." other="# entries are new." />}{' '}
    {changed > 0 && (
      <Plural
        value={changed}
        one="# was there, and has another note or expiry now."
        other="# were there, and have another note or expiry now."
      />
    )}{' '}
    {present > 0 && (
      <Plural value={present} one="# was there already." other="# were there already." />
    )}
  </>
);
