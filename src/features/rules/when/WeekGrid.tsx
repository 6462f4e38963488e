import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { WeeklyHours } from '#src/contract/schedule.ts';
import { MINUTES_OF_DAY, slotsOf, withSlots } from '#src/domain/week-hours.ts';
import { visuallyHidden } from '#src/ui/visually-hidden.ts';
import { cellAfter, rectangle } from './grid-cells.ts';
import type { GridCell } from './grid-cells.ts';
import { useWeekWords } from './use-week-words.ts';
import { WeekCell } from './WeekCell.tsx';
import { WeekHeader } from './WeekHeader.tsx';

export interface WeekGridProps {
  readonly hours: readonly WeeklyHours[];
  readonly slotMinutes: 60 | 30;
  readonly disabled: boolean;
  readonly onChange: (hours: WeeklyHours[]) => void;
}

/** A stretch of the week that is being drawn or marked. */
interface Stretch {
  readonly from: GridCell;
  readonly to: GridCell;
}

const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6];

/**
 * The hours of a week, drawn: press and drag sets or clears, a day or an hour at the edge does all of it. By
 * keyboard arrows move, Shift with them marks a stretch, Space sets or clears it.
 */
export const WeekGrid = ({ hours, slotMinutes, disabled, onChange }: WeekGridProps) => {
  const { t } = useLingui();
  const helpId = useId();
  // Days go across where there is no room for a day's hours.
  const upright = useMediaQuery('(max-width: 599px)');
  const words = useWeekWords(slotMinutes);
  const perDay = MINUTES_OF_DAY / slotMinutes;
  const slots = slotsOf(hours, slotMinutes);
  const [current, setCurrent] = useState<GridCell>({ day: 0, slot: (8 * 60) / slotMinutes });
  /** marked by keyboard, from where Shift was pressed first */
  const [marked, setMarked] = useState<Stretch>();
  const [drawn, setDrawn] = useState<Stretch & { readonly on: boolean }>();
  const [said, setSaid] = useState('');
  const grid = useRef<HTMLDivElement>(null);

  const indexOf = ({ day, slot }: GridCell) => day * perDay + slot;
  const isOn = (cell: GridCell) => slots[indexOf(cell)] === 'on';
  const paint = ({ from, to }: Stretch, on: boolean) => {
    onChange(withSlots(hours, slotMinutes, rectangle(from, to).map(indexOf), on));
    setSaid(`${stretchWords({ from, to })}: ${on ? t`on` : t`off`}`);
  };
  const stretchWords = ({ from, to }: Stretch): string => {
    const [first, last] = [Math.min(from.day, to.day), Math.max(from.day, to.day)];
    const days = first === last ? words.day(first) : `${words.day(first)}–${words.day(last)}`;
    const begin = words.time(Math.min(from.slot, to.slot));
    const end = words.time(Math.max(from.slot, to.slot) + 1);
    return t`${days} ${begin} to ${end}`;
  };
  const focusOn = (cell: GridCell) => {
    setCurrent(cell);
    grid.current
      ?.querySelector<HTMLElement>(`[data-cell="${cell.day} ${cell.slot}"]`)
      ?.focus({ preventScroll: false });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (!disabled) paint(marked ?? { from: current, to: current }, !isOn(current));
      setMarked(undefined);
      return;
    }
    if (event.key === 'Escape' && marked !== undefined) {
      event.preventDefault();
      setMarked(undefined);
      return;
    }
    const next = cellAfter(event.key, current, perDay, upright);
    if (next === undefined) return;
    event.preventDefault();
    const stretch = event.shiftKey ? { from: marked?.from ?? current, to: next } : undefined;
    setMarked(stretch);
    if (stretch !== undefined) setSaid(t`${stretchWords(stretch)} marked`);
    focusOn(next);
  };

  const onPointerDown = (event: PointerEvent) => {
    const cell = cellOf(event.target);
    if (disabled || event.button !== 0 || cell === undefined) return;
    setCurrent(cell);
    setMarked(undefined);
    setDrawn({ from: cell, to: cell, on: !isOn(cell) });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drawn === undefined) return;
    // A touch belongs to the cell on which it began, wherever it moves.
    const cell = cellOf(document.elementFromPoint(event.clientX, event.clientY));
    if (cell !== undefined && indexOf(cell) !== indexOf(drawn.to)) setDrawn({ ...drawn, to: cell });
  };
  const onPointerUp = () => {
    if (drawn === undefined) return;
    setDrawn(undefined);
    paint(drawn, drawn.on);
  };
  const whole = (stretch: Stretch) => {
    if (!disabled) paint(stretch, !rectangle(stretch.from, stretch.to).every(isOn));
  };
  const dayStretch = (day: number): Stretch => ({
    from: { day, slot: 0 },
    to: { day, slot: perDay - 1 },
  });
  const slotStretch = (slot: number): Stretch => ({ from: { day: 0, slot }, to: { day: 6, slot } });

  const inside = new Set(
    drawn === undefined
      ? marked === undefined
        ? []
        : rectangle(marked.from, marked.to).map(indexOf)
      : rectangle(drawn.from, drawn.to).map(indexOf),
  );
  const allSlots = Array.from({ length: perDay }, (_, slot) => slot);
  const cell = (day: number, slot: number) => {
    const index = indexOf({ day, slot });
    const state =
      drawn !== undefined && inside.has(index) ? (drawn.on ? 'on' : 'off') : slots[index];
    return (
      <WeekCell
        key={`${day} ${slot}`}
        place={`${day} ${slot}`}
        label={t`${words.day(day)} ${words.time(slot)} to ${words.time(slot + 1)}`}
        state={state ?? 'off'}
        marked={marked !== undefined && inside.has(index)}
        current={current.day === day && current.slot === slot}
        newHour={(slot * slotMinutes) % 360 === 0}
        upright={upright}
      />
    );
  };
  const dayHeader = (day: number) => (
    <WeekHeader
      key={day}
      role={upright ? 'columnheader' : 'rowheader'}
      text={words.dayShort(day)}
      label={t`All of ${words.day(day)}`}
      disabled={disabled}
      onPress={() => whole(dayStretch(day))}
    />
  );
  const slotHeader = (slot: number) => (
    <WeekHeader
      key={slot}
      role={upright ? 'rowheader' : 'columnheader'}
      // Across, there is room for every third hour's number.
      text={
        upright
          ? words.time(slot)
          : (slot * slotMinutes) % 180 === 0
            ? words.time(slot).slice(0, 2)
            : ''
      }
      label={t`Every day from ${words.time(slot)} to ${words.time(slot + 1)}`}
      disabled={disabled}
      onPress={() => whole(slotStretch(slot))}
    />
  );
  return (
    <div>
      <Box
        ref={grid}
        role="grid"
        aria-label={t`Hours of the week, drawn`}
        aria-describedby={helpId}
        aria-multiselectable
        aria-readonly={disabled}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerLeave={onPointerUp}
        onPointerCancel={() => setDrawn(undefined)}
        sx={{
          display: 'grid',
          userSelect: 'none',
          // A finger goes up and down to scroll, and across to draw.
          touchAction: 'pan-y',
          gap: '1px',
          gridTemplateColumns: upright
            ? '44px repeat(7, minmax(0, 1fr))'
            : `34px repeat(${perDay}, minmax(0, 1fr))`,
        }}
      >
        {upright ? (
          <>
            <Row>
              <span role="columnheader" />
              {ALL_DAYS.map(dayHeader)}
            </Row>
            {allSlots.map((slot) => (
              <Row key={slot}>
                {slotHeader(slot)}
                {ALL_DAYS.map((day) => cell(day, slot))}
              </Row>
            ))}
          </>
        ) : (
          <>
            <Row>
              <span role="columnheader" />
              {allSlots.map(slotHeader)}
            </Row>
            {ALL_DAYS.map((day) => (
              <Row key={day}>
                {dayHeader(day)}
                {allSlots.map((slot) => cell(day, slot))}
              </Row>
            ))}
          </>
        )}
      </Box>
      <Box id={helpId} sx={{ mt: 0.5, fontSize: '0.75rem', color: 'text.secondary' }}>
        <Trans>
          Drag to set or clear. By keyboard: arrows move, Shift and arrows mark, Space sets or
          clears.
        </Trans>
      </Box>
      <Box role="status" sx={visuallyHidden}>
        {said}
      </Box>
    </div>
  );
};

const Row = ({ children }: { readonly children: ReactNode }) => (
  <Box role="row" sx={{ display: 'contents' }}>
    {children}
  </Box>
);

/** The cell that an element of the grid is. */
const cellOf = (target: EventTarget | null): GridCell | undefined => {
  const place = target instanceof Element ? target.getAttribute('data-cell') : null;
  const [day, slot] = (place ?? '').split(' ').map(Number);
  return place === null || day === undefined || slot === undefined ? undefined : { day, slot };
};
