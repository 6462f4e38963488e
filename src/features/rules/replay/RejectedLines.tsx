import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';
import { rejectedText } from './rejected-text.ts';

export interface RejectedLine {
  readonly file?: string | undefined;
  readonly line: number;
  readonly reason: Message;
}

interface RejectedLinesProps {
  /** lines there are; more than are listed when there are very many */
  readonly count: number;
  readonly lines: readonly RejectedLine[];
}

const ROW = 24;
const MOST_ROWS_SHOWN = 8;

/** Lines that could not be understood, each with its number and the reason. */
export const RejectedLines = ({ count, lines }: RejectedLinesProps) => {
  const { i18n, t } = useLingui();
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState<'yes' | 'refused'>();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: open ? lines.length : 0,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const words = ({ reason }: RejectedLine) => renderMessage(i18n, reason);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(
        rejectedText(lines.map((line) => ({ ...line, words: words(line) }))),
      );
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  if (count === 0) return null;
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button
          size="small"
          color="inherit"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          endIcon={<TurnIcon open={open} />}
        >
          <Plural
            value={count}
            one="# line was not understood"
            other="# lines were not understood"
          />
        </Button>
        {open && (
          <Button
            size="small"
            color="inherit"
            startIcon={<Copy size={14} aria-hidden />}
            onClick={() => void copy()}
          >
            <Trans>Copy the list</Trans>
          </Button>
        )}
        <Typography variant="body2" color="textSecondary" role="status">
          {copied === 'yes' && <Trans>Copied</Trans>}
          {copied === 'refused' && <Trans>The browser does not allow copying here.</Trans>}
        </Typography>
      </Box>
      {open && (
        <Box
          ref={frame}
          tabIndex={0}
          role="region"
          aria-label={t`Lines that were not understood`}
          sx={{
            maxHeight: ROW * MOST_ROWS_SHOWN,
            overflow: 'auto',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
          }}
        >
          <Box
            component="ul"
            sx={{ m: 0, p: 0, listStyle: 'none', position: 'relative' }}
            style={{ height: virtual.getTotalSize() }}
          >
            {virtual.getVirtualItems().map(({ index, start }) => {
              const line = lines[index];
              return (
                line && (
                  <Typography
                    component="li"
                    variant="body2"
                    noWrap
                    key={index}
                    aria-setsize={lines.length}
                    aria-posinset={index + 1}
                    sx={{
                      position: 'absolute',
                      insetInline: 0,
                      top: 0,
                      height: ROW,
                      px: 1,
                      fontVariantNumeric: 'tabular-nums',
                    }}
                    style={{ transform: `translateY(${start}px)` }}
                    title={words(line)}
                  >
                    <Typography component="span" variant="body2" color="textSecondary">
                      {line.file === undefined ? (
                        <Trans>Line {i18n.number(line.line)}:</Trans>
                      ) : (
                        <Trans>
                          {line.file}, line {i18n.number(line.line)}:
                        </Trans>
                      )}
                    </Typography>{' '}
                    {words(line)}
                  </Typography>
                )
              );
            })}
          </Box>
          {lines.length < count && (
            <Typography variant="body2" color="textSecondary" sx={{ px: 1, py: 0.5 }}>
              <Trans>
                The first {i18n.number(lines.length)} of {i18n.number(count)} are listed.
              </Trans>
            </Typography>
          )}
        </Box>
      )}
    </Box>
  );
};
