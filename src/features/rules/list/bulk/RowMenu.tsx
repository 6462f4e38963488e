import { Trans, useLingui } from '@lingui/react/macro';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useQueryClient } from '@tanstack/react-query';
import { CopyPlus, PanelRight, SquarePen } from 'lucide-react';
import { Link, useNavigate } from 'react-router-dom';
import type { RuleStatus } from '#src/contract/arming.ts';
import type { RuleSummary } from '#src/contract/rule.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { useMay, useSession } from '#src/data/session.ts';
import type { RuleActKind } from '#src/domain/rule-acts.ts';
import { paths } from '#src/paths.ts';
import { useToast } from '#src/ui/Toasts.tsx';
import { actIcon, useActWords } from './act-words.ts';
import { duplicateRule } from './duplicate-rule.ts';

export interface RowMenuProps {
  readonly rule: RuleSummary;
  readonly anchor: HTMLElement;
  readonly onPreview: () => void;
  readonly onAct: (kind: RuleActKind) => void;
  readonly onClose: () => void;
}

const actsOf = {
  enabled: ['to_alert_only', 'disable', 'archive', 'add_tags', 'remove_tags'],
  disabled: ['enable', 'to_alert_only', 'archive', 'add_tags', 'remove_tags'],
  archived: ['restore'],
} as const satisfies Record<RuleStatus, readonly RuleActKind[]>;

/** What can be done with one rule. */
export const RowMenu = ({ rule, anchor, onPreview, onAct, onClose }: RowMenuProps) => {
  const { t } = useLingui();
  const words = useActWords();
  const failureWords = useFailureWords();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { user } = useSession();
  const mayWrite = useMay('rule.write');

  const duplicate = async () => {
    onClose();
    try {
      const draft = await duplicateRule(
        queryClient,
        user.id,
        rule.id,
        (name) => t`Copy of ${name === '' ? t`a rule without a name` : name}`,
      );
      if (draft !== undefined) await navigate(paths.newRule(draft));
      else toast(t`This browser keeps nothing, so that there is nowhere to put a copy.`, 'error');
    } catch (error) {
      const { title, text } = failureWords(error);
      toast(`${title}. ${text}`, 'error');
    }
  };

  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      <MenuItem component={Link} to={paths.rule(rule.id)}>
        <ListItemIcon>
          <SquarePen size={15} aria-hidden />
        </ListItemIcon>
        <Trans>Open</Trans>
      </MenuItem>
      <MenuItem onClick={onPreview}>
        <ListItemIcon>
          <PanelRight size={15} aria-hidden />
        </ListItemIcon>
        <Trans>Preview</Trans>
      </MenuItem>
      {mayWrite && (
        <MenuItem onClick={() => void duplicate()}>
          <ListItemIcon>
            <CopyPlus size={15} aria-hidden />
          </ListItemIcon>
          <Trans>Duplicate and edit</Trans>
        </MenuItem>
      )}
      <Divider />
      {actsOf[rule.status].map((kind) => {
        const Icon = actIcon[kind];
        return (
          <MenuItem key={kind} onClick={() => onAct(kind)}>
            <ListItemIcon>
              <Icon size={15} aria-hidden />
            </ListItemIcon>
            {words[kind].verb}…
          </MenuItem>
        );
      })}
    </Menu>
  );
};
