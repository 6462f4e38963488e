import Box from '@mui/material/Box';

export interface FailureLineProps {
  readonly title: string;
  readonly text: string;
  /** for whoever is asked for help */
  readonly details: string | undefined;
}

/** What failed and what to do next, in a line of a page that stays as it is. */
export const FailureLine = ({ title, text, details }: FailureLineProps) => (
  <Box role="alert" sx={{ color: 'error.main' }}>
    <strong>{title}.</strong> {text}
    {details !== undefined && (
      <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{details}</Box>
    )}
  </Box>
);
