import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import { memo } from 'react';
import type { SlotState } from '#src/domain/week-hours.ts';

export interface WeekCellProps {
  /** day and slot, for whoever looks for it */
  readonly place: string;
  readonly label: string;
  readonly state: SlotState;
  /** in the stretch that is marked by keyboard */
  readonly marked: boolean;
  /** where the keyboard is */
  readonly current: boolean;
  /** a quarter of the day begins here */
  readonly newHour: boolean;
  readonly upright: boolean;
}

const fills = {
  on: 'var(--mui-palette-primary-main)',
  part: 'repeating-linear-gradient(135deg, var(--mui-palette-primary-main) 0 2px, transparent 2px 5px)',
  off: 'var(--mui-palette-action-hover)',
} as const satisfies Record<SlotState, string>;

/** One slot of the week. Drawn anew only when it changes: there are hundreds. */
export const WeekCell = memo(
  ({ place, label, state, marked, current, newHour, upright }: WeekCellProps) => {
    const { t } = useLingui();
    const words: Record<SlotState, string> = { on: t`on`, off: t`off`, part: t`partly on` };
    const edge = newHour ? '1px solid var(--mui-palette-text-secondary)' : undefined;
    return (
      <Box
        role="gridcell"
        data-cell={place}
        aria-label={`${label}, ${words[state]}`}
        aria-selected={state === 'on'}
        tabIndex={current ? 0 : -1}
        // A style and not a class: each kind would be a class of its own for hundreds of cells.
        style={{
          background: fills[state],
          ...(upright ? { borderTop: edge } : { borderLeft: edge }),
          ...(marked ? { outline: '2px solid var(--mui-palette-text-primary)', zIndex: 1 } : {}),
        }}
        sx={{
          height: { xs: 24, sm: 22 },
          minWidth: 0,
          position: 'relative',
          cursor: 'default',
          borderRadius: '2px',
          '&:focus-visible': { zIndex: 2 },
        }}
      />
    );
  },
);
WeekCell.displayName = 'WeekCell';
