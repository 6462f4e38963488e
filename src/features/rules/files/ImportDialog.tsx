import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFailureWords } from '#src/data/failure.ts';
import { keys } from '#src/data/query-keys.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { ImportReport } from './ImportReport.tsx';
import { loadImport } from './load-import.ts';

export interface ImportDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** Rule files on their way into the console: a report first, and then what is chosen of it. */
export const ImportDialog = ({ files, onClose }: ImportDialogProps) => {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const queryClient = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  // A report is of one moment: it is not asked for anew under what a person chooses.
  const report = useQuery({
    queryKey: [...keys.all(), 'import', id],
    queryFn: ({ signal }) => loadImport(files, queryClient, signal),
    staleTime: 'static',
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog
      open
      maxWidth="lg"
      aria-labelledby="import-title"
      // A click beside it does not throw away what was chosen.
      onClose={(_event, reason) => {
        if (reason === 'escapeKeyDown') onClose();
      }}
    >
      <DialogTitle id="import-title">
        <Trans>Import rules</Trans>
      </DialogTitle>
      {report.data === undefined ? (
        <>
          <DialogContent>
            {report.isError ? (
              <ErrorState {...failureWords(report.error)} onRetry={() => void report.refetch()} />
            ) : (
              <>
                <Typography role="status" color="textSecondary" sx={{ mb: 1 }}>
                  <Trans>Reading the files, and what is here to compare them with…</Trans>
                </Typography>
                <Skeleton variant="rounded" height={180} aria-label={t`Reading the files`} />
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </DialogActions>
        </>
      ) : (
        <ImportReport loaded={report.data} files={files.length} onClose={onClose} />
      )}
    </Dialog>
  );
};
