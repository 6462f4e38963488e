import { CircleArrowUp, CircleCheck, CirclePlus, CircleX } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ConnectionStatus } from '#src/contract/connection.ts';
import type { Tone } from '#src/ui/tones.ts';

export const statusLook = {
  active: { icon: CircleCheck, tone: 'good' },
  new: { icon: CirclePlus, tone: 'info' },
  upgradable: { icon: CircleArrowUp, tone: 'warning' },
  broken: { icon: CircleX, tone: 'bad' },
} as const satisfies Record<ConnectionStatus, { icon: LucideIcon; tone: Tone }>;
