import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useColumnNames } from '#src/features/rules/rule-columns.tsx';
import {
  columnsParam,
  DEFAULT_COLUMNS,
  RULE_COLUMNS,
} from '#src/features/rules/rule-list-filter.ts';
import type { RuleColumnId } from '#src/features/rules/rule-list-filter.ts';
import { RowCheckbox } from '#src/ui/RowCheckbox.tsx';
import { moved } from './moved.ts';

export interface ColumnChooserProps {
  readonly headingId: string;
  /** those that are shown, in their order */
  readonly columns: readonly RuleColumnId[];
  readonly onColumns: (columns: readonly RuleColumnId[]) => void;
}

/** What had the focus when the columns were changed. */
interface Held {
  readonly id: RuleColumnId;
  readonly control: string;
  readonly before: readonly RuleColumnId[];
}

/** Keeps the focus, unlike what is disabled: the next key may lead the other way. */
const atTheEnd = { color: 'text.disabled' } as const;

/** Which columns the list has, and in which order. The name is always there. */
export const ColumnChooser = ({ headingId, columns, onColumns }: ColumnChooserProps) => {
  const { t } = useLingui();
  const names = useColumnNames();
  const others = RULE_COLUMNS.filter((id) => !columns.includes(id));
  const list = useRef<HTMLUListElement>(null);
  const held = useRef<Held>(undefined);
  const change = (id: RuleColumnId, control: string, next: readonly RuleColumnId[]) => {
    held.current = { id, control, before: columns };
    onColumns(next);
  };
  const move = (id: RuleColumnId, by: 1 | -1) =>
    change(id, `${by}`, moved(columns, columns.indexOf(id), by));
  // A browser takes the focus from what is moved in the page; it has been moved when this runs.
  useEffect(() => {
    if (held.current === undefined || held.current.before === columns) return;
    const { id, control } = held.current;
    held.current = undefined;
    const row = list.current?.querySelector(`[data-column="${id}"]`);
    row
      ?.querySelector<HTMLElement>(control === 'shown' ? 'input' : `[data-by="${control}"]`)
      ?.focus();
  });
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 0.5, minHeight: 32 }}>
        <Typography id={headingId} component="h2" variant="h3" sx={{ flex: 1 }}>
          <Trans>Columns</Trans>
        </Typography>
        {columnsParam(columns) !== '' && (
          <Button onClick={() => onColumns(DEFAULT_COLUMNS)}>
            <Trans>As at first</Trans>
          </Button>
        )}
      </Box>
      <Box
        component="ul"
        ref={list}
        aria-labelledby={headingId}
        sx={{ m: 0, p: 0, listStyle: 'none' }}
      >
        {[...columns, ...others].map((id, index) => {
          const shown = index < columns.length;
          const name = names[id];
          return (
            <Box
              component="li"
              key={id}
              data-column={id}
              sx={{ display: 'flex', alignItems: 'center' }}
            >
              <Box sx={{ flex: 'none', ml: -1 }}>
                <RowCheckbox
                  label={name}
                  checked={shown}
                  onChange={(on) =>
                    change(
                      id,
                      'shown',
                      on ? [...columns, id] : columns.filter((column) => column !== id),
                    )
                  }
                />
              </Box>
              <Box
                component="span"
                aria-hidden
                sx={{ flex: 1, ...(shown ? {} : { color: 'text.secondary' }) }}
              >
                {name}
              </Box>
              {shown && (
                <>
                  <IconButton
                    size="small"
                    aria-label={t`${name}: further left`}
                    aria-disabled={index === 0}
                    data-by="-1"
                    onClick={() => move(id, -1)}
                    sx={index === 0 ? atTheEnd : undefined}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </IconButton>
                  <IconButton
                    size="small"
                    aria-label={t`${name}: further right`}
                    aria-disabled={index === columns.length - 1}
                    data-by="1"
                    onClick={() => move(id, 1)}
                    sx={index === columns.length - 1 ? atTheEnd : undefined}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </IconButton>
                </>
              )}
            </Box>
          );
        })}
      </Box>
    </>
  );
};
