import Box from '@mui/material/Box';
import { GripVertical } from 'lucide-react';

export interface DragHandleProps {
  /** the attribute by which `usePointerDrag` knows it, and its value */
  readonly name: string;
  readonly value: string;
  readonly title: string;
}

/** What a thing is dragged by. For pointers alone: the keyboard and screen readers have buttons that move. */
export const DragHandle = ({ name, value, title }: DragHandleProps) => (
  <Box
    aria-hidden
    title={title}
    {...{ [name]: value }}
    sx={{
      flex: 'none',
      width: 16,
      height: 32,
      display: 'grid',
      placeItems: 'center',
      cursor: 'grab',
      // A finger that drags does not scroll.
      touchAction: 'none',
      color: 'text.secondary',
      opacity: 0.7,
      '&:hover': { opacity: 1 },
    }}
  >
    <GripVertical size={14} />
  </Box>
);
