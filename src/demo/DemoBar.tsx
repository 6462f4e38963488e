import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ButtonProps } from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, FlaskConical, RotateCcw, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { PERSONA_IDS } from '#src/contract/demo.ts';
import type { Failure, PersonaId } from '#src/contract/demo.ts';
import { ConfirmDialog } from '#src/ui/ConfirmDialog.tsx';
import {
  demoStateQuery,
  keepPersona,
  personaOfTab,
  setFailures,
  startOver,
} from './demo-client.ts';
import { FailurePanel } from './FailurePanel.tsx';
import { usePersonaWords } from './persona-words.ts';

export interface DemoBarProps {
  /** another person is here: nothing of what the one before had loaded may be seen */
  readonly onPersona: () => void;
}

const SHOWN_STORAGE_KEY = 'respond-demo-bar';

/** Other bars at the bottom of a page stand on this one, which may be one row high or several. */
const tellHeight = (bar: HTMLElement | null) => {
  // Where nothing is laid out (tests) there is no height to tell.
  if (bar === null || typeof ResizeObserver === 'undefined') return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() =>
    style.setProperty('--demo-bar', `${bar.offsetHeight}px`),
  );
  observer.observe(bar);
  return () => {
    observer.disconnect();
    style.removeProperty('--demo-bar');
  };
};

/** The demo's own controls, below every page: who is here, how the backend fails, and starting over. */
export const DemoBar = ({ onPersona }: DemoBarProps) => {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { data: state } = useQuery(demoStateQuery());
  const [persona, setPersona] = useState(personaOfTab);
  const [shown, setShown] = useState(() => sessionStorage.getItem(SHOWN_STORAGE_KEY) !== 'false');
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
  const show = (next: boolean) => {
    sessionStorage.setItem(SHOWN_STORAGE_KEY, String(next));
    setShown(next);
  };

  if (!shown) {
    return (
      <Box
        component="aside"
        aria-label={t`Demo`}
        sx={{ position: 'fixed', left: 8, bottom: 8, zIndex: 1090 }}
      >
        <Button
          variant="outlined"
          color={failing > 0 ? 'warning' : 'inherit'}
          startIcon={<FlaskConical size={14} aria-hidden />}
          onClick={() => show(true)}
          sx={{ bgcolor: 'background.paper' }}
        >
          {failing > 0 ? <Trans>Demo, failing on purpose</Trans> : <Trans>Demo</Trans>}
        </Button>
      </Box>
    );
  }

  return (
    <Box
      component="aside"
      aria-label={t`Demo`}
      data-bottom-bar
      ref={tellHeight}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 1090,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {failuresOpen && state && (
        <FailurePanel
          failures={state.failures}
          onChange={fail}
          onClose={() => setFailuresOpen(false)}
        />
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          rowGap: 0.5,
          px: { xs: 1.5, sm: 3 },
          py: 0.75,
        }}
      >
        <Typography
          component="span"
          variant="caption"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, fontWeight: 600 }}
        >
          <FlaskConical size={14} aria-hidden />
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
            <Trans>Demo</Trans>
          </Box>
        </Typography>
        <Typography
          component="span"
          variant="caption"
          color="textSecondary"
          sx={{ flex: '1 1 0', minWidth: 0, display: { xs: 'none', lg: 'block' } }}
        >
          {state?.storage === 'memory' ? (
            <Trans>
              Everything is invented and runs in this tab. This browser keeps nothing: a reload
              starts over.
            </Trans>
          ) : (
            <Trans>
              Everything is invented and runs in this browser. All tabs share one backend.
            </Trans>
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
          sx={{ flex: { xs: '1 1 0', sm: '0 1 340px' }, minWidth: 0, ml: 'auto' }}
        >
          {PERSONA_IDS.map((id) => (
            <MenuItem key={id} value={id}>
              {personaWords(id)}
            </MenuItem>
          ))}
        </TextField>
        <BarButton
          icon={TriangleAlert}
          label={failing > 0 ? t`Failing on purpose` : t`Make it fail`}
          variant={failing > 0 ? 'contained' : 'outlined'}
          color={failing > 0 ? 'warning' : 'inherit'}
          aria-expanded={failuresOpen}
          onClick={() => setFailuresOpen(!failuresOpen)}
        />
        <BarButton
          icon={RotateCcw}
          label={t`Start over`}
          variant="outlined"
          color="inherit"
          onClick={() => setAsking(true)}
        />
        <IconButton aria-label={t`Hide the demo bar`} onClick={() => show(false)}>
          <ChevronDown size={16} aria-hidden />
        </IconButton>
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
        <Trans>
          Rules, outcome modes and connections go back to what they were at first, in all tabs. The
          history ends now.
        </Trans>
      </ConfirmDialog>
    </Box>
  );
};

interface BarButtonProps extends ButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
}

/** Its word gives way to its sign where there is little room. */
const BarButton = ({ icon: Icon, label, ...rest }: BarButtonProps) => (
  <Button aria-label={label} {...rest} sx={{ minWidth: 0, gap: 0.75 }}>
    <Icon size={14} aria-hidden />
    <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
      {label}
    </Box>
  </Button>
);
