import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { startTransition, useOptimistic, useState } from 'react';
import { api } from '#src/contract/api.ts';
import { FAILURE_KINDS } from '#src/contract/demo.ts';
import type { Failure, FailureKind } from '#src/contract/demo.ts';

export interface FailurePanelProps {
  readonly failures: readonly Failure[];
  readonly onChange: (failures: readonly Failure[]) => Promise<void>;
  readonly onClose: () => void;
}

/** Makes the backend fail for this tab, in every way that a page has to answer for. */
export const FailurePanel = ({ failures: known, onChange, onClose }: FailurePanelProps) => {
  const { t } = useLingui();
  // Shown at once: a tick that waits for the backend looks as if it had not been made.
  const [failures, show] = useOptimistic(known);
  const [where, setWhere] = useState<string>(known[0]?.where ?? 'all');
  const words: Record<FailureKind, string> = {
    slow: t`Slow: every answer takes 2.5 seconds`,
    failing: t`Failing (500)`,
    signed_out: t`Session ended (401)`,
    forbidden: t`Forbidden (403)`,
    conflict: t`Changed by somebody else (412)`,
    invalid: t`Refused as invalid (422)`,
    too_many: t`Too many requests (429)`,
    unavailable: t`Not available (503)`,
    drop_network: t`Network lost`,
    break_contract: t`Answers the contract does not allow`,
  };
  const change = (next: readonly Failure[]) =>
    startTransition(async () => {
      show(next);
      await onChange(next);
    });
  const toggle = (kind: FailureKind, on: boolean) =>
    change(
      on ? [...failures, { kind, where }] : failures.filter((failure) => failure.kind !== kind),
    );
  const move = (next: string) => {
    setWhere(next);
    if (failures.length > 0) change(failures.map((failure) => ({ ...failure, where: next })));
  };
  return (
    <Box
      component="section"
      aria-label={t`Make the backend fail`}
      sx={{
        px: { xs: 1.5, sm: 3 },
        py: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        maxHeight: '50dvh',
        overflow: 'auto',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 1 }}>
        <Typography variant="h3" component="h2" sx={{ flex: '1 1 240px' }}>
          <Trans>Make the backend fail, for this tab</Trans>
        </Typography>
        <TextField
          select
          label={t`Which requests`}
          value={where}
          onChange={(event) => move(event.target.value)}
          sx={{ width: 220 }}
        >
          <MenuItem value="all">
            <Trans>All</Trans>
          </MenuItem>
          <MenuItem value="reads">
            <Trans>All that read</Trans>
          </MenuItem>
          <MenuItem value="writes">
            <Trans>All that write</Trans>
          </MenuItem>
          {Object.keys(api).map((name) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <Button onClick={() => change([])} disabled={failures.length === 0}>
          <Trans>All well again</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: 'repeat(5, 1fr)' },
        }}
      >
        {FAILURE_KINDS.map((kind) => (
          <FormControlLabel
            key={kind}
            label={<Typography variant="caption">{words[kind]}</Typography>}
            control={
              <Checkbox
                size="small"
                checked={failures.some((failure) => failure.kind === kind)}
                onChange={(event) => toggle(kind, event.target.checked)}
              />
            }
          />
        ))}
      </Box>
    </Box>
  );
};
