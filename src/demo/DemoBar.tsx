import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FlaskConical, RotateCcw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { PERSONA_IDS } from '#src/contract/demo.ts';
import type { Failure, PersonaId } from '#src/contract/demo.ts';
import { ConfirmDialog } from '#src/ui/ConfirmDialog.tsx';
import { demoStateQuery, keepPersona, personaOfTab, setFailures, startOver } from './demo-client.ts';
import { FailurePanel } from './FailurePanel.tsx';
import { usePersonaWords } from './persona-words.ts';

export interface DemoBarProps {
  /** another person is here: nothing of what the one before had loaded may be seen */
  readonly onPersona: () => void;
}

/** The demo's own controls, below every page: who is here, how the backend fails, and starting over. */
export const DemoBar = ({ onPersona }: DemoBarProps) => {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { data: state } = useQuery(demoStateQuery());
  const [persona, setPersona] = useState(personaOfTab);
  const [failuresOpen, setFailuresOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const personaWords = usePersonaWords(state);

  const change = (id: PersonaId) => {
    keepPersona(id);
    setPersona(id);
    onPersona();
  };
  const reset = async () => {
    setPending(true);
    queryClient.setQueryData(demoStateQuery().queryKey, await startOver());
    setPending(false);
    setAsking(false);
    location.reload();
  };
  const fail = async (failures: readonly Failure[]) => {
    queryClient.setQueryData(demoStateQuery().queryKey, await setFailures(failures));
  };
  const failing = state?.failures.length ?? 0;

  return (
    <Box component="aside" aria-label={t`Demo`} sx={{ position: 'sticky', bottom: 0, zIndex: 1090, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider' }}>
      {failuresOpen && state && (
        <FailurePanel
          failures={state.failures}
          onChange={fail}
          onClose={() => setFailuresOpen(false)}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, px: { xs: 1.5, sm: 3 }, py: 0.75 }}>
        <Typography component="span" variant="caption" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, fontWeight: 600 }}>
          <FlaskConical size={14} aria-hidden />
          <Trans>Demo</Trans>
        </Typography>
        <Typography component="span" variant="caption" color="textSecondary" sx={{ flex: 1, minWidth: 0, display: { xs: 'none', lg: 'block' } }}>
          {state?.storage === 'memory' ? (
            <Trans>Everything is invented and runs in this tab. This browser keeps nothing: a reload starts over.</Trans>
          ) : (
            <Trans>Everything is invented and runs in this browser. All tabs share one backend.</Trans>
          )}
        </Typography>
        <TextField
          select
          label={t`You are`}
          value={persona}
          onChange={(event) => {
            const id = PERSONA_IDS.find((one) => one === event.target.value);
            if (id !== undefined) change(id);
          }}
          sx={{ width: { xs: 200, sm: 300 }, ml: 'auto' }}
        >
          {PERSONA_IDS.map((id) => (
            <MenuItem key={id} value={id}>
              {personaWords(id)}
            </MenuItem>
          ))}
        </TextField>
        <Button
          variant={failing > 0 ? 'contained' : 'outlined'}
          color={failing > 0 ? 'warning' : 'inherit'}
          startIcon={<TriangleAlert size={14} aria-hidden />}
          aria-expanded={failuresOpen}
          onClick={() => setFailuresOpen(!failuresOpen)}
        >
          {failing > 0 ? <Trans>Failing on purpose</Trans> : <Trans>Make it fail</Trans>}
        </Button>
        <Button variant="outlined" color="inherit" startIcon={<RotateCcw size={14} aria-hidden />} onClick={() => setAsking(true)}>
          <Trans>Start over</Trans>
        </Button>
      </Box>
      <ConfirmDialog
        open={asking}
        title={t`Start the demo over?`}
        confirm={t`Start over`}
        cancel={t`Keep it`}
        danger
        pending={pending}
        onConfirm={() => void reset()}
        onCancel={() => setAsking(false)}
      >
        <Trans>Rules, outcome modes and connections go back to what they were at first, in all tabs. The history ends now.</Trans>
      </ConfirmDialog>
    </Box>
  );
};
