import Box from '@mui/material/Box';
import type { PointerDrag } from './use-pointer-drag.ts';

/** Where what is dragged would be put. Its list has to be positioned. */
export const DropLine = ({ line }: Pick<PointerDrag, 'line'>) =>
  line === undefined ? null : (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        zIndex: 1,
        height: 3,
        mt: '-1.5px',
        borderRadius: 1,
        bgcolor: 'primary.main',
        pointerEvents: 'none',
      }}
      style={{ top: line.y, left: line.left, width: line.width }}
    />
  );
