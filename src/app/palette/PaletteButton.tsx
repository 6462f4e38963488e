import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { loadEditorWords, withWords } from '#src/messages/i18n.ts';
import { KeyCaps } from '#src/ui/KeyCaps.tsx';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';

// Loaded when first asked for, with their words.
const CommandPalette = lazy(async () => ({
  default: (await withWords(import('./CommandPalette.tsx'), loadEditorWords())).CommandPalette,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await withWords(import('./ShortcutsDialog.tsx'), loadEditorWords())).ShortcutsDialog,
}));

/** Opens the palette, by itself or by its keys; and the list of all keys. */
export const PaletteButton = () => {
  const { t } = useLingui();
  const [open, setOpen] = useState<'palette' | 'shortcuts'>();
  const close = () => setOpen(undefined);
  useShortcuts([
    { keys: 'mod+k', run: () => setOpen('palette'), whileTyping: true },
    { keys: '?', run: () => setOpen('shortcuts') },
  ]);
  return (
    <>
      <ButtonBase
        onClick={() => setOpen('palette')}
        aria-label={t`Go to, or do`}
        aria-keyshortcuts="Control+K Meta+K"
        sx={{
          display: 'inline-flex',
          gap: 1,
          height: 30,
          px: 1,
          border: { md: 1 },
          borderColor: { md: 'divider' },
          borderRadius: 1,
          color: 'text.secondary',
          '&:hover': { color: 'text.primary' },
        }}
      >
        <Search size={15} aria-hidden />
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline-flex' }, gap: 1 }}>
          <Trans>Go to…</Trans> <KeyCaps keys="mod+k" />
        </Box>
      </ButtonBase>
      <Suspense fallback={null}>
        {open === 'palette' && (
          <CommandPalette onClose={close} onShowShortcuts={() => setOpen('shortcuts')} />
        )}
        {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      </Suspense>
    </>
  );
};
