import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A bar that stays at the foot of the screen, above the demo's own. */
export const BottomBar = ({ children }: { readonly children: ReactNode }) => (
  <Box
    sx={{
      position: 'sticky',
      bottom: 'var(--demo-bar, 0px)',
      zIndex: 1080,
      mt: 2.5,
      mx: { xs: -1.5, sm: -3 },
      px: { xs: 1.5, sm: 3 },
      py: 1,
      bgcolor: 'background.paper',
      borderTop: 1,
      borderColor: 'divider',
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 1.5,
    }}
  >
    {children}
  </Box>
);
