import { keyframes } from '@emotion/react';
import Box from '@mui/material/Box';

const slide = keyframes({ from: { left: '-30%' }, to: { left: '100%' } });

/** Something is under way, nobody knows how far: a line that moves. As wide as what it is in. */
export const BusyLine = ({ label }: { readonly label: string }) => (
  <Box
    role="progressbar"
    aria-label={label}
    sx={{
      position: 'relative',
      overflow: 'hidden',
      height: 2,
      backgroundColor: 'action.selected',
      '&::before': {
        content: '""',
        position: 'absolute',
        width: '30%',
        height: '100%',
        backgroundColor: 'primary.main',
        animation: `${slide} 1.1s ease-in-out infinite`,
      },
    }}
  />
);
