import { Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import type { Run } from '#src/domain/difference/word-difference.ts';
import { toneColor, toneSurface } from '#src/ui/tones.ts';
import { visuallyHidden } from '#src/ui/visually-hidden.ts';

interface MarkedTextProps {
  readonly runs: readonly Run[];
  /** what is marked is only in the earlier text, or only in the later one */
  readonly side: 'before' | 'after';
}

/** A text whose other words are marked: struck through where they are gone, underlined where they are new. */
export const MarkedText = ({ runs, side }: MarkedTextProps) => {
  const tone = side === 'before' ? 'bad' : 'good';
  return runs.map(({ text, changed }, index) =>
    changed ? (
      <Box
        // A run has nothing but its place.
        key={index}
        component={side === 'before' ? 'del' : 'ins'}
        sx={{
          px: 0.25,
          borderRadius: 0.5,
          backgroundColor: toneSurface(tone),
          textDecorationLine: side === 'before' ? 'line-through' : 'underline',
          textDecorationColor: toneColor(tone),
          textDecorationThickness: side === 'before' ? '1px' : '2px',
          textUnderlineOffset: '0.2em',
          fontWeight: 550,
          whiteSpace: 'pre-wrap',
        }}
      >
        <Box component="span" sx={visuallyHidden}>
          {side === 'before' ? <Trans>[taken out:</Trans> : <Trans>[new:</Trans>}
        </Box>
        {text}
        <Box component="span" sx={visuallyHidden}>
          ]
        </Box>
      </Box>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
};
