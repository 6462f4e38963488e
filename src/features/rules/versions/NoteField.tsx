import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import { RULE_LIMITS } from '#src/contract/rule.ts';
import { bareControl, controlLook } from '#src/ui/control-look.ts';

export interface NoteFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Why this version is saved, for whoever reads the history. May be left empty. */
export const NoteField = ({ value, onChange }: NoteFieldProps) => {
  const { t } = useLingui();
  return (
    <Box sx={{ ...controlLook, flex: '0 1 260px', px: 1 }}>
      <Box
        component="input"
        type="text"
        aria-label={t`Note for the history`}
        placeholder={t`What changed and why`}
        value={value}
        maxLength={RULE_LIMITS.note}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        sx={{
          ...bareControl,
          outline: 'none',
          '&::placeholder': { color: 'text.secondary', opacity: 1 },
        }}
      />
    </Box>
  );
};
