import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

export interface SkeletonRowsProps {
  readonly rows?: number;
  /** pixels of a row */
  readonly height?: number;
  readonly label: string;
}

/** Shares of a row, as a table has them: a name with a line below it, then shorter things. */
const columns = [
  { share: 34, width: '62%', below: '84%' },
  { share: 14, width: '70%' },
  { share: 24, width: '58%', below: '36%' },
  { share: 16, width: '76%' },
  { share: 12, width: '64%', below: '48%' },
] as const;

/** The shape of the table that is coming, so that nothing jumps. */
export const SkeletonRows = ({ rows = 9, height = 56, label }: SkeletonRowsProps) => (
  <Box
    role="status"
    aria-label={label}
    sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper' }}
  >
    <Box sx={{ height: 34 }} />
    {Array.from({ length: rows }, (_unused, row) => (
      <Box key={row} sx={{ display: 'flex', height, pt: 1, borderTop: 1, borderColor: 'divider' }}>
        {columns.map((column, place) => (
          <Box
            key={place}
            sx={{
              flex: column.share,
              px: 1.5,
              display: { xs: place < 2 ? 'block' : 'none', sm: 'block' },
            }}
          >
            <Skeleton variant="text" width={column.width} sx={{ fontSize: '0.8125rem' }} />
            {'below' in column && (
              <Skeleton variant="text" width={column.below} sx={{ fontSize: '0.6875rem' }} />
            )}
          </Box>
        ))}
      </Box>
    ))}
  </Box>
);
