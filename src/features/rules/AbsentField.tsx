import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Plus, Trash2 } from 'lucide-react';
import { fieldId, useIssues } from './issue-context.ts';
import { OptionalDuration } from './OptionalDuration.tsx';
import type { AbsentValue, SignalName } from './rule-form.ts';
import { SignalSelect } from './SignalSelect.tsx';
import { StepWord } from './StepWord.tsx';

interface AbsentFieldProps {
  readonly absent: readonly AbsentValue[];
  readonly signals: readonly SignalName[];
  readonly onChange: (absent: readonly AbsentValue[]) => void;
}

/** Signals that must not be there, before, after or on either side. */
export const AbsentField = ({ absent, signals, onChange }: AbsentFieldProps) => {
  const { t } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const change = (index: number, part: Partial<AbsentValue>) =>
    onChange(absent.map((one, i) => (i === index ? { ...one, ...part } : one)));
  const sides: Record<AbsentValue['side'], string> = {
    either: t`before or after`,
    before: t`before`,
    after: t`after`,
  };
  return (
    <Box
      id={fieldId('/pattern/absent')}
      component="ul"
      aria-label={t`What must not happen`}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}
    >
      {absent.map((one, index) => {
        const pointer = `/pattern/absent/${index}`;
        const issue = at(`${pointer}/signalId`);
        const number = index + 1;
        return (
          <Box key={one.key} component="li">
            <Box
              role="group"
              aria-label={t`Must not happen ${number}`}
              id={fieldId(pointer)}
              sx={{ display: 'grid', gap: 1 }}
            >
              <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 1 }}>
                <StepWord>
                  <Trans>And no</Trans>
                </StepWord>
                <SignalSelect
                  id={fieldId(`${pointer}/signalId`)}
                  label={t`Signal that must not be there`}
                  signals={signals}
                  value={one.signalId}
                  disabled={readOnly}
                  onChange={(signalId) => change(index, { signalId })}
                  onBlur={() => touch(`${pointer}/signalId`)}
                  error={issue !== undefined}
                  helperText={issue?.text}
                />
                <TextField
                  select
                  label={t`When`}
                  value={one.side}
                  disabled={readOnly}
                  onChange={(event) => {
                    const side = (['either', 'before', 'after'] as const).find(
                      (candidate) => candidate === event.target.value,
                    );
                    if (side !== undefined) change(index, { side });
                  }}
                  sx={{ maxWidth: 180 }}
                >
                  {(['either', 'before', 'after'] as const).map((side) => (
                    <MenuItem key={side} value={side}>
                      {sides[side]}
                    </MenuItem>
                  ))}
                </TextField>
                {!readOnly && (
                  <IconButton
                    aria-label={t`Remove what must not happen ${number}`}
                    onClick={() => onChange(absent.toSpliced(index, 1))}
                  >
                    <Trash2 size={14} aria-hidden />
                  </IconButton>
                )}
              </Box>
              <Box sx={{ pl: { sm: '52px' } }}>
                <OptionalDuration
                  add={t`How far before or after (the window, unless said)`}
                  label={t`Absent for`}
                  pointer={`${pointer}/withinMs`}
                  value={one.within}
                  onChange={(within) => change(index, { within })}
                />
              </Box>
            </Box>
          </Box>
        );
      })}
      {!readOnly && (
        <Box component="li">
          <Button
            size="small"
            startIcon={<Plus size={14} aria-hidden />}
            onClick={() =>
              onChange([...absent, { key: crypto.randomUUID(), signalId: '', side: 'after' }])
            }
          >
            <Trans>Add what must not happen</Trans>
          </Button>
        </Box>
      )}
    </Box>
  );
};
