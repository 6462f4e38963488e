import { Trans, useLingui } from '@lingui/react/macro';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useQuery } from '@tanstack/react-query';
import { Archive, ArchiveRestore, CirclePause, CirclePlay, Copy } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { RULE_LIMITS } from '#src/contract/rule.ts';
import type { Rule } from '#src/contract/rule.ts';
import { armingQuery } from '#src/data/arming.ts';
import { useSession } from '#src/data/session.ts';
import { saveWorkingCopy } from '#src/data/working-copy.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { paths } from '#src/paths.ts';
import { useToast } from '#src/ui/Toasts.tsx';
import { actsOf } from './rule-act.ts';
import type { OneRuleAct } from './rule-act.ts';
import { RuleActDialog } from './RuleActDialog.tsx';

interface RuleMenuProps {
  readonly rule: Rule;
  /** what the form shows: that is what a copy begins with */
  readonly values: RuleFormValues;
  readonly mayWrite: boolean;
  readonly anchor: HTMLElement;
  readonly open: boolean;
  readonly onClose: () => void;
}

const icons: Record<OneRuleAct, LucideIcon> = {
  disable: CirclePause,
  enable: CirclePlay,
  archive: Archive,
  restore: ArchiveRestore,
};

/** Copy a rule, take it out of work and back, put it away and back. */
export const RuleMenu = ({ rule, values, mayWrite, anchor, open, onClose }: RuleMenuProps) => {
  const { t } = useLingui();
  const { user } = useSession();
  const navigate = useNavigate();
  const toast = useToast();
  const arming = useQuery(armingQuery(rule.id));
  const [act, setAct] = useState<OneRuleAct>();
  const status = arming.data?.data.status;
  const words: Record<OneRuleAct, string> = {
    disable: t`Disable…`,
    enable: t`Enable…`,
    archive: t`Archive…`,
    restore: t`Restore from the archive…`,
  };

  const duplicate = async () => {
    onClose();
    const draft = crypto.randomUUID();
    const name = t`${values.name} (copy)`;
    const kept = await saveWorkingCopy<RuleFormValues>(user.id, draft, {
      values: { ...values, name: name.slice(0, RULE_LIMITS.name) },
      base: undefined,
      baseEtag: undefined,
      at: Date.now(),
      madeFrom: values.name,
    });
    if (kept) await navigate(paths.newRule(draft));
    else toast(t`This browser keeps nothing, and a copy begins as what is kept there.`, 'error');
  };

  return (
    <>
      <Menu open={open} anchorEl={anchor} onClose={onClose}>
        {mayWrite && (
          <MenuItem onClick={() => void duplicate()}>
            <ListItemIcon>
              <Copy size={15} aria-hidden />
            </ListItemIcon>
            <Trans>Duplicate</Trans>
          </MenuItem>
        )}
        {(status === undefined ? [] : actsOf[status]).map((one) => {
          const Icon = icons[one];
          return (
            <MenuItem
              key={one}
              onClick={() => {
                onClose();
                setAct(one);
              }}
            >
              <ListItemIcon>
                <Icon size={15} aria-hidden />
              </ListItemIcon>
              {words[one]}
            </MenuItem>
          );
        })}
      </Menu>
      {act !== undefined && (
        <RuleActDialog key={act} rule={rule} act={act} onClose={() => setAct(undefined)} />
      )}
    </>
  );
};
