import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';

/** Until the first page can be drawn. */
export const PageLoading = () => {
  const { t } = useLingui();
  return (
    <Box
      role="status"
      aria-label={t`Loading the console`}
      sx={{ display: 'grid', placeItems: 'center', minHeight: '70dvh' }}
    >
      <CircularProgress size={28} aria-hidden />
    </Box>
  );
};
