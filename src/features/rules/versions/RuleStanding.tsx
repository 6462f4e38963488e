import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { Arming } from '#src/contract/arming.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { Rule } from '#src/contract/rule.ts';
import { armingQuery } from '#src/data/arming.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { Time } from '#src/ui/Time.tsx';
import { useHistoryAddress } from './history-address.ts';
import type { OneRuleAct } from './rule-act.ts';

// Loaded when they are first opened.
const RunVersionDialog = lazy(async () => ({
  default: (await import('./RunVersionDialog.tsx')).RunVersionDialog,
}));
const RuleActDialog = lazy(async () => ({
  default: (await import('./RuleActDialog.tsx')).RuleActDialog,
}));

export interface RuleStandingProps {
  readonly rule: Rule;
  readonly organizations: readonly Organization[];
}

/** How the saved rule stands where that is not plain: put away, at rest, or newer than what runs. */
export const RuleStanding = ({ rule, organizations }: RuleStandingProps) => {
  const arming = useQuery(armingQuery(rule.id));
  const [act, setAct] = useState<OneRuleAct>();
  const [running, setRunning] = useState(false);
  const { data } = arming;
  if (data === undefined) return null;
  return (
    <>
      <Standing rule={rule} arming={data.data} onAct={setAct} onRun={() => setRunning(true)} />
      {act !== undefined && (
        <Suspense fallback={null}>
          <RuleActDialog rule={rule} act={act} onClose={() => setAct(undefined)} />
        </Suspense>
      )}
      {running && (
        <Suspense fallback={null}>
          <RunVersionDialog
            rule={rule}
            organizations={organizations}
            onClose={() => setRunning(false)}
          />
        </Suspense>
      )}
    </>
  );
};

interface StandingProps {
  readonly rule: Rule;
  readonly arming: Arming;
  readonly onAct: (act: OneRuleAct) => void;
  readonly onRun: () => void;
}

const Standing = ({
  rule: { version },
  arming: { status, running, runningSince },
  onAct,
  onRun,
}: StandingProps) => {
  const { t } = useLingui();
  const history = useHistoryAddress();
  if (status === 'archived')
    return (
      <Frame
        action={
          <Button color="inherit" onClick={() => onAct('restore')}>
            <Trans>Restore…</Trans>
          </Button>
        }
        isWarning
      >
        <Trans>
          This rule is archived: it is not evaluated, and the list shows it only when asked for the
          archive. Nothing of it is lost.
        </Trans>
      </Frame>
    );
  if (status === 'disabled')
    return (
      <Frame
        action={
          <Button color="inherit" onClick={() => onAct('enable')}>
            <Trans>Enable…</Trans>
          </Button>
        }
        isWarning
      >
        <Trans>
          This rule is disabled: it is evaluated in no organization. What it found before is kept.
        </Trans>
      </Frame>
    );
  if (running === undefined || running === version) return null;
  return (
    <Frame
      action={
        <>
          <Button color="inherit" onClick={() => history.open({ version, against: 'running' })}>
            <Trans>What differs</Trans>
          </Button>
          <Button
            color="inherit"
            onClick={onRun}
            aria-label={t`Put version ${version} in its place…`}
          >
            <Trans>Put it in its place…</Trans>
          </Button>
        </>
      }
    >
      {runningSince === undefined ? (
        <Trans>
          <strong>Version {version} is proposed.</strong> Version {running} runs on until it is put
          in its place.
        </Trans>
      ) : (
        <Trans>
          <strong>Version {version} is proposed.</strong> Version {running} has run since{' '}
          <Time at={runningSince} form="absolute" />, and runs on until it is put in its place.
        </Trans>
      )}
    </Frame>
  );
};

const Frame = ({
  action,
  isWarning = false,
  children,
}: {
  readonly action: ReactNode;
  readonly isWarning?: boolean;
  readonly children: ReactNode;
}) => (
  <Box sx={{ mb: 1.5 }}>
    <Notice severity={isWarning ? 'warning' : 'info'} role="status" action={action}>
      {children}
    </Notice>
  </Box>
);
