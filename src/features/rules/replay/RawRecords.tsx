import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BusyLine } from '#src/ui/BusyLine.tsx';
import { Notice } from '#src/ui/Notice.tsx';

interface RawRecordsProps {
  readonly rows: readonly number[];
  readonly revision: string;
  readonly record: (row: number) => Promise<string | undefined>;
  readonly label: string;
}

/** The records of one's own log from which events were read, one at a time, out of the file. */
export const RawRecords = ({ rows, revision, record, label }: RawRecordsProps) => {
  const { t, i18n } = useLingui();
  const [at, setAt] = useState<number>();
  const row = at === undefined ? undefined : rows[at];
  const asked = useQuery({
    queryKey: ['replay-record', revision, row],
    queryFn: async () => (await record(row ?? 0)) ?? null,
    enabled: row !== undefined,
    gcTime: 0,
    retry: false,
  });
  if (at === undefined) {
    return (
      <Button size="small" color="inherit" onClick={() => setAt(0)}>
        <Trans>Show the records of the log</Trans>
      </Button>
    );
  }
  return (
    <Box role="region" aria-label={t`Records of ${label}`}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }} aria-live="polite">
          <Trans>
            Record of event {i18n.number(at + 1)} of {i18n.number(rows.length)}
          </Trans>
        </Typography>
        <Button size="small" color="inherit" disabled={at === 0} onClick={() => setAt(at - 1)}>
          <Trans>Previous</Trans>
        </Button>
        <Button
          size="small"
          color="inherit"
          disabled={at >= rows.length - 1}
          onClick={() => setAt(at + 1)}
        >
          <Trans>Next</Trans>
        </Button>
        <Button size="small" color="inherit" onClick={() => setAt(undefined)}>
          <Trans>Hide</Trans>
        </Button>
      </Box>
      {asked.isError ? (
        <Notice severity="warning">
          <Trans>The record could not be read. Is the file still where it was?</Trans>
        </Notice>
      ) : asked.data === undefined ? (
        <BusyLine label={t`Reading the record`} />
      ) : (
        <Box
          component="pre"
          tabIndex={0}
          sx={{
            m: 0,
            p: 1,
            maxHeight: 240,
            overflow: 'auto',
            fontSize: '0.75rem',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            bgcolor: 'action.hover',
            borderRadius: 1,
          }}
        >
          {asked.data === null ? (
            <Trans>This event came from a table of columns and has no text of its own.</Trans>
          ) : (
            inLines(asked.data)
          )}
        </Box>
      )}
    </Box>
  );
};

/** JSON with indents; anything else, as a row of CSV, as it is. */
const inLines = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};
