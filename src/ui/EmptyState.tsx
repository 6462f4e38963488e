import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing to show, why, and what to do about it. */
export const EmptyState = ({ icon: Icon, title, text, action }: EmptyStateProps) => (
  <Box sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 1, py: 6, px: 2 }}>
    <Box sx={{ color: 'text.secondary' }}>
      <Icon size={26} strokeWidth={1.5} aria-hidden />
    </Box>
    <Typography variant="h2" component="p">
      {title}
    </Typography>
    <Typography component="div" color="textSecondary" sx={{ maxWidth: '52ch' }}>
      {text}
    </Typography>
    {action !== undefined && <Box sx={{ mt: 0.5 }}>{action}</Box>}
  </Box>
);
