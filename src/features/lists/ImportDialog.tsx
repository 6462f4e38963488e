import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { FileUp } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { LIST_LIMITS } from '#src/contract/named-list.ts';
import { draftCounts, withAdded, withOnly } from '#src/domain/list-draft.ts';
import type { ListDraft } from '#src/domain/list-draft.ts';
import { shownValue } from '#src/domain/list-entries.ts';
import { readListFile } from '#src/domain/list-file.ts';
import type { ListFileForm, RefusedLine } from '#src/domain/list-file.ts';
import { message } from '#src/domain/message.ts';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { ImportReport } from './ImportReport.tsx';
import { dayEnd } from './local-day.ts';

export interface ImportDialogProps {
  readonly draft: ListDraft;
  readonly onImport: (draft: ListDraft) => void;
  readonly onClose: () => void;
}

type How = 'add' | 'replace';

/** Fifty thousand entries with notes are some 20 MB at the very most. */
const MOST_BYTES = 30_000_000;

/** Entries from pasted lines or a file, with a report before anything is taken over; and taken over is not yet saved. */
export const ImportDialog = ({ draft, onImport, onClose }: ImportDialogProps) => {
  const { t } = useLingui();
  const titleId = useId();
  const now = useNow();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState<string>();
  const [fileIssue, setFileIssue] = useState<string>();
  const [form, setForm] = useState<ListFileForm>();
  const [how, setHow] = useState<How>('add');
  const [over, setOver] = useState(false);

  // A file of fifty thousand lines is read while typing goes on.
  const given = useDeferredValue(text);
  const file = useMemo(
    () =>
      readListFile(given, { kind: draft.kind, dayEnd, ...(form === undefined ? {} : { form }) }),
    [given, draft.kind, form],
  );
  const outcome = useMemo(
    () =>
      how === 'add' ? withAdded(draft, file.entries, now) : withOnly(draft, file.entries, now),
    [draft, file, how, now],
  );
  const removed = draftCounts(outcome.draft).removed - draftCounts(draft).removed;
  const refused: readonly RefusedLine[] = [
    ...file.refused,
    ...outcome.refused.map(({ value }) => ({
      line: 0,
      text: value,
      reason: message('list_entry.list_full', {
        value: shownValue(value),
        most: LIST_LIMITS.entries,
      }),
    })),
  ];
  const read = given.trim() !== '';
  const changesSomething = outcome.added + outcome.changed + Math.max(0, removed) > 0;

  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFileIssue(undefined);
    if (chosen.size > MOST_BYTES) {
      setFileIssue(t`“${chosen.name}” is larger than 30 MB, which no list is.`);
      return;
    }
    try {
      setText(await decoded(chosen));
      setFileName(chosen.name);
      setForm(undefined);
    } catch {
      setFileIssue(t`“${chosen.name}” could not be read. Choose it again, or paste its lines.`);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <Dialog open onClose={onClose} maxWidth="md" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        <Trans>Import entries</Trans>
      </DialogTitle>
      <DialogContent
        onDragOver={(event) => {
          // Without this the browser would open the file and leave the page.
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Button
            variant="outlined"
            startIcon={<FileUp size={14} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            <Trans>Choose a file…</Trans>
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t`File of entries`}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              // Read before the field is emptied, so that the same file chosen again is a change again.
              void take(chosen);
              event.target.value = '';
            }}
          />
          <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 240px' }}>
            {fileName === undefined ? (
              <Trans>
                or drop it here, or paste below: one value a line, or CSV with value, note and
                expiry.
              </Trans>
            ) : (
              <Trans>Read from {fileName}; it can be changed below.</Trans>
            )}
          </Typography>
        </Box>
        <TextField
          multiline
          minRows={5}
          maxRows={9}
          label={t`Lines`}
          placeholder={'value,note,expires\n…'}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={fileIssue !== undefined}
          helperText={fileIssue}
          sx={{
            mt: 0.75,
            ...(over
              ? { outline: '2px dashed', outlineColor: 'primary.main', borderRadius: 1 }
              : {}),
          }}
          slotProps={{ htmlInput: { spellCheck: false, wrap: 'off' } }}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <SegmentedChoice<ListFileForm>
            label={t`How lines are read`}
            value={file.form}
            onChange={setForm}
            options={[
              { value: 'lines', label: t`Each line one value` },
              { value: 'columns', label: t`Columns` },
            ]}
          />
          <SegmentedChoice<How>
            label={t`What happens to the list`}
            value={how}
            onChange={setHow}
            options={[
              { value: 'add', label: t`Add to the list` },
              { value: 'replace', label: t`Replace the list` },
            ]}
          />
        </Box>
        <Box role="status">
          {read && (
            <ImportReport
              added={outcome.added}
              changed={outcome.changed}
              present={outcome.present}
              removed={Math.max(0, removed)}
              refused={refused}
            />
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          variant="contained"
          disabled={!read || !changesSomething}
          onClick={() => onImport(outcome.draft)}
        >
          {how === 'add' ? (
            <Plural
              value={outcome.added + outcome.changed}
              one="Take # entry over"
              other="Take # entries over"
            />
          ) : (
            <Trans>Replace the list</Trans>
          )}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** A spreadsheet's “Unicode text” is UTF-16, and says so in its first two bytes; all else is UTF-8. */
const decoded = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
};
