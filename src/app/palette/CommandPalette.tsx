import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { Search } from 'lucide-react';
import { Fragment, useDeferredValue, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { KeyCaps } from '#src/ui/KeyCaps.tsx';
import { bareControl } from '#src/ui/control-look.ts';
import { visuallyHidden } from '#src/ui/visually-hidden.ts';
import { fittingEntries } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { usePaletteEntries } from './use-palette-entries.ts';

export interface CommandPaletteProps {
  readonly onClose: () => void;
  readonly onShowShortcuts: () => void;
}

/** The dialog is opened to type into it. */
const focus = (input: HTMLInputElement | null) => input?.focus();

/** Goes anywhere and does anything by a few letters: a combobox over everything there is. */
export const CommandPalette = ({ onClose, onShowShortcuts }: CommandPaletteProps) => {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const asked = useDeferredValue(text);
  const entries = fittingEntries(usePaletteEntries(asked, onShowShortcuts), asked);
  const active = Math.min(at, entries.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const move = (to: number) => {
    const next = (to + entries.length) % entries.length;
    setAt(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') run(entries[active]);
    else if (entries.length === 0) return;
    else if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Home' && text === '') move(0);
    else if (event.key === 'End' && text === '') move(entries.length - 1);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { 'aria-label': t`Go to, or do`, sx: { mt: { xs: 2, sm: '12vh' } } } }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          px: 1.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box component={Search} size={16} aria-hidden sx={{ color: 'text.secondary' }} />
        <Box
          component="input"
          ref={focus}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={entries.length === 0 ? undefined : optionId(active)}
          aria-autocomplete="list"
          aria-label={t`Go to, or do`}
          placeholder={t`A page, a rule, an organization, or something to do`}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          sx={{
            ...bareControl,
            flex: 1,
            px: 1.25,
            py: 1.5,
            fontSize: '0.9375rem',
            '&::placeholder': { color: 'text.secondary', opacity: 1 },
          }}
        />
        <KeyCaps keys="Escape" />
      </Box>
      <Box
        id={listId}
        role="listbox"
        aria-label={t`What fits`}
        sx={{ overflowY: 'auto', maxHeight: 'min(60vh, 460px)', py: 0.75 }}
      >
        {entries.map((entry, index) => (
          <Fragment key={entry.id}>
            {entry.group !== entries[index - 1]?.group && (
              <Box
                role="presentation"
                sx={{
                  px: 1.75,
                  pt: index === 0 ? 0.25 : 1,
                  pb: 0.25,
                  fontSize: '0.75rem',
                  fontWeight: 600,
                  color: 'text.secondary',
                }}
              >
                {entry.group}
              </Box>
            )}
            <Box
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              onPointerMove={() => setAt(index)}
              onClick={() => run(entry)}
              sx={{
                display: 'flex',
                alignItems: 'baseline',
                gap: 1.5,
                mx: 0.75,
                px: 1,
                py: 0.625,
                borderRadius: 1,
                cursor: 'pointer',
                bgcolor: index === active ? 'action.selected' : undefined,
              }}
            >
              <Box component="span" sx={{ flex: 'none', maxWidth: '70%' }}>
                {entry.label}
              </Box>
              <Box
                component="span"
                sx={{
                  flex: 1,
                  minWidth: 0,
                  overflow: 'hidden',
                  textOverflow: 'ellipsis',
                  whiteSpace: 'nowrap',
                  fontSize: '0.75rem',
                  color: 'text.secondary',
                }}
              >
                {entry.hint}
              </Box>
              {entry.keys !== undefined && <KeyCaps keys={entry.keys} />}
            </Box>
          </Fragment>
        ))}
      </Box>
      {entries.length === 0 && (
        <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>
          <Trans>Nothing here is called so. Rules are found by their name, signals and tags.</Trans>
        </Box>
      )}
      <Box role="status" sx={visuallyHidden}>
        <Plural value={entries.length} one="# thing fits" other="# things fit" />
      </Box>
    </Dialog>
  );
};
