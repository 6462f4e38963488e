import { keyframes } from '@emotion/react';
import Box from '@mui/material/Box';

const slide = keyframes({ from: { left: '-30%' }, to: { left: '100%' } });

export interface BusyLineProps {
  readonly label: string;
  /** 0 to 100; left out where nobody knows how far it is */
  readonly percent?: number | undefined;
}

/** Something is under way: a line that grows, or one that moves where nobody knows how far it is. */
export const BusyLine = ({ label, percent }: BusyLineProps) => (
  <Box
    role="progressbar"
    aria-label={label}
    aria-valuenow={percent === undefined ? undefined : Math.round(percent)}
    sx={{
      position: 'relative',
      overflow: 'hidden',
      height: 2,
      backgroundColor: 'action.selected',
      '&::before': {
        content: '""',
        position: 'absolute',
        left: 0,
        width: percent === undefined ? '30%' : `${percent}%`,
        height: '100%',
        backgroundColor: 'primary.main',
        animation: percent === undefined ? `${slide} 1.1s ease-in-out infinite` : 'none',
      },
    }}
  />
);
