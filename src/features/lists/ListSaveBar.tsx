import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Check, CircleAlert, Save, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useFailureWords } from '#src/data/failure.ts';
import { draftCounts } from '#src/domain/list-draft.ts';
import type { ListDraft } from '#src/domain/list-draft.ts';
import { joinList } from '#src/messages/render-message.ts';
import { BottomBar } from '#src/ui/BottomBar.tsx';
import { FailureLine } from '#src/ui/FailureLine.tsx';
import type { ListEditing } from './use-list-editing.ts';

/** What has changed and is not saved, the way back step by step, and the one act that saves it. */
export const ListSaveBar = ({ editing }: { readonly editing: ListEditing }) => {
  const { draft, dirty, pending, error, canUndo, keeping } = editing;
  const failureWords = useFailureWords();
  return (
    <BottomBar>
      <Box role="status" sx={{ flex: '1 1 260px', minWidth: 0 }}>
        {error !== null ? (
          <FailureLine {...failureWords(error)} />
        ) : dirty ? (
          <Changed draft={draft} keepFailed={keeping.failed} />
        ) : (
          <Box sx={{ color: 'text.secondary', display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <Check size={15} aria-hidden />
            <Trans>Saved.</Trans>
          </Box>
        )}
      </Box>
      {canUndo && (
        <Button
          color="inherit"
          startIcon={<Undo2 size={15} aria-hidden />}
          onClick={editing.undo}
          disabled={pending}
        >
          <Trans>Undo</Trans>
        </Button>
      )}
      {dirty && (
        <Button color="inherit" onClick={() => editing.discard()} disabled={pending}>
          <Trans>Throw changes away</Trans>
        </Button>
      )}
      <Button
        variant="contained"
        startIcon={<Save size={15} aria-hidden />}
        onClick={editing.submit}
        loading={pending}
      >
        <Trans>Save</Trans>
      </Button>
    </BottomBar>
  );
};

const Changed = ({
  draft,
  keepFailed,
}: {
  readonly draft: ListDraft;
  readonly keepFailed: boolean;
}) => {
  const { t, i18n } = useLingui();
  const { added, changed, removed } = useMemo(() => draftCounts(draft), [draft]);
  const parts = [
    added > 0 && t`${plural(added, { one: '# new', other: '# new' })}`,
    changed > 0 && t`${plural(changed, { one: '# changed', other: '# changed' })}`,
    removed > 0 && t`${plural(removed, { one: '# taken out', other: '# taken out' })}`,
    draft.description !== draft.savedDescription && t`another description`,
  ].filter((part) => part !== false);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
      <span>
        <Trans>Not saved:</Trans> {joinList(i18n, parts)}.
      </span>
      {keepFailed && (
        <Box
          component="span"
          sx={{ color: 'warning.main', display: 'inline-flex', alignItems: 'center', gap: 0.75 }}
        >
          <CircleAlert size={15} aria-hidden />
          <Trans>This browser keeps nothing: do not close the tab.</Trans>
        </Box>
      )}
    </Box>
  );
};
