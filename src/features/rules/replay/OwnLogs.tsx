import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { FileUp, ShieldCheck, Square, Trash2 } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Scope } from '#src/contract/rule.ts';
import type { OwnLogs as Logs } from '#src/data/replay-client.ts';
import { message } from '#src/domain/message.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { BusyLine } from '#src/ui/BusyLine.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { byteWords } from './byte-words.ts';
import { RejectedLines } from './RejectedLines.tsx';

interface OwnLogsProps {
  readonly logs: Logs;
  readonly scopeKind: Scope['kind'] | undefined;
}

/** One's own log files: given by dropping or choosing, read in this browser, never sent. */
export const OwnLogs = ({ logs, scopeKind }: OwnLogsProps) => {
  const { i18n, t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { files, progress, report } = logs;
  const percent =
    progress && progress.total > 0 ? Math.round((progress.done / progress.total) * 100) : 0;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1,
        border: '1px dashed',
        borderColor: 'divider',
        borderRadius: 1,
        p: 1.5,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<FileUp size={14} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {files.length === 0 ? <Trans>Choose log files…</Trans> : <Trans>Add files…</Trans>}
        </Button>
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          hidden
          aria-label={t`Log files`}
          accept=".json,.ndjson,.jsonl,.log,.txt,.csv,.gz,.arrow,.arrows,.feather,application/json,application/x-ndjson,text/plain,text/csv,application/gzip"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            // The same file chosen again has to be a change again.
            event.target.value = '';
            if (chosen.length > 0) logs.add(chosen);
          }}
        />
        <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 240px' }}>
          <Trans>
            or drop them anywhere on this panel: Microsoft 365 and Entra, Okta, Google Workspace,
            Duo, OCSF, or Arrow; JSON or CSV, also gzipped.
          </Trans>
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
        <ShieldCheck size={14} aria-hidden style={{ flexShrink: 0 }} />
        <span>
          <Trans>Your logs stay in this browser and are never sent.</Trans>
        </span>
      </Typography>
      {progress && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Box sx={{ flex: 1 }}>
            <Typography variant="body2" color="textSecondary">
              <Trans>
                Reading: {byteWords(i18n, progress.done)} of {byteWords(i18n, progress.total)}
              </Trans>
            </Typography>
            <BusyLine label={t`Reading the logs`} percent={percent} />
          </Box>
          <Button
            size="small"
            color="inherit"
            startIcon={<Square size={12} aria-hidden />}
            onClick={logs.stop}
          >
            <Trans>Stop</Trans>
          </Button>
        </Box>
      )}
      {files.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
          <Box
            component="ul"
            aria-label={t`Files`}
            sx={{ m: 0, p: 0, listStyle: 'none', flex: 1, minWidth: 0 }}
          >
            {files.map((file, place) => (
              // Two files may have one name.
              <Typography
                component="li"
                variant="body2"
                key={`${place} ${file.name}`}
                sx={{ overflowWrap: 'anywhere' }}
              >
                {file.name}{' '}
                <Typography component="span" variant="body2" color="textSecondary">
                  {byteWords(i18n, file.bytes)}
                  {file.status === 'waiting' && (
                    <>
                      {', '}
                      <Trans>waiting</Trans>
                    </>
                  )}
                  {file.status === 'stopped' && (
                    <>
                      {', '}
                      <Trans>stopped: the part that was read counts</Trans>
                    </>
                  )}
                  {file.status === 'failed' && (
                    <>
                      {', '}
                      <Trans>could not be read</Trans>
                    </>
                  )}
                </Typography>
              </Typography>
            ))}
          </Box>
          <Button
            size="small"
            color="inherit"
            startIcon={<Trash2 size={14} aria-hidden />}
            onClick={logs.remove}
          >
            <Trans>Remove the logs</Trans>
          </Button>
        </Box>
      )}
      {report && (
        <Box role="status">
          <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {report.formats.length > 0 && (
              <>
                {joinList(
                  i18n,
                  report.formats.map((format) => renderMessage(i18n, message(`format.${format}`))),
                )}
                {' · '}
              </>
            )}
            <Plural value={report.lines} one="# line read" other="# lines read" />
            {' · '}
            <Plural value={report.events} one="# event" other="# events" />
            {' · '}
            <Plural
              value={report.repeats}
              one="# repeat, counted once"
              other="# repeats, counted once"
            />
            {' · '}
            <Plural
              value={report.rejectedLines}
              one="# line not understood"
              other="# lines not understood"
            />
          </Typography>
        </Box>
      )}
      {report && <RejectedLines count={report.rejectedLines} lines={report.rejected} />}
      {report && report.events === 0 && !progress && (
        <Notice severity="info">
          <Trans>There is no event to replay over in what was read.</Trans>
        </Notice>
      )}
      {logs.events > 0 && (
        <Typography variant="body2" color="textSecondary">
          {scopeKind === 'some' || scopeKind === 'all_but' ? (
            <Trans>
              The rule’s scope is ignored here: your logs belong to none of the organizations. No
              connection is known, so every trigger is an alert only.
            </Trans>
          ) : (
            <Trans>No connection is known for your logs, so every trigger is an alert only.</Trans>
          )}
        </Typography>
      )}
    </Box>
  );
};
