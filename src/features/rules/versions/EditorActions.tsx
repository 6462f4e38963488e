import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { EllipsisVertical, History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { Rule } from '#src/contract/rule.ts';
import type { RuleEditing } from '#src/features/rules/use-rule-editing.ts';
import { useHistoryAddress } from './history-address.ts';
import { withVersionWords } from '#src/features/rules/with-part-words.ts';

// Loaded when they are first opened.
const HistoryDrawer = lazy(async () => ({
  default: (await withVersionWords(import('./HistoryDrawer.tsx'))).HistoryDrawer,
}));
const RuleMenu = lazy(async () => ({
  default: (await withVersionWords(import('./RuleMenu.tsx'))).RuleMenu,
}));

export interface EditorActionsProps {
  readonly saved: { readonly rule: Rule; readonly etag: string };
  readonly editing: RuleEditing;
  readonly organizations: readonly Organization[];
}

/** What can be done with a saved rule as a whole: see its history, copy it, take it out of work. */
export const EditorActions = ({ saved, editing, organizations }: EditorActionsProps) => {
  const { t } = useLingui();
  const history = useHistoryAddress();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="dialog"
        startIcon={<History size={15} aria-hidden />}
        onClick={() => history.open()}
      >
        <Trans>Versions</Trans>
      </Button>
      <IconButton
        aria-label={t`More about this rule`}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setMenuOpen(true);
        }}
      >
        <EllipsisVertical size={17} aria-hidden />
      </IconButton>
      {anchor !== undefined && (
        <Suspense fallback={null}>
          <RuleMenu
            rule={saved.rule}
            values={editing.values}
            mayWrite={editing.mayWrite}
            anchor={anchor}
            open={menuOpen}
            onClose={() => setMenuOpen(false)}
          />
        </Suspense>
      )}
      {history.isOpen && (
        <Suspense fallback={null}>
          <HistoryDrawer saved={saved} editing={editing} organizations={organizations} />
        </Suspense>
      )}
    </>
  );
};
