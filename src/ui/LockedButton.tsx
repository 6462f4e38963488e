import Button from '@mui/material/Button';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Hint } from './Hint.tsx';

export interface LockedButtonProps {
  /** why, and whom to ask */
  readonly reason: string;
  /** the edge of the button at which the reason begins */
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** An act that cannot be done here. It stays in the order of focus, so that the reason can be heard. */
export const LockedButton = ({ reason, align = 'end', children }: LockedButtonProps) => (
  <Hint text={reason} align={align}>
    <Button
      aria-disabled
      disableElevation
      startIcon={<Lock size={14} aria-hidden />}
      sx={{
        color: 'text.secondary',
        backgroundColor: 'action.disabledBackground',
        cursor: 'not-allowed',
      }}
    >
      {children}
    </Button>
  </Hint>
);
