import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { KeptList } from '#src/contract/named-list.ts';
import type { ListDraft } from '#src/domain/list-draft.ts';
import { Panel } from '#src/ui/Panel.tsx';

// With the replay's rules; for whoever asks.
const ChangeEffects = lazy(async () => ({
  default: (await import('./ChangeEffects.tsx')).ChangeEffects,
}));

export interface ChangeEffectPanelProps {
  readonly saved: KeptList;
  readonly draft: ListDraft;
  readonly dirty: boolean;
}

/** What saving the list would do to the rules that use it; counted when it is asked for. */
export const ChangeEffectPanel = ({ saved, draft, dirty }: ChangeEffectPanelProps) => {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t`What this change would do`}>
      {!dirty ? (
        <Typography color="textSecondary">
          <Trans>
            Nothing is changed yet. Once something is, the rules that use the list can be replayed
            with both states of it before you save.
          </Trans>
        </Typography>
      ) : open ? (
        <Suspense fallback={null}>
          <ChangeEffects saved={saved} draft={draft} />
        </Suspense>
      ) : (
        <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <Typography color="textSecondary">
            <Trans>
              Replays each rule that uses the list over the history: with the list as it is saved,
              and as it would be.
            </Trans>
          </Typography>
          <Button
            variant="outlined"
            startIcon={<History size={15} aria-hidden />}
            onClick={() => setOpen(true)}
          >
            <Trans>Replay with both</Trans>
          </Button>
        </Box>
      )}
    </Panel>
  );
};
