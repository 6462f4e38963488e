import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { RotateCcw, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { Rule, RuleBody, RuleVersion } from '#src/contract/rule.ts';
import { armingQuery } from '#src/data/arming.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { ruleVersionsQuery } from '#src/data/rules.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { toFormValues, toRequest } from '#src/features/rules/rule-form.ts';
import type { RuleEditing } from '#src/features/rules/use-rule-editing.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { Time } from '#src/ui/Time.tsx';
import { visuallyHidden } from '#src/ui/visually-hidden.ts';
import { useHistoryAddress } from './history-address.ts';
import type { Against } from './history-address.ts';
import { VersionDifference } from './VersionDifference.tsx';
import type { Side } from './VersionDifference.tsx';
import { VersionList } from './VersionList.tsx';

// Loaded when somebody restores.
const RestoreDialog = lazy(async () => ({
  default: (await import('./RestoreDialog.tsx')).RestoreDialog,
}));

export interface HistoryDrawerProps {
  readonly saved: { readonly rule: Rule; readonly etag: string };
  readonly editing: RuleEditing;
  readonly organizations: readonly Organization[];
}

/** The history of a rule beside its form: every version, and what it says differently. */
export const HistoryDrawer = ({ saved, editing, organizations }: HistoryDrawerProps) => {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const address = useHistoryAddress();
  const versions = useQuery(ruleVersionsQuery(saved.rule.id));
  const arming = useQuery(armingQuery(saved.rule.id));
  return (
    <Drawer
      anchor="right"
      open
      onClose={address.close}
      slotProps={{
        paper: {
          'aria-label': t`Versions of the rule`,
          role: 'dialog',
          sx: {
            width: { xs: '100%', md: 'min(1040px, 92vw)' },
            display: 'flex',
            flexDirection: 'column',
          },
        },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          px: 2.5,
          py: 1.25,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h1" component="h2" sx={{ flex: 1 }}>
          <Trans>Versions</Trans>
        </Typography>
        <IconButton onClick={address.close} aria-label={t`Close`}>
          <X size={17} aria-hidden />
        </IconButton>
      </Box>
      {versions.data !== undefined ? (
        <Versions
          versions={versions.data}
          running={arming.data?.data.running}
          saved={saved}
          editing={editing}
          organizations={organizations}
        />
      ) : versions.isError ? (
        <Box sx={{ p: 2.5 }}>
          <ErrorState {...failureWords(versions.error)} onRetry={() => void versions.refetch()} />
        </Box>
      ) : (
        <Skeleton
          variant="rounded"
          height={320}
          sx={{ m: 2.5 }}
          aria-label={t`Loading the versions`}
        />
      )}
    </Drawer>
  );
};

interface VersionsProps extends HistoryDrawerProps {
  readonly versions: readonly RuleVersion[];
  readonly running: number | undefined;
}

const Versions = ({ versions, running, saved, editing, organizations }: VersionsProps) => {
  const { t } = useLingui();
  const address = useHistoryAddress();
  const chosen = versions.find(({ version }) => version === address.version) ?? versions[0];
  const isMissing = address.version !== undefined && address.version !== chosen?.version;
  if (chosen === undefined) return null;
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '17rem minmax(0, 1fr)' },
        gridTemplateRows: { xs: 'auto minmax(0, 1fr)', sm: 'minmax(0, 1fr)' },
      }}
    >
      <Box
        // What scrolls has to be reached by the keyboard; its buttons are.
        sx={{
          overflowY: 'auto',
          maxHeight: { xs: '32dvh', sm: 'none' },
          borderRight: { sm: 1 },
          borderBottom: { xs: 1, sm: 0 },
          borderColor: { xs: 'divider', sm: 'divider' },
        }}
      >
        <VersionList
          versions={versions}
          running={running}
          chosen={chosen.version}
          onChoose={(version) => address.open({ version, against: address.against })}
        />
      </Box>
      <Box
        role="region"
        aria-label={t`Version ${chosen.version}`}
        tabIndex={0}
        sx={{ overflowY: 'auto', p: 2.5, minWidth: 0 }}
      >
        <Box role="status" sx={visuallyHidden}>
          <Trans>Version {chosen.version} is shown.</Trans>
        </Box>
        {isMissing && (
          <Typography color="textSecondary" sx={{ mb: 1 }}>
            <Trans>
              There is no version {address.version} of this rule; this is version {chosen.version}.
            </Trans>
          </Typography>
        )}
        <ChosenVersion
          chosen={chosen}
          versions={versions}
          running={running}
          saved={saved}
          editing={editing}
          organizations={organizations}
        />
      </Box>
    </Box>
  );
};

