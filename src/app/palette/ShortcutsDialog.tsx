import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { listShortcuts } from '#src/features/rules/list/list-shortcuts.ts';
import { KeyCaps } from '#src/ui/KeyCaps.tsx';
import type { Keys } from '#src/ui/shortcuts.ts';

interface Section {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly Keys[]; readonly text: string }[];
}

/** Every key there is, by where it works. */
export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, i18n } = useLingui();
  const titleId = useId();
  const sections: readonly Section[] = [
    {
      title: t`Everywhere`,
      keys: [
        { keys: ['mod+k'], text: t`Go to, or do: pages, rules, organizations, acts` },
        { keys: ['?'], text: t`This list` },
        { keys: ['Escape'], text: t`Close what is open` },
      ],
    },
    {
      title: t`In the list of rules`,
      keys: Object.values(listShortcuts).map(({ keys, description }) => ({
        keys,
        text: i18n._(description),
      })),
    },
    {
      title: t`In the rule builder`,
      keys: [
        { keys: ['mod+s'], text: t`Save` },
        { keys: ['mod+z'], text: t`Undo; inside of a text, its own typing` },
        { keys: ['mod+shift+z', 'mod+y'], text: t`Redo` },
      ],
    },
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>
        <Trans>Shortcuts</Trans>
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {sections.map(({ title, keys }) => (
          <Box component="section" key={title}>
            <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
              {title}
            </Typography>
            <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto' }}>
              {keys.map(({ keys: combinations, text }) => (
                <Box
                  key={text}
                  sx={{
                    display: 'grid',
                    gridTemplateColumns: 'subgrid',
                    gridColumn: '1 / -1',
                    py: 0.5,
                    columnGap: 2,
                    borderBottom: 1,
                    borderColor: 'divider',
                  }}
                >
                  <Box component="dt">{text}</Box>
                  <Box
                    component="dd"
                    sx={{ m: 0, display: 'flex', gap: 1.25, justifyContent: 'flex-end' }}
                  >
                    {combinations.map((one) => (
                      <KeyCaps key={one} keys={one} />
                    ))}
                  </Box>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  );
};
