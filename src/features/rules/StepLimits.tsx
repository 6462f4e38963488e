import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import { OptionalDuration } from './OptionalDuration.tsx';
import type { StepValue } from './rule-form.ts';

interface StepLimitsProps {
  readonly step: StepValue;
  /** JSON pointer of the step in the rule */
  readonly pointer: string;
  readonly number: number;
  /** whether a step stands before it */
  readonly hasGap: boolean;
  readonly onChange: (part: Partial<StepValue>) => void;
}

/** What limits one step in time: its own window, and how soon it has to follow. */
export const StepLimits = ({ step, pointer, number, hasGap, onChange }: StepLimitsProps) => {
  const { t } = useLingui();
  const isSeveral = step.atLeast === '' || step.atLeast > 1;
  return (
    <Box sx={{ pl: { sm: '52px' }, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {(isSeveral || step.within !== undefined) && (
        <OptionalDuration
          add={t`All of them within…`}
          label={t`Step ${number} within`}
          pointer={`${pointer}/withinMs`}
          value={step.within}
          onChange={(within) => onChange({ within })}
        />
      )}
      {(hasGap || step.gap !== undefined) && (
        <OptionalDuration
          add={t`Soon after the step before…`}
          label={t`After step ${number - 1}, at most`}
          pointer={`${pointer}/gapMs`}
          value={step.gap}
          onChange={(gap) => onChange({ gap })}
        />
      )}
    </Box>
  );
};
