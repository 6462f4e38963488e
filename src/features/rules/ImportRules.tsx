import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FileUp } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useMay } from '#src/data/session.ts';
import { loadEditorWords, loadVersionWords, withWords } from '#src/messages/i18n.ts';
import { Hint } from '#src/ui/Hint.tsx';

// With the YAML library and the words of the editor: loaded when files are there.
// It says what differs, too.
const ImportDialog = lazy(async () => ({
  default: (
    await withWords(import('./files/ImportDialog.tsx'), loadEditorWords(), loadVersionWords())
  ).ImportDialog,
}));

/** Takes rule files, chosen or dropped anywhere on the page. */
export const ImportRules = () => {
  const { t } = useLingui();
  const may = useMay('rule.write');
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>();
  const over = usePageDrop(may, files === undefined, setFiles);
  const button = (
    <Button
      variant="outlined"
      color="inherit"
      startIcon={<FileUp size={15} aria-hidden />}
      {...(may
        ? { onClick: () => input.current?.click() }
        : // Stays in the order of focus, so that the reason can be heard.
          { 'aria-disabled': true, sx: { color: 'text.secondary', cursor: 'not-allowed' } })}
    >
      <Trans>Import</Trans>
    </Button>
  );
  return (
    <>
      {may ? (
        button
      ) : (
        <Hint text={t`Your role may not write rules. Ask a SOC analyst or a SOC manager.`}>
          {button}
        </Hint>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t`Rule files`}
        accept=".yaml,.yml,.json,application/yaml,application/json"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          // The same file chosen again has to be a change again.
          event.target.value = '';
          if (chosen.length > 0) setFiles(chosen);
        }}
      />
      {over && (
        <Box
          aria-hidden
          sx={{
            position: 'fixed',
            inset: 12,
            zIndex: 'modal',
            display: 'grid',
            placeItems: 'center',
            border: '2px dashed',
            borderColor: 'primary.main',
            borderRadius: 2,
            bgcolor: 'background.paper',
            opacity: 0.94,
            fontSize: '1rem',
            fontWeight: 550,
            pointerEvents: 'none',
          }}
        >
          <Trans>Drop rule files here: YAML or JSON. You see what is in them first.</Trans>
        </Box>
      )}
      {files !== undefined && (
        <Suspense fallback={null}>
          <ImportDialog files={files} onClose={() => setFiles(undefined)} />
        </Suspense>
      )}
    </>
  );
};

/** Whether files are over the page; what is dropped is handed over. */
const usePageDrop = (
  enabled: boolean,
  takes: boolean,
  onFiles: (files: readonly File[]) => void,
): boolean => {
  const [over, setOver] = useState(false);
  const handle = useRef(onFiles);
  // A drop that misses every field would open the file and leave the page: only the window hears of all.
  useEffect(() => {
    if (!enabled) return undefined;
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const drag = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(takes);
    };
    const leave = (event: DragEvent) => {
      // Out of the window there is nothing that one enters.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (takes && files.length > 0) handle.current(files);
    };
    window.addEventListener('dragenter', drag);
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', drag);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [enabled, takes]);
  return over;
};
