import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { REASON_LIMITS } from '#src/contract/arming.ts';
import type { ChangeRules } from '#src/contract/bulk.ts';
import type { Rule } from '#src/contract/rule.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { dryChangeQuery, useChangeRules } from '#src/data/rules.ts';
import { describeActRefusal } from '#src/domain/rule-acts.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { BusyLine } from '#src/ui/BusyLine.tsx';
import { isShortReason } from '#src/features/rules/arming/is-short-reason.ts';
import { FormDialog } from '#src/ui/FormDialog.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { useToast } from '#src/ui/Toasts.tsx';
import { focusHeading } from './focus-heading.ts';
import type { OneRuleAct } from './rule-act.ts';

interface RuleActDialogProps {
  readonly rule: Rule;
  readonly act: OneRuleAct;
  readonly onClose: () => void;
}

/** Takes a rule out of work or back, or away and back. Asked first is whether it can be. */
export const RuleActDialog = ({ rule, act, onClose }: RuleActDialogProps) => {
  const { t, i18n } = useLingui();
  const toast = useToast();
  const failureWords = useFailureWords();
  const change = useChangeRules();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const dry = useQuery(dryChangeQuery({ kind: act }, [rule.id]));
  const refusal = change.data?.data.outcomes[0]?.refusal ?? dry.data?.[0]?.refusal;
  const error = change.error ?? dry.error;
  const failure = error === null ? undefined : failureWords(error);
  const name = rule.name === '' ? t`Rule without a name` : rule.name;
  const words = {
    disable: {
      title: t`Disable this rule`,
      means: t`It is evaluated in no organization any more, and no action of it runs. Outcome modes, triggers and versions are kept, and it can be enabled again.`,
      confirm: t`Disable`,
      done: t`“${name}” is disabled.`,
    },
    enable: {
      title: t`Enable this rule`,
      means: t`It is evaluated again where it was. What was stronger than alert-only begins as alert-only.`,
      confirm: t`Enable`,
      done: t`“${name}” is enabled.`,
    },
    archive: {
      title: t`Archive this rule`,
      means: t`It is evaluated no more, and the list shows it only when asked for the archive. Nothing is deleted: triggers and versions are kept, and it can be restored.`,
      confirm: t`Archive`,
      done: t`“${name}” is archived.`,
    },
    restore: {
      title: t`Restore this rule from the archive`,
      means: t`It comes back disabled: it is evaluated once it is enabled.`,
      confirm: t`Restore`,
      done: t`“${name}” is back from the archive, disabled.`,
    },
  }[act];
  const isShort = reason.trim() !== '' && isShortReason(reason);

  const submit = () => {
    setTried(true);
    if (isShort) return;
    const body: ChangeRules = {
      act: { kind: act },
      ruleIds: [rule.id],
      dryRun: false,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    change.mutate(
      { body, idempotencyKey: key },
      {
        onSuccess: ({ data }) => {
          if (data.outcomes[0]?.refusal !== undefined) return;
          toast(words.done);
          onClose();
          focusHeading();
        },
      },
    );
  };

  return (
    <FormDialog
      title={words.title}
      pending={change.isPending}
      onSubmit={submit}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} disabled={change.isPending}>
            {refusal === undefined ? <Trans>Cancel</Trans> : <Trans>Close</Trans>}
          </Button>
          {refusal === undefined && (
            <Button
              type="submit"
              variant="contained"
              loading={change.isPending}
              disabled={dry.isPending}
            >
              {words.confirm}
            </Button>
          )}
        </>
      }
    >
      <Typography>{words.means}</Typography>
      {dry.isPending && <BusyLine label={t`Asking whether it can be done`} percent={undefined} />}
      {refusal !== undefined ? (
        <Notice severity="warning" role="alert">
          {renderMessage(i18n, describeActRefusal(refusal, act))}
        </Notice>
      ) : (
        !dry.isPending && (
          <TextField
            label={t`Reason`}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            size="small"
            multiline
            minRows={2}
            error={tried && isShort}
            helperText={
              tried && isShort
                ? t`Say it in a few words, or leave it empty.`
                : t`If you like. It stands in the record with your name.`
            }
            slotProps={{ htmlInput: { maxLength: REASON_LIMITS.max } }}
          />
        )
      )}
      {failure !== undefined && (
        <Notice severity="error" role="alert">
          <strong>{failure.title}.</strong> {failure.text}
        </Notice>
      )}
    </FormDialog>
  );
};
