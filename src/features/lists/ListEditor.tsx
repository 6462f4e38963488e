import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { Download, FileUp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router-dom';
import { LIST_LIMITS } from '#src/contract/named-list.ts';
import { isProblem } from '#src/data/errors.ts';
import { entriesOf } from '#src/domain/list-draft.ts';
import { paths } from '#src/paths.ts';
import { PausedTextField } from '#src/ui/form/PausedTextField.tsx';
import { PageHeader } from '#src/ui/PageHeader.tsx';
import { Panel } from '#src/ui/Panel.tsx';
import { Time } from '#src/ui/Time.tsx';
import { EntriesPanel } from './EntriesPanel.tsx';
import { KindWord } from './KindWord.tsx';
import { ListLeaveGuard } from './ListLeaveGuard.tsx';
import { ListNotices } from './ListNotices.tsx';
import { ListSaveBar } from './ListSaveBar.tsx';
import type { KeptChanges } from './read-kept-changes.ts';
import { RemoveList } from './RemoveList.tsx';
import { UsedByPanel } from './UsedByPanel.tsx';
import { useListEditing } from './use-list-editing.ts';
import type { SavedList } from './use-list-editing.ts';

// Loaded when it is first opened.
const ImportDialog = lazy(async () => ({
  default: (await import('./ImportDialog.tsx')).ImportDialog,
}));
// Loaded when two people meet: most never see it.
const ListConflictDialog = lazy(async () => ({
  default: (await import('./ListConflictDialog.tsx')).ListConflictDialog,
}));
// It replays: with the domain's replay rules, for whoever asks.
const ChangeEffectPanel = lazy(async () => ({
  default: (await import('./ChangeEffectPanel.tsx')).ChangeEffectPanel,
}));

export interface ListEditorProps {
  readonly saved: SavedList;
  readonly kept: KeptChanges | undefined;
  /** why the list could not be refreshed */
  readonly refreshError: Error | undefined;
  readonly onRefresh: () => void;
}

/** A list under edit: its entries, who uses it, and what a change would do to them. */
export const ListEditor = ({ saved, kept, refreshError, onRefresh }: ListEditorProps) => {
  const { t } = useLingui();
  const editing = useListEditing(saved, kept);
  const { draft, dirty, mayWrite, base } = editing;
  const { list } = base;
  const [importing, setImporting] = useState(false);
  const download = async () => {
    const { downloadList } = await import('./download-list.ts');
    downloadList(list.name, entriesOf(draft));
  };
  const descriptionTooLong = draft.description.length > LIST_LIMITS.description;
  const stale =
    refreshError === undefined
      ? undefined
      : {
          text: isProblem(refreshError, 'not-found')
            ? t`Somebody has removed this list. What you see is what was in it; an export keeps it.`
            : t`The list could not be refreshed. What you see may be old.`,
          onRetry: onRefresh,
        };

  return (
    <>
      <PageHeader
        before={
          <MuiLink component={Link} to={paths.lists()} variant="caption">
            <Trans>Lists</Trans>
          </MuiLink>
        }
        title={list.name}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
            <KindWord kind={list.kind} />
            <span>
              {list.updatedBy === undefined ? (
                <Trans>
                  read from the directory <Time at={list.updatedAt} />
                </Trans>
              ) : (
                <Trans>
                  changed <Time at={list.updatedAt} /> by {list.updatedBy.name}
                </Trans>
              )}
            </span>
          </Box>
        }
        actions={
          <>
            <Button
              variant="outlined"
              color="inherit"
              startIcon={<Download size={15} aria-hidden />}
              onClick={() => void download()}
            >
              <Trans>Export CSV</Trans>
            </Button>
            {mayWrite && (
              <Button
                variant="outlined"
                color="inherit"
                startIcon={<FileUp size={15} aria-hidden />}
                onClick={() => setImporting(true)}
              >
                <Trans>Import…</Trans>
              </Button>
            )}
            {mayWrite && <RemoveList saved={saved} onRemove={editing.letGo} />}
          </>
        }
      />
      <ListNotices editing={editing} stale={stale} />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          alignContent: 'start',
          // Below a short list the bar that saves stands where it stands below a long one.
          minHeight: 'calc(100dvh - 262px - var(--demo-bar, 0px))',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
        }}
      >
        <EntriesPanel draft={draft} mayWrite={mayWrite} onEdit={editing.edit} />
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title={t`What it is for`}>
            {mayWrite ? (
              <PausedTextField
                multiline
                minRows={2}
                maxRows={8}
                label={t`Description`}
                value={draft.description}
                onCommit={(description) => editing.edit({ ...draft, description })}
                error={descriptionTooLong}
                helperText={
                  descriptionTooLong
                    ? t`${draft.description.length} characters: ${LIST_LIMITS.description} fit.`
                    : undefined
                }
              />
            ) : list.description === '' ? (
              <Box sx={{ color: 'text.secondary' }}>
                <Trans>Nobody has described it.</Trans>
              </Box>
            ) : (
              list.description
            )}
          </Panel>
          <UsedByPanel usedBy={list.usedBy} />
          {mayWrite && list.usedBy.length > 0 && (
            <Suspense fallback={null}>
              <ChangeEffectPanel saved={list} draft={draft} dirty={dirty} />
            </Suspense>
          )}
        </Box>
      </Box>
      {mayWrite && <ListSaveBar editing={editing} />}
      <ListLeaveGuard
        when={dirty && mayWrite}
        leaving={editing.leaving}
        kept={!editing.keeping.failed}
        onDiscard={editing.keeping.forget}
      />
      {editing.comparing && (
        <Suspense fallback={null}>
          <ListConflictDialog editing={editing} />
        </Suspense>
      )}
      {importing && (
        <Suspense fallback={null}>
          <ImportDialog
            draft={draft}
            onClose={() => setImporting(false)}
            onImport={(next) => {
              editing.edit(next);
              setImporting(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
};
