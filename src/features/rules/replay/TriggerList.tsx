import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { Action } from '#src/contract/product.ts';
import { ownTenant } from '#src/domain/logs/own-tenant.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import type { EffectLookup } from '#src/domain/response.ts';
import { effectSummary } from './effect-summary.ts';
import { EffectLine } from './EffectLine.tsx';
import { triggerName } from './trigger-name.ts';
import { zonedTime } from './trigger-time.ts';

interface TriggerListProps {
  readonly triggers: readonly Trigger[];
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly actions: readonly Action[];
  readonly lookup: EffectLookup;
  readonly onOpen: (index: number) => void;
  /** row that takes the focus when the list appears again after a trigger was open */
  readonly startAt: number | undefined;
  readonly onStarted: () => void;
}

const ROW = 62;
const MOST_ROWS_SHOWN = 7;

/** Every trigger as a row of two lines. Up and down move, Enter opens. */
export const TriggerList = ({
  triggers,
  organizations,
  actions,
  lookup,
  onOpen,
  startAt,
  onStarted,
}: TriggerListProps) => {
  const { i18n, t } = useLingui();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(startAt ?? 0);
  const at = Math.min(active, triggers.length - 1);
  const virtual = useVirtualizer({
    count: triggers.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 6,
    initialOffset: startAt === undefined ? 0 : Math.max(0, (startAt - 2) * ROW),
  });

  const focusRow = (index: number) =>
    // The row may be rendered by this very move, so that it can be focused only afterwards.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus(),
    );
  // The focus was in the trigger that is closed now; a keyboard goes on from its row.
  useEffect(() => {
    if (startAt === undefined) return;
    focusRow(startAt);
    onStarted();
  }, [startAt, onStarted]);

  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 6,
      PageUp: -6,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(triggers.length - 1, at + step));
    setActive(next);
    virtual.scrollToIndex(next);
    focusRow(next);
  };

  return (
    <Box
      ref={frame}
      sx={{
        maxHeight: ROW * MOST_ROWS_SHOWN,
        overflowY: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Box
        component="ul"
        aria-label={t`Triggers`}
        onKeyDown={move}
        sx={{ m: 0, p: 0, listStyle: 'none', position: 'relative' }}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const trigger = triggers[index];
          if (trigger === undefined) return null;
          const organization = organizations.get(trigger.organizationId);
          return (
            <Box
              component="li"
              key={index}
              data-index={index}
              aria-setsize={triggers.length}
              aria-posinset={index + 1}
              sx={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                height: ROW,
                borderBottom: 1,
                borderColor: 'divider',
              }}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Box
                component="button"
                type="button"
                tabIndex={index === at ? 0 : -1}
                onClick={() => {
                  setActive(index);
                  onOpen(index);
                }}
                sx={{
                  all: 'unset',
                  boxSizing: 'border-box',
                  display: 'block',
                  width: '100%',
                  height: '100%',
                  px: 1.25,
                  py: 0.875,
                  cursor: 'pointer',
                  '&:hover': { bgcolor: 'action.hover' },
                  '&:focus-visible': {
                    outline: '2px solid',
                    outlineColor: 'primary.main',
                    outlineOffset: -2,
                  },
                }}
              >
                <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
                  <Typography
                    variant="body2"
                    noWrap
                    component="span"
                    sx={{ fontWeight: 600, flex: 1, minWidth: 0 }}
                  >
                    {triggerName(trigger, t`the whole organization`)}
                  </Typography>
                  <Typography
                    variant="body2"
                    component="span"
                    color="textSecondary"
                    sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
                  >
                    {zonedTime(i18n, trigger.time, organization?.timeZone)}
                  </Typography>
                </Box>
                <Box
                  sx={{ display: 'flex', gap: 1.5, alignItems: 'center', minWidth: 0, mt: 0.25 }}
                >
                  <Typography
                    variant="body2"
                    noWrap
                    component="span"
                    sx={{ maxWidth: '45%', flexShrink: 0 }}
                  >
                    {organization?.name ?? ownTenant(trigger.organizationId)}
                  </Typography>
                  <EffectLine summary={effectSummary(trigger, actions, lookup)} />
                </Box>
              </Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
};
