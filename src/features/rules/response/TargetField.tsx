import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { memo, useId } from 'react';
import type { Signal, Target } from '#src/contract/rule.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { SignalSelect } from '#src/features/rules/SignalSelect.tsx';
import { useReplayFacts } from '#src/features/rules/replay/replay-facts.ts';

interface TargetFieldProps {
  readonly value: Target;
  readonly onChange: (next: Target) => void;
  /** the signals that the pattern uses */
  readonly signals: readonly Pick<Signal, 'id' | 'name'>[];
  /** a group of the rule is one account */
  readonly groupIsAccount: boolean;
  readonly errors: readonly RuleIssue[];
  readonly disabled?: boolean;
}

const CAP_AT_FIRST = 10;

/** Whom the actions are taken on: the group's account, or the accounts of a signal's events. */
export const TargetField = memo(
  ({ value, onChange, signals, groupIsAccount, errors, disabled = false }: TargetFieldProps) => {
    const { i18n, t } = useLingui();
    const id = useId();
    const facts = useReplayFacts();
    const [firstSignal] = signals;
    const errorsAt = (pointer: string) =>
      errors
        .filter((issue) => issue.pointer === pointer)
        .map((issue) => renderMessage(i18n, issue.message));
    const targetErrors = errorsAt('/response/target');
    const capErrors = errorsAt('/response/target/cap');

    const choose = (kind: string) => {
      if (kind === 'group_account') onChange({ kind: 'group_account' });
      else if (firstSignal) {
        onChange({
          kind: 'signal_account',
          signalId: firstSignal.id,
          role: 'account',
          cap: CAP_AT_FIRST,
        });
      }
    };

    return (
      <Box role="group" aria-labelledby={`${id}-title`} sx={{ display: 'grid', gap: 1 }}>
        <Typography id={`${id}-title`} component="h3" variant="h3">
          <Trans>Whom it acts on</Trans>
        </Typography>
        <RadioGroup
          name={id}
          aria-labelledby={`${id}-title`}
          value={value.kind}
          onChange={(_event, kind) => choose(kind)}
          sx={{ pl: 1 }}
        >
          <FormControlLabel
            value="group_account"
            disabled={disabled || (!groupIsAccount && value.kind !== 'group_account')}
            control={<Radio size="small" sx={{ p: 0.5 }} />}
            label={
              groupIsAccount ? (
                <Trans>The group’s account</Trans>
              ) : (
                <Trans>The group’s account (this rule’s group is not one account)</Trans>
              )
            }
          />
          <FormControlLabel
            value="signal_account"
            disabled={disabled || firstSignal === undefined}
            control={<Radio size="small" sx={{ p: 0.5 }} />}
            label={<Trans>The accounts in the events of a signal</Trans>}
          />
        </RadioGroup>
        {value.kind === 'signal_account' && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, pl: 4 }}>
            <SignalSelect
              size="small"
              label={t`Signal`}
              signals={signals}
              value={value.signalId}
              disabled={disabled}
              error={targetErrors.length > 0}
              onChange={(signalId) => onChange({ ...value, signalId })}
              sx={{ minWidth: 180, flex: 2 }}
            />
            <TextField
              select
              size="small"
              label={t`Which account`}
              value={value.role}
              disabled={disabled}
              onChange={(event) =>
                onChange({
                  ...value,
                  role: event.target.value === 'targetAccount' ? 'targetAccount' : 'account',
                })
              }
              sx={{ minWidth: 150, flex: 1 }}
            >
              <MenuItem value="account">{t`who acted`}</MenuItem>
              <MenuItem value="targetAccount">{t`to whom it was done`}</MenuItem>
            </TextField>
            <TextField
              size="small"
              type="number"
              label={t`Accounts at most`}
              value={Number.isFinite(value.cap) ? value.cap : ''}
              disabled={disabled}
              error={capErrors.length > 0}
              helperText={capErrors[0]}
              onChange={(event) =>
                onChange({
                  ...value,
                  cap: event.target.value === '' ? Number.NaN : Number(event.target.value),
                })
              }
              slotProps={{ htmlInput: { min: 1, step: 1, inputMode: 'numeric' } }}
              sx={{ width: 130 }}
            />
          </Box>
        )}
        {targetErrors.map((words) => (
          <FormHelperText key={words} error>
            {words}
          </FormHelperText>
        ))}
        {facts?.mostTargets !== undefined && (
          <Typography variant="body2" color="textSecondary">
            <Plural
              value={facts.mostTargets}
              one="In the replay no trigger has more than # account."
              other="In the replay a trigger has up to # accounts."
            />
            {value.kind === 'signal_account' && facts.mostTargets > value.cap && (
              <>
                {' '}
                <Trans>
                  Those beyond {value.cap} would be left alone, and named in the trigger.
                </Trans>
              </>
            )}
          </Typography>
        )}
      </Box>
    );
  },
);
TargetField.displayName = 'TargetField';
