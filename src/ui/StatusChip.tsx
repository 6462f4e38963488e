import type { LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import { toneColor, toneSurface } from './tones.ts';
import type { Tone } from './tones.ts';

export interface StatusChipProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly tone: Tone;
}

// As it is, without a class of its own: lists draw dozens of them.
const shape: CSSProperties = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  padding: '1px 7px',
  borderRadius: 'var(--mui-shape-borderRadius)',
  fontSize: '0.75rem',
  fontWeight: 550,
  lineHeight: '1.25rem',
  whiteSpace: 'nowrap',
};

/** A status as icon, word and colour. */
export const StatusChip = ({ icon: Icon, label, tone }: StatusChipProps) => (
  <span style={{ ...shape, color: toneColor(tone), backgroundColor: toneSurface(tone) }}>
    <Icon size={13} strokeWidth={2.25} aria-hidden />
    {label}
  </span>
);
