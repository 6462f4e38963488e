import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

export interface SkeletonRowsProps {
  readonly rows?: number;
  readonly height?: number;
  readonly label: string;
}

/** The shape of what is coming, so that nothing jumps. */
export const SkeletonRows = ({ rows = 8, height = 44, label }: SkeletonRowsProps) => (
  <Box
    role="status"
    aria-label={label}
    sx={{ display: 'grid', gap: 0.5, border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}
  >
    {Array.from({ length: rows }, (_unused, index) => (
      <Skeleton key={index} variant="rounded" height={height - 8} />
    ))}
  </Box>
);