/** As the form has it, so that what only the form settles is no difference to what is typed. */
const asTyped = (body: RuleBody): RuleBody => toRequest(toFormValues(body));

const ChosenVersion = ({
  chosen,
  versions,
  running,
  saved,
  editing,
  organizations,
}: VersionsProps & { readonly chosen: RuleVersion }) => {
  const { t, i18n } = useLingui();
  const address = useHistoryAddress();
  const [restoring, setRestoring] = useState(false);
  const { version, savedAt, savedBy, note, restoredFrom } = chosen;
  const side = (one: RuleVersion): Side => ({
    label:
      one.version === running ? t`Version ${one.version}, which runs` : t`Version ${one.version}`,
    body: one.body,
  });
  const older = versions.find((one) => one.version < version);
  const runs = versions.find((one) => one.version === running);
  // The later of two stands second, whichever of them was chosen.
  const pairs: Partial<Record<Against, readonly [before: Side, after: Side]>> = {
    ...(older === undefined ? {} : { before: [side(older), side(chosen)] }),
    ...(runs === undefined || runs === chosen || runs === older
      ? {}
      : {
          running: runs.version < version ? [side(runs), side(chosen)] : [side(chosen), side(runs)],
        }),
    ...(editing.dirty
      ? {
          typed: [
            { label: side(chosen).label, body: asTyped(chosen.body) },
            { label: t`What is typed`, body: editing.body },
          ],
        }
      : {}),
  };
  const words: Record<Against, string> = {
    before: older === undefined ? '' : side(older).label,
    running: runs === undefined ? '' : t`Version ${runs.version}, which runs`,
    typed: t`What is typed`,
  };
  const offered = (Object.keys(words) as Against[]).filter((key) => pairs[key] !== undefined);
  const against = offered.find((key) => key === address.against) ?? offered[0];
  const pair = against === undefined ? undefined : pairs[against];
  const isNewest = version === saved.rule.version;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <Typography variant="h2" component="h3">
            <Trans>Version {version}</Trans>
          </Typography>
          <Typography variant="body2" component="div" color="textSecondary">
            <Trans>
              Saved by {savedBy.name}, <Time at={savedAt} form="both" />
            </Trans>
            {restoredFrom !== undefined && (
              <>
                {' · '}
                <Trans>restored from version {restoredFrom}</Trans>
              </>
            )}
          </Typography>
          {note !== undefined && (
            <Typography sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>“{note}”</Typography>
          )}
        </Box>
        {!isNewest && editing.mayWrite && (
          <Button
            variant="outlined"
            startIcon={<RotateCcw size={15} aria-hidden />}
            onClick={() => setRestoring(true)}
          >
            <Trans>Restore version {version}…</Trans>
          </Button>
        )}
      </Box>
      {offered.length > 1 && against !== undefined && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2" color="textSecondary" id="history-against">
            <Trans>Compared with</Trans>
          </Typography>
          <SegmentedChoice<Against>
            label={t`Compared with`}
            value={against}
            onChange={(next) => address.open({ version, against: next })}
            options={offered.map((value) => ({ value, label: words[value] }))}
          />
        </Box>
      )}
      {pair === undefined ? (
        <>
          <Typography color="textSecondary">
            <Trans>The first version: there is none before it.</Trans>
          </Typography>
          <Typography sx={{ lineHeight: 1.6 }}>
            {ruleSentence(chosen.body, organizations)
              .map(({ message }) => renderMessage(i18n, message))
              .join(' ')}
          </Typography>
        </>
      ) : (
        <VersionDifference before={pair[0]} after={pair[1]} organizations={organizations} />
      )}
      {restoring && (
        <Suspense fallback={null}>
          <RestoreDialog
            chosen={chosen}
            saved={saved}
            editing={editing}
            running={runs}
            organizations={organizations}
            onClose={() => setRestoring(false)}
          />
        </Suspense>
      )}
    </Box>
  );
};
