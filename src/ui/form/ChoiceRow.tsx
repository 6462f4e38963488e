import Box from '@mui/material/Box';
import type { Choice } from './choice.ts';

/** A value in a list of choices: what it means, the value, and how often it is there. */
export const ChoiceRow = ({ choice }: { readonly choice: Choice }) => (
  <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, width: '100%', minWidth: 0 }}>
    <Box sx={{ flex: 1, minWidth: 0 }}>
      {choice.words === undefined ? (
        choice.value
      ) : (
        <>
          {/* Without the space a screen reader reads the two as one word. */}
          {choice.words}{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
            {choice.value}
          </Box>
        </>
      )}
      {choice.detail !== undefined && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{choice.detail}</Box>
      )}
    </Box>
    {choice.note !== undefined && (
      <Box
        className="tabular"
        sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}
      >
        {choice.note}
      </Box>
    )}
  </Box>
);
