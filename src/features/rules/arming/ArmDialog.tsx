import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { ArmingRecord, ArmingRequest, OutcomeMode } from '#src/contract/arming.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import { message } from '#src/domain/message.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { ReasonField } from './ReasonField.tsx';
import { isShortReason } from './is-short-reason.ts';
import { FormDialog } from '#src/ui/FormDialog.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { armErrorWords } from './arm-error-words.ts';
import { movable } from '#src/domain/arming.ts';

interface ArmDialogProps {
  readonly mode: OutcomeMode;
  readonly records: readonly ArmingRecord[];
  /** whether the person may arm there */
  readonly mayArm: (id: OrganizationId) => boolean;
  readonly nameOf: (id: OrganizationId) => string;
  /** the one that runs; where none does, the newest, which then begins to */
  readonly version: number;
  readonly isRunning: boolean;
  /** a newer version that waits to be put in its place */
  readonly proposed: number | undefined;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (request: ArmingRequest) => void;
  readonly onClose: () => void;
}

/** In which organizations, and why: moving a rule on the ladder is an act with a reason. */
export const ArmDialog = ({
  mode,
  records,
  mayArm,
  nameOf,
  version,
  isRunning,
  proposed,
  pending,
  error,
  onSubmit,
  onClose,
}: ArmDialogProps) => {
  const { i18n } = useLingui();
  const id = useId();
  const all = movable(records, mode);
  const candidates = all.filter(({ organizationId }) => mayArm(organizationId));
  const others = all.filter(({ organizationId }) => !mayArm(organizationId));
  const [left, setLeft] = useState<ReadonlySet<OrganizationId>>(new Set());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const chosen = candidates.filter(({ organizationId }) => !left.has(organizationId));
  const name = renderMessage(i18n, message(`mode.${mode}`));
  const words = error ? armErrorWords(error, i18n, nameOf) : undefined;

  const toggle = (organizationId: OrganizationId, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(organizationId);
    else next.add(organizationId);
    setLeft(next);
  };
  const submit = () => {
    setTried(true);
    if (isShortReason(reason) || chosen.length === 0) return;
    onSubmit({
      mode,
      organizationIds: chosen.map(({ organizationId }) => organizationId),
      reason: reason.trim(),
    });
  };

  return (
    <FormDialog
      title={mode === 'draft' ? <Trans>Back to {name}</Trans> : <Trans>Move to {name}</Trans>}
      pending={pending}
      onSubmit={submit}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} disabled={pending}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="contained" loading={pending}>
            {mode === 'draft' ? <Trans>Back to {name}</Trans> : <Trans>Move to {name}</Trans>}
          </Button>
        </>
      }
    >
      <Typography variant="body2">
        {renderMessage(i18n, message(`mode_means.${mode}`))}{' '}
        {isRunning ? (
          <Trans>It concerns version {version}, which runs.</Trans>
        ) : (
          <Trans>It concerns version {version} as it is saved.</Trans>
        )}{' '}
        {proposed !== undefined && (
          <>
            <Trans>Version {proposed}, which is proposed, stays out of it.</Trans>{' '}
          </>
        )}
        {mode === 'alert_only' ? (
          <Trans>
            Nothing is done to any account: these actions limit, and in this mode they are only
            recorded.
          </Trans>
        ) : (
          <Trans>What was recorded before is kept.</Trans>
        )}
      </Typography>
      <Box role="group" aria-labelledby={`${id}-where`}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography id={`${id}-where`} component="h3" variant="h3" sx={{ flexGrow: 1 }}>
            <Plural
              value={candidates.length}
              one={`In ${chosen.length} of # organization`}
              other={`In ${chosen.length} of # organizations`}
            />
          </Typography>
          <Button size="small" onClick={() => setLeft(new Set())} disabled={left.size === 0}>
            <Trans>All</Trans>
          </Button>
          <Button
            size="small"
            onClick={() => setLeft(new Set(candidates.map(({ organizationId }) => organizationId)))}
            disabled={chosen.length === 0}
          >
            <Trans>None</Trans>
          </Button>
        </Box>
        <Box
          tabIndex={candidates.length > 8 ? 0 : undefined}
          sx={{
            maxHeight: 220,
            overflowY: 'auto',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            px: 1,
            py: 0.5,
          }}
        >
          {candidates.map(({ organizationId, mode: now }) => (
            <FormControlLabel
              key={organizationId}
              sx={{ display: 'flex', m: 0 }}
              control={
                <Checkbox
                  size="small"
                  checked={!left.has(organizationId)}
                  onChange={(_event, on) => toggle(organizationId, on)}
                  sx={{ p: 0.5 }}
                />
              }
              label={
                <Typography variant="body2">
                  {nameOf(organizationId)}{' '}
                  <Typography component="span" variant="body2" color="textSecondary">
                    <Trans>now {renderMessage(i18n, message(`mode.${now}`))}</Trans>
                  </Typography>
                </Typography>
              }
            />
          ))}
        </Box>
        {others.length > 0 && (
          <FormHelperText>
            <Trans>
              Not among your organizations:{' '}
              {joinList(
                i18n,
                others.map(({ organizationId }) => nameOf(organizationId)),
              )}
              . Ask a SOC manager.
            </Trans>
          </FormHelperText>
        )}
        {tried && chosen.length === 0 && (
          <FormHelperText error>
            <Trans>Choose at least one organization.</Trans>
          </FormHelperText>
        )}
      </Box>
      <ReasonField value={reason} onChange={setReason} tried={tried} />
      {words && (
        <Notice severity={words.conflict ? 'warning' : 'error'} role="alert">
          {words.text}
        </Notice>
      )}
    </FormDialog>
  );
};
