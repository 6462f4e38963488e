import Box from '@mui/material/Box';
import { memo, useMemo } from 'react';
import { monospace } from '#src/ui/theme.ts';
import { yamlLines } from './yaml-lines.ts';
import type { YamlLine } from './yaml-lines.ts';

export type LineMark = 'error' | 'warning';

export interface YamlTextProps {
  readonly label: string;
  readonly text: string;
  /** lines that something is to be said of, by number from 1 */
  readonly marks: ReadonlyMap<number, LineMark>;
}

/** YAML to read: monospaced, with line numbers that are not copied, in a frame that scrolls by itself. */
export const YamlText = ({ label, text, marks }: YamlTextProps) => {
  const lines = useMemo(() => yamlLines(text), [text]);
  return (
    <Box
      component="pre"
      role="region"
      aria-label={label}
      // What scrolls is reached by keyboard too.
      tabIndex={0}
      sx={{
        m: 0,
        py: 1,
        overflow: 'auto',
        maxHeight: { xs: '60dvh', lg: 'max(240px, calc(100dvh - 480px - var(--demo-bar, 0px)))' },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        backgroundColor: 'background.default',
        fontFamily: monospace,
        fontSize: '0.75rem',
        lineHeight: 1.6,
        tabSize: 2,
        overflowWrap: 'normal',
        counterReset: 'line',
        '& code': { display: 'block', minWidth: 'max-content', font: 'inherit' },
        '& code > span': { display: 'block', pr: 2, whiteSpace: 'pre' },
        '& code > span::before': {
          counterIncrement: 'line',
          content: 'counter(line)',
          // Empty text beside it: numbers are no part of what is read out.
          position: 'sticky',
          left: 0,
          display: 'inline-block',
          width: `${Math.max(2, String(lines.length).length) + 3}ch`,
          pl: 1,
          pr: 1,
          mr: 1,
          textAlign: 'right',
          fontVariantNumeric: 'tabular-nums',
          color: 'text.secondary',
          backgroundColor: 'background.default',
          borderRight: 2,
          borderColor: 'transparent',
        },
        '& [data-mark=error]::before': { color: 'error.main', borderColor: 'error.main' },
        '& [data-mark=warning]::before': { color: 'warning.main', borderColor: 'warning.main' },
        '& [data-mark]': { backgroundColor: 'action.selected' },
        '& b': { fontWeight: 400, color: 'primary.main' },
      }}
    >
      <code>
        {lines.map((line, index) => (
          // A line is what stands at its number.
          // oxlint-disable-next-line react/no-array-index-key
          <Line key={index} {...line} mark={marks.get(index + 1)} />
        ))}
      </code>
    </Box>
  );
};

// One key changes one line: the others are not drawn anew.
const Line = memo(
  ({ before, name, rest, mark }: YamlLine & { readonly mark: LineMark | undefined }) => (
    <span data-mark={mark}>
      {before}
      {name !== '' && <b>{name}</b>}
      {rest}
      {'\n'}
    </span>
  ),
);
