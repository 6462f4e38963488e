import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { NumberField } from '#src/ui/form/NumberField.tsx';
import { fieldId, useIssues } from './issue-context.ts';
import type { SignalName, StepValue } from './rule-form.ts';
import { SignalSelect } from './SignalSelect.tsx';
import { StepLimits } from './StepLimits.tsx';
import { StepWord } from './StepWord.tsx';

export interface StepsFieldProps {
  readonly steps: readonly StepValue[];
  readonly signals: readonly SignalName[];
  readonly ordered: boolean;
  readonly onChange: (steps: readonly StepValue[]) => void;
}

/** Steps, one after the other or in any order. */
export const StepsField = ({ steps, signals, ordered, onChange }: StepsFieldProps) => {
  const { t } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const issue = at('/pattern/steps');
  const change = (index: number, part: Partial<StepValue>) =>
    onChange(steps.map((step, i) => (i === index ? { ...step, ...part } : step)));
  const move = (index: number, by: -1 | 1) => {
    const [from, to] = [steps[index], steps[index + by]];
    if (from !== undefined && to !== undefined)
      onChange(steps.with(index, to).with(index + by, from));
  };
  return (
    <Box
      id={fieldId('/pattern/steps')}
      component="ol"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'minmax(0, 1fr)',
      }}
    >
      {steps.map((step, index) => {
        const number = index + 1;
        const signalIssue = at(`/pattern/steps/${index}/signalId`);
        const countIssue = at(`/pattern/steps/${index}/atLeast`);
        return (
          <Box key={step.key} component="li" sx={{ display: 'grid', gap: 1 }}>
            <Box
              sx={{
                display: 'flex',
                flexWrap: { xs: 'wrap', sm: 'nowrap' },
                gap: 1,
                alignItems: 'flex-start',
              }}
            >
              <StepWord>
                {index === 0 ? (
                  ordered ? (
                    <Trans>First</Trans>
                  ) : null
                ) : ordered ? (
                  <Trans>Then</Trans>
                ) : (
                  <Trans>And</Trans>
                )}
              </StepWord>
              <NumberField
                id={fieldId(`/pattern/steps/${index}/atLeast`)}
                label={t`At least`}
                value={step.atLeast}
                disabled={readOnly}
                onCommit={(atLeast) => change(index, { atLeast })}
                onBlur={() => touch(`/pattern/steps/${index}/atLeast`)}
                error={countIssue !== undefined}
                helperText={countIssue?.text}
                sx={{ width: 104, flex: 'none' }}
              />
              <SignalSelect
                id={fieldId(`/pattern/steps/${index}/signalId`)}
                label={t`Signal of step ${number}`}
                signals={signals}
                value={step.signalId}
                disabled={readOnly}
                onChange={(signalId) => change(index, { signalId })}
                error={signalIssue !== undefined}
                helperText={signalIssue?.text}
              />
              {!readOnly && (
                <Box sx={{ display: 'flex', flex: 'none' }}>
                  <IconButton
                    aria-label={t`Move step up`}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </IconButton>
                  <IconButton
                    aria-label={t`Move step down`}
                    disabled={index === steps.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </IconButton>
                  <IconButton
                    aria-label={t`Remove step`}
                    onClick={() => onChange(steps.toSpliced(index, 1))}
                  >
                    <Trash2 size={14} aria-hidden />
                  </IconButton>
                </Box>
              )}
            </Box>
            <StepLimits
              step={step}
              pointer={`/pattern/steps/${index}`}
              number={number}
              hasGap={ordered && index > 0}
              onChange={(part) => change(index, part)}
            />
          </Box>
        );
      })}
      {issue !== undefined && (
        <Box sx={{ color: 'error.main', fontSize: '0.75rem' }}>{issue.text}</Box>
      )}
      {!readOnly && (
        <Box component="li">
          <Button
            size="small"
            startIcon={<Plus size={14} aria-hidden />}
            onClick={() =>
              onChange([...steps, { key: crypto.randomUUID(), signalId: '', atLeast: 1 }])
            }
          >
            <Trans>Add step</Trans>
          </Button>
        </Box>
      )}
    </Box>
  );
};
