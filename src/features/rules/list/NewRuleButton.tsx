import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useMay } from '#src/data/session.ts';
import { paths } from '#src/paths.ts';
import { LockedButton } from '#src/ui/LockedButton.tsx';

/** Leads to a new rule, or says why this person may not write one. */
export const NewRuleButton = () => {
  const { t } = useLingui();
  const may = useMay('rule.write');
  if (may) {
    return (
      <Button
        component={Link}
        to={paths.newRule()}
        variant="contained"
        startIcon={<Plus size={15} aria-hidden />}
      >
        <Trans>New rule</Trans>
      </Button>
    );
  }
  return (
    <LockedButton reason={t`Your role may not write rules. Ask a SOC analyst or a SOC manager.`}>
      <Trans>New rule</Trans>
    </LockedButton>
  );
};
