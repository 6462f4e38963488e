import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { toAbout } from '#src/features/rules/about-form.ts';
import type { RuleAbout } from '#src/domain/rule-about.ts';
import { goToField } from '#src/features/rules/go-to-field.ts';
import { useIssues } from '#src/features/rules/issue-context.ts';
import { Panel } from '#src/ui/Panel.tsx';
import { AboutFields } from './AboutFields.tsx';

export interface AboutPanelProps {
  readonly value: RuleAbout;
  readonly onChange: (value: RuleAbout) => void;
}

/** What a rule says to people, beside its name: folded until there is something. */
export const AboutPanel = ({ value, onChange }: AboutPanelProps) => {
  const { t } = useLingui();
  const { readOnly } = useIssues();
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || Object.keys(toAbout(value)).length > 0;
  return (
    <Panel
      title={t`For whoever responds`}
      subtitle={t`Severity, techniques, tags, owner and advice. None of it changes when the rule triggers.`}
    >
      {open ? (
        <AboutFields value={value} onChange={onChange} />
      ) : readOnly ? (
        <Box sx={{ color: 'text.secondary' }}>
          <Trans>Nothing is written here.</Trans>
        </Box>
      ) : (
        <Button
          size="small"
          sx={{ whiteSpace: 'normal', textAlign: 'left' }}
          startIcon={<Plus size={14} aria-hidden />}
          onClick={() => {
            // The button is gone then: the work goes on in the first field.
            flushSync(() => setUnfolded(true));
            goToField('/severity', 'nearest');
          }}
        >
          <Trans>Add severity, techniques, tags, owner or a runbook</Trans>
        </Button>
      )}
    </Panel>
  );
};
