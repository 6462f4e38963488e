import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleAct } from '#src/contract/bulk.ts';
import type { RuleSummary } from '#src/contract/rule.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { dryChangeQuery, ruleLabelsQuery } from '#src/data/rules.ts';
import { actTouchesArming } from '#src/domain/rule-acts.ts';
import type { RuleActKind } from '#src/domain/rule-acts.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { ReasonField } from '#src/features/rules/arming/ReasonField.tsx';
import { isShortReason } from '#src/features/rules/arming/is-short-reason.ts';
import { FormDialog } from '#src/ui/FormDialog.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { useActWords } from './act-words.ts';
import { dryAnswer } from './dry-answer.ts';
import { RefusedList } from './RefusedList.tsx';
import { TagsInput } from './TagsInput.tsx';
import { useDoAct } from './use-do-act.ts';

export interface ActDialogProps {
  readonly kind: RuleActKind;
  /** as they stand */
  readonly rules: readonly RuleSummary[];
  readonly onClose: (done: boolean) => void;
}

const actOf = (kind: RuleActKind, tags: readonly string[]): RuleAct | undefined => {
  if (kind !== 'add_tags' && kind !== 'remove_tags') return { kind };
  return tags.length === 0 ? undefined : { kind, tags: [...tags] };
};

/** One act on one or many rules: what it would do to each, said first; then, with a reason where arming is touched, done. */
export const ActDialog = ({ kind, rules, onClose }: ActDialogProps) => {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const words = useActWords()[kind];
  const [tags, setTags] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = actOf(kind, tags);
  const takesTags = kind === 'add_tags' || kind === 'remove_tags';
  const takesReason = actTouchesArming(kind);
  const { data: labels } = useQuery(ruleLabelsQuery());
  const dry = useQuery({
    ...dryChangeQuery(
      act ?? { kind: 'disable' },
      rules.map((rule) => rule.id),
    ),
    enabled: act !== undefined,
    placeholderData: keepPreviousData,
  });
  const answer = act && dry.data && dryAnswer(dry.data, kind);
  const doing = useDoAct();
  const count = answer?.can.length ?? rules.length;
  const nothing = answer !== undefined && answer.can.length === 0;
  const reasonShort = takesReason && isShortReason(reason);

  const submit = async () => {
    setTried(true);
    if (answer === undefined || act === undefined || nothing || reasonShort) return;
    // What was shown is what is asked for: not one more, should another have become possible meanwhile.
    const can = new Set(answer.can);
    const done = await doing.run({
      act,
      rules: rules.filter((rule) => can.has(rule.id)),
      reason: takesReason ? reason.trim() : undefined,
    });
    if (done) onClose(true);
  };

  return (
    <FormDialog
      title={words.act(rules.length)}
      pending={doing.pending}
      onSubmit={() => void submit()}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button color="inherit" onClick={() => onClose(false)} disabled={doing.pending}>
            {nothing ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
          </Button>
          {!nothing && (
            <Button type="submit" variant="contained" loading={doing.pending}>
              {words.act(count)}
            </Button>
          )}
        </>
      }
    >
      <Typography variant="body2" color="textSecondary">
        {words.means}
      </Typography>
      {takesTags && (
        <TagsInput
          tags={tags}
          options={
            kind === 'add_tags'
              ? (labels?.tags ?? []).map(({ value }) => value)
              : [...new Set(rules.flatMap((rule) => rule.tags))].toSorted()
          }
          free={kind === 'add_tags'}
          missing={tried && act === undefined}
          onChange={setTags}
        />
      )}
      {dry.isError && act !== undefined ? (
        <ErrorState {...failureWords(dry.error)} onRetry={() => void dry.refetch()} />
      ) : answer === undefined ? (
        act !== undefined && (
          <Skeleton variant="rounded" height={44} aria-label={t`Asking what it would do to each`} />
        )
      ) : (
        <div role="status">
          {!nothing && (
            <Typography component="h3" variant="h3" sx={{ mb: answer.cannot.length > 0 ? 1.5 : 0 }}>
              {words.can(answer.can.length)}
            </Typography>
          )}
          {answer.cannot.length > 0 && <RefusedList groups={answer.cannot} all={nothing} />}
        </div>
      )}
      {takesReason && !nothing && <ReasonField value={reason} onChange={setReason} tried={tried} />}
      {doing.error !== null && (
        <Notice severity="error" role="alert">
          {failureWords(doing.error).title}. {failureWords(doing.error).text}
        </Notice>
      )}
    </FormDialog>
  );
};
