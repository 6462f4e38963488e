import Box from '@mui/material/Box';

/** First letter of a name in a frame: the eye finds the same name again. Stands beside the name itself. */
export const Monogram = ({ name }: { readonly name: string }) => (
  <Box
    component="span"
    aria-hidden
    sx={{
      display: 'inline-grid',
      placeItems: 'center',
      flex: 'none',
      width: 16,
      height: 16,
      border: 1,
      borderColor: 'var(--control-border)',
      borderRadius: 0.5,
      fontSize: '0.625rem',
      fontWeight: 650,
      lineHeight: 1,
      color: 'text.secondary',
    }}
  >
    {name.charAt(0)}
  </Box>
);
