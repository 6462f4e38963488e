import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import { Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useFailureWords } from '#src/data/failure.ts';
import { useRemoveList } from '#src/data/lists.ts';
import { paths } from '#src/paths.ts';
import { LockedButton } from '#src/ui/LockedButton.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { useToast } from '#src/ui/Toasts.tsx';
import type { SavedList } from './use-list-editing.ts';

// Loaded when somebody asks to remove a list.
const ConfirmDialog = lazy(async () => ({
  default: (await import('#src/ui/ConfirmDialog.tsx')).ConfirmDialog,
}));

export interface RemoveListProps {
  readonly saved: SavedList;
  /** the list is on its way out: nothing of it is kept here any more */
  readonly onRemove: () => Promise<void>;
}

/** Takes away a list that no rule names, after asking. One that rules name cannot go, and says so. */
export const RemoveList = ({ saved: { list, etag }, onRemove }: RemoveListProps) => {
  const { t } = useLingui();
  const navigate = useNavigate();
  const toast = useToast();
  const failureWords = useFailureWords();
  const remove = useRemoveList();
  const [asking, setAsking] = useState(false);
  if (list.usedBy.length > 0) {
    return (
      <LockedButton reason={t`Rules name it: take it out of them first. They are listed below.`}>
        <Trans>Remove</Trans>
      </LockedButton>
    );
  }
  const words = remove.error === null ? undefined : failureWords(remove.error);
  return (
    <>
      <Button
        variant="outlined"
        color="error"
        startIcon={<Trash2 size={15} aria-hidden />}
        onClick={() => {
          remove.reset();
          setAsking(true);
        }}
      >
        <Trans>Remove</Trans>
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <ConfirmDialog
            open
            danger
            title={t`Remove “${list.name}”?`}
            confirm={t`Remove the list`}
            cancel={t`Keep it`}
            pending={remove.isPending}
            onCancel={() => setAsking(false)}
            onConfirm={() =>
              remove.mutate(
                { name: list.name, etag },
                {
                  onSuccess: () => {
                    toast(t`“${list.name}” is removed.`);
                    void onRemove().then(() => navigate(paths.lists(), { replace: true }));
                  },
                },
              )
            }
          >
            <Plural
              value={list.entries.length}
              one="Its # entry goes with it, and this cannot be undone."
              other="Its # entries go with it, and this cannot be undone."
            />{' '}
            <Trans>No rule names it. An export keeps what is in it.</Trans>
            {words !== undefined && (
              <Notice severity="error" role="alert">
                <strong>{words.title}.</strong> {words.text}
              </Notice>
            )}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
};
