import Box from '@mui/material/Box';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { toneColor } from './tones.ts';
import type { Tone } from './tones.ts';

export type Severity = 'success' | 'info' | 'warning' | 'error';

const looks = {
  success: { icon: CircleCheck, tone: 'good' },
  info: { icon: Info, tone: 'info' },
  warning: { icon: TriangleAlert, tone: 'warning' },
  error: { icon: CircleAlert, tone: 'bad' },
} as const satisfies Record<Severity, { icon: LucideIcon; tone: Tone }>;

export interface NoticeProps {
  readonly severity: Severity;
  /** `alert` interrupts a screen reader; leave it out where something around it speaks */
  readonly role?: 'alert' | 'status';
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A framed piece of news. Looks as MUI's Alert does here, without its weight in the first screen. */
export const Notice = ({ severity, role, action, children }: NoticeProps) => {
  const { icon: Icon, tone } = looks[severity];
  return (
    <Box
      role={role}
      sx={{
        display: 'flex',
        // Where the action does not fit beside the words it goes below them.
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 1.25,
        px: 1.5,
        py: 1.25,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        backgroundColor: `color-mix(in srgb, ${toneColor(tone)} 8%, var(--mui-palette-background-paper))`,
      }}
    >
      <Box
        component={Icon}
        size={16}
        aria-hidden
        sx={{ flex: 'none', mt: '2px', color: toneColor(tone) }}
      />
      <Box sx={{ flex: '1 1 12rem', minWidth: 0 }}>{children}</Box>
      {action !== undefined && (
        <Box sx={{ flex: 'none', my: -0.75, mr: -0.5, ml: 'auto' }}>{action}</Box>
      )}
    </Box>
  );
};
