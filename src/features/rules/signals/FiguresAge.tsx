import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useReplayFact } from '#src/features/rules/replay/replay-facts.ts';

/**
 * Says of all figures within how old they are. With each key they are old for a moment: that is one attribute
 * here, and not 50 cards that are drawn anew.
 */
export const FiguresAge = ({ children }: { readonly children: ReactNode }) => {
  const age = useReplayFact((facts) =>
    facts.waiting ? 'waiting' : facts.old ? 'updating' : 'current',
  );
  return (
    <Box
      data-age={age}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        '& [data-when]': { display: 'none' },
        '&[data-age="updating"] [data-when="updating"]': { display: 'inline' },
        '&[data-age="waiting"] [data-when="waiting"]': { display: 'inline' },
      }}
    >
      {children}
    </Box>
  );
};
