import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Redo2, Undo2 } from 'lucide-react';
import { useMemo, useRef, useEffect } from 'react';
import { useOfferPageActs } from '#src/ui/page-acts.ts';
import { keyCaps } from '#src/ui/shortcuts.ts';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import type { RuleEditing } from './use-rule-editing.ts';

const NOTHING = () => undefined;

/** A field hands its text over when it is left: so it is, and entered again, before what needs the text runs. */
const afterTyping = (run: () => void): void => {
  const field = document.activeElement;
  if (field instanceof HTMLElement) {
    field.blur();
    field.focus({ preventScroll: true });
  }
  setTimeout(run, 0);
};

/** What the hand does most in the builder: undo, redo and save, by button, by key and from the palette. */
export const EditorHand = ({ editing }: { readonly editing: RuleEditing }) => {
  const { t } = useLingui();
  const { undo, redo, submit, mayWrite } = editing;
  const latest = useRef({ undo, redo, submit });
  // The palette keeps what it was offered while the form goes on changing.
  useEffect(() => {
    latest.current = { undo, redo, submit };
  });
  useShortcuts(
    mayWrite
      ? [
          {
            keys: 'mod+s',
            run: () => afterTyping(() => latest.current.submit()),
            whileTyping: true,
          },
          { keys: 'mod+z', run: undo ?? NOTHING },
          { keys: 'mod+shift+z', run: redo ?? NOTHING },
          { keys: 'mod+y', run: redo ?? NOTHING },
        ]
      : [],
  );
  useOfferPageActs(
    useMemo(
      () =>
        mayWrite
          ? [
              { id: 'save', label: t`Save`, keys: 'mod+s', run: () => latest.current.submit() },
              { id: 'undo', label: t`Undo`, keys: 'mod+z', run: () => latest.current.undo?.() },
              {
                id: 'redo',
                label: t`Redo`,
                keys: 'mod+shift+z',
                run: () => latest.current.redo?.(),
              },
            ]
          : [],
      [mayWrite, t],
    ),
  );
  if (!mayWrite) return null;
  const named = (label: string, keys: string) => ({
    'aria-label': label,
    title: `${label} (${keyCaps(keys).join('+')})`,
  });
  return (
    <Box sx={{ display: 'flex' }}>
      <IconButton {...named(t`Undo`, 'mod+z')} disabled={undo === undefined} onClick={undo}>
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton {...named(t`Redo`, 'mod+shift+z')} disabled={redo === undefined} onClick={redo}>
        <Redo2 size={16} aria-hidden />
      </IconButton>
    </Box>
  );
};
