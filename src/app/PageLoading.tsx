import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import { BusyLine } from '#src/ui/BusyLine.tsx';

/** Until the first page can be drawn. */
export const PageLoading = () => {
  const { t } = useLingui();
  return (
    <Box sx={{ display: 'grid', placeItems: 'center', flex: 1, minHeight: '70dvh' }}>
      <Box sx={{ width: 160 }}>
        <BusyLine label={t`Loading the console`} />
      </Box>
    </Box>
  );
};
