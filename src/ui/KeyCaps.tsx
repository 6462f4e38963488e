import Box from '@mui/material/Box';
import { keyCaps } from './shortcuts.ts';
import type { Keys } from './shortcuts.ts';

/** Keys, drawn as caps. */
export const KeyCaps = ({ keys }: { readonly keys: Keys }) => (
  <Box component="span" sx={{ display: 'inline-flex', gap: 0.375, flex: 'none' }}>
    {keyCaps(keys).map((cap) => (
      <Box
        component="kbd"
        key={cap}
        sx={{
          font: 'inherit',
          fontSize: '0.6875rem',
          lineHeight: 1.5,
          minWidth: 20,
          textAlign: 'center',
          px: 0.625,
          border: 1,
          borderColor: 'divider',
          borderRadius: 0.5,
          color: 'text.secondary',
          bgcolor: 'background.default',
        }}
      >
        {cap}
      </Box>
    ))}
  </Box>
);
