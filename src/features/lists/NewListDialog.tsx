import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useCallback, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { CONDITION_LIMITS, listNameSchema } from '#src/contract/condition.ts';
import { LIST_KINDS, LIST_LIMITS } from '#src/contract/named-list.ts';
import type { ListKind, ListSummary } from '#src/contract/named-list.ts';
import { ApiProblem, isProblem } from '#src/data/errors.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { useSaveList } from '#src/data/lists.ts';
import { fold } from '#src/domain/events/fold.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/Notice.tsx';

export interface NewListDialogProps {
  /** what the name begins with */
  readonly name: string;
  /** lists there are */
  readonly taken: readonly ListSummary[];
  readonly onClose: () => void;
}

/** A name, a kind and a description; the entries come on its page. */
export const NewListDialog = ({ name: first, taken, onClose }: NewListDialogProps) => {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const failureWords = useFailureWords();
  const titleId = useId();
  const nameField = useRef<HTMLInputElement | null>(null);
  const save = useSaveList();
  const beginHere = useCallback((field: HTMLInputElement | null) => {
    nameField.current = field;
    field?.focus();
  }, []);
  const [intent, setIntent] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(first);
  const [kind, setKind] = useState<ListKind>('texts');
  const [description, setDescription] = useState('');
  const [tried, setTried] = useState(false);

  const trimmed = name.trim();
  const existing = taken.find((list) => fold(list.name) === fold(trimmed));
  const nameIssue =
    trimmed.length > CONDITION_LIMITS.listName
      ? t`${trimmed.length} characters: ${CONDITION_LIMITS.listName} fit.`
      : !listNameSchema.safeParse(trimmed).success
        ? trimmed === ''
          ? t`Enter a name.`
          : t`Letters A to Z, digits, spaces and . : @ - _ only.`
        : existing !== undefined
          ? t`There is a list “${existing.name}” already.`
          : undefined;
  const descriptionIssue =
    description.length > LIST_LIMITS.description
      ? t`${description.length} characters: ${LIST_LIMITS.description} fit.`
      : undefined;
  const means = {
    texts: t`Anything, compared as a whole and without case.`,
    accounts: t`Names of accounts, as events write them.`,
    countries: t`Countries by their two letters.`,
    networks: t`Addresses and ranges such as 192.0.2.0/24.`,
  } as const satisfies Record<ListKind, string>;

  const submit = () => {
    setTried(true);
    if (nameIssue !== undefined || descriptionIssue !== undefined) {
      nameField.current?.focus();
      return;
    }
    save.mutate(
      {
        name: trimmed,
        body: { kind, description: description.trim(), entries: [] },
        etag: undefined,
        idempotencyKey: intent,
      },
      {
        onSuccess: ({ data }) => void navigate(paths.list(data.name)),
        // The answer was clear: another attempt is another intent. A lost one is the same.
        onError: (error) => {
          if (error instanceof ApiProblem) setIntent(crypto.randomUUID());
        },
      },
    );
  };
  const takenMeanwhile = isProblem(save.error, 'list-exists') && save.variables?.name === trimmed;
  const words = save.error === null || takenMeanwhile ? undefined : failureWords(save.error);
  const showName = tried || trimmed.length > CONDITION_LIMITS.listName || existing !== undefined;
  const shownNameIssue = takenMeanwhile
    ? failureWords(save.error).title
    : showName
      ? nameIssue
      : undefined;

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogTitle id={titleId}>
          <Trans>New list</Trans>
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField
            inputRef={beginHere}
            label={t`Name`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={shownNameIssue !== undefined}
            helperText={
              shownNameIssue ?? t`Conditions name the list by it; it cannot be changed later.`
            }
            sx={{ mt: 1 }}
          />
          <TextField
            select
            label={t`Kind`}
            value={kind}
            onChange={(event) =>
              setKind(LIST_KINDS.find((one) => one === event.target.value) ?? kind)
            }
            helperText={means[kind]}
          >
            {LIST_KINDS.map((one) => (
              <MenuItem key={one} value={one}>
                {renderMessage(i18n, message(`list_kind.${one}`))}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            multiline
            minRows={2}
            maxRows={6}
            label={t`Description`}
            value={description}
            onChange={(event) => setDescription(event.target.value)}
            error={descriptionIssue !== undefined}
            helperText={descriptionIssue ?? t`What belongs in it, and who decides.`}
          />
          {words !== undefined && (
            <Notice severity="error" role="alert">
              <strong>{words.title}.</strong> {words.text}
            </Notice>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="contained" loading={save.isPending}>
            <Trans>Make the list</Trans>
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
