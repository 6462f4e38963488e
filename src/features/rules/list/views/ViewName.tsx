import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { VIEW_LIMITS } from '#src/data/list-views.ts';
import { focusOnMount } from '#src/ui/focus-on-mount.ts';

export interface ViewNameProps {
  readonly label: string;
  readonly begin: string;
  readonly button: string;
  readonly problem: (name: string) => 'empty' | 'taken' | 'too_many' | undefined;
  readonly onName: (name: string) => void;
  readonly onCancel?: () => void;
}

/** A name for a view. */
export const ViewName = ({ label, begin, button, problem, onName, onCancel }: ViewNameProps) => {
  const { t } = useLingui();
  const [name, setName] = useState(begin);
  const [tried, setTried] = useState(false);
  const wrong = problem(name);
  const words = {
    empty: t`Give it a name.`,
    taken: t`Another view has this name.`,
    too_many: t`There are ${VIEW_LIMITS.views} views already. Remove one first.`,
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wrong === undefined) onName(name);
      }}
      sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}
    >
      <TextField
        size="small"
        fullWidth
        label={label}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={tried && wrong !== undefined}
        helperText={tried && wrong !== undefined ? words[wrong] : undefined}
        inputRef={onCancel === undefined ? undefined : focusOnMount}
        slotProps={{ htmlInput: { maxLength: VIEW_LIMITS.name } }}
      />
      <Button type="submit" variant="outlined" sx={{ mt: 0.25 }}>
        {button}
      </Button>
      {onCancel && (
        <Button color="inherit" onClick={onCancel} sx={{ mt: 0.25 }}>
          <Trans>Cancel</Trans>
        </Button>
      )}
    </Box>
  );
};
