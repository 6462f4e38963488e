import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** The word before a step that joins it to the one before. */
export const StepWord = ({ children }: { readonly children: ReactNode }) => (
  <Box sx={{ width: 44, flex: 'none', pt: 0.875, color: 'text.secondary', fontSize: '0.75rem' }}>
    {children}
  </Box>
);
