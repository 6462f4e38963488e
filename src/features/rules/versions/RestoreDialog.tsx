import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import { RULE_LIMITS, ruleBodySchema } from '#src/contract/rule.ts';
import type { Rule, RuleVersion } from '#src/contract/rule.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { useSaveRule } from '#src/data/rules.ts';
import { evaluatedPart } from '#src/domain/evidence.ts';
import { toFormValues } from '#src/features/rules/rule-form.ts';
import type { RuleEditing } from '#src/features/rules/use-rule-editing.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { useToast } from '#src/ui/Toasts.tsx';
import { useHistoryAddress } from './history-address.ts';
import { VersionDifference } from './VersionDifference.tsx';

interface RestoreDialogProps {
  readonly chosen: RuleVersion;
  readonly saved: { readonly rule: Rule; readonly etag: string };
  readonly editing: RuleEditing;
  /** the version that runs, if one does */
  readonly running: RuleVersion | undefined;
  readonly organizations: readonly Organization[];
  readonly onClose: () => void;
}

/** An old version becomes the newest. Shown first is what that changes; nothing of the others is lost. */
export const RestoreDialog = ({
  chosen,
  saved,
  editing,
  running,
  organizations,
  onClose,
}: RestoreDialogProps) => {
  const { t } = useLingui();
  const id = useId();
  const toast = useToast();
  const failureWords = useFailureWords();
  const address = useHistoryAddress();
  const save = useSaveRule();
  const [key] = useState(() => crypto.randomUUID());
  const [note, setNote] = useState('');
  const { version } = chosen;
  const next = saved.rule.version + 1;
  const runsAtOnce =
    running !== undefined && evaluatedPart(running.body) === evaluatedPart(chosen.body);

  const restore = () =>
    save.mutate(
      {
        body: {
          ...chosen.body,
          restoredFrom: version,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        },
        existing: { id: saved.rule.id, etag: saved.etag },
        idempotencyKey: key,
      },
      {
        onSuccess: ({ data, etag }) => {
          editing.merge(toFormValues(ruleBodySchema.parse(data)), data, etag);
          toast(
            running === undefined || runsAtOnce
              ? t`Version ${version} is restored as version ${data.version}.`
              : t`Version ${version} is restored as version ${data.version}, proposed. Version ${running.version} runs on.`,
          );
          onClose();
          address.open({ version: data.version });
        },
      },
    );
  const intoForm = () => {
    editing.merge(toFormValues(chosen.body), saved.rule, saved.etag);
    onClose();
    address.close();
  };
  const failure = save.error === null ? undefined : failureWords(save.error);

  return (
    <Dialog
      open
      onClose={save.isPending ? undefined : onClose}
      aria-labelledby={`${id}-title`}
      fullWidth
      maxWidth="md"
    >
      <DialogTitle id={`${id}-title`}>
        <Trans>Restore version {version}</Trans>
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography>
          <Trans>
            It is saved as version {next}, a copy of version {version}. No version is lost.
          </Trans>{' '}
          {running === undefined ? (
            <Trans>The rule stays a draft: restoring never arms.</Trans>
          ) : runsAtOnce ? (
            <Trans>
              It triggers and acts as version {running.version}, which runs, and takes its place.
            </Trans>
          ) : (
            <Trans>
              Version {running.version} runs on; version {next} is proposed until it is put in its
              place.
            </Trans>
          )}
        </Typography>
        {editing.dirty && (
          <Notice severity="warning">
            <Trans>
              You have typed something that is not saved. Restoring throws it away: save it first if
              you want to keep it as a version.
            </Trans>
          </Notice>
        )}
        <VersionDifference
          before={{ label: t`Version ${saved.rule.version}, the newest`, body: saved.rule }}
          after={{ label: t`Version ${version}`, body: chosen.body }}
          organizations={organizations}
        />
        <TextField
          label={t`Note`}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          size="small"
          helperText={t`Why, if you like. It stands in the history with your name.`}
          slotProps={{ htmlInput: { maxLength: RULE_LIMITS.note } }}
        />
        {failure !== undefined && (
          <Notice
            severity="error"
            role="alert"
            action={
              <Button size="small" color="inherit" onClick={intoForm}>
                <Trans>Put it into the form</Trans>
              </Button>
            }
          >
            <Box component="strong">{failure.title}.</Box> {failure.text}{' '}
            <Trans>In the form it can be mended and saved.</Trans>
          </Notice>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={save.isPending}>
          <Trans>Cancel</Trans>
        </Button>
        <Button variant="contained" onClick={restore} loading={save.isPending}>
          <Trans>Restore as version {next}</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  );
};
