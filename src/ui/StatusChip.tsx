import Box from '@mui/material/Box';
import type { LucideIcon } from 'lucide-react';
import { toneColor, toneSurface } from './tones.ts';
import type { Tone } from './tones.ts';

export interface StatusChipProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly tone: Tone;
}

/** A status as icon, word and colour. */
export const StatusChip = ({ icon: Icon, label, tone }: StatusChipProps) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 0.625,
      px: 0.875,
      py: 0.125,
      borderRadius: 1,
      fontSize: '0.75rem',
      fontWeight: 550,
      lineHeight: '1.25rem',
      whiteSpace: 'nowrap',
      color: toneColor(tone),
      backgroundColor: toneSurface(tone),
    }}
  >
    <Icon size={13} strokeWidth={2.25} aria-hidden />
    {label}
  </Box>
);
