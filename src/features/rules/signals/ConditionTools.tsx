import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ArrowDown, ArrowUp, EllipsisVertical, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Condition } from '#src/contract/condition.ts';
import { useIssues } from '#src/features/rules/issue-context.ts';
import { duplicateAt, moveAt, negateAt, removeAt, unwrapAt, wrapAt } from './condition-edits.ts';
import { focusNode, toolsId } from './focus-node.ts';

export type Edit = (change: (root: Condition) => Condition) => void;
export type Place = 'first' | 'middle' | 'last' | 'only';

/** A path as text, so that a node's props stay equal while the node does. */
export const parsePath = (path: string): number[] =>
  path === '' ? [] : path.split('.').map(Number);
export const below = (path: string, index: number): string =>
  path === '' ? String(index) : `${path}.${index}`;

/** The pointer of the node so many places further in the same group. */
const sibling = (pointer: string, by: number): string =>
  pointer.replace(/\d+$/, (index) => String(Number(index) + by));

export interface ConditionToolsProps {
  readonly path: string;
  readonly pointer: string;
  readonly onEdit: Edit;
  readonly place: Place;
  /** it is a group that can be taken away from around its conditions */
  readonly unwraps?: boolean;
}

/** What can be done to one condition or group. The focus stays with it, so that it can be done again. */
export const ConditionTools = ({
  path,
  pointer,
  onEdit,
  place,
  unwraps = false,
}: ConditionToolsProps) => {
  const { t } = useLingui();
  const { readOnly } = useIssues();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  if (readOnly) return null;
  const here = parsePath(path);
  const move = (by: -1 | 1) => {
    onEdit((root) => moveAt(root, here, by));
    focusNode(sibling(pointer, by), by === 1 ? 'down' : 'up');
  };
  const choose = (edit: (root: Condition) => Condition, next: string) => {
    setMenu(null);
    onEdit(edit);
    focusNode(next, 'more');
  };
  return (
    <Box id={toolsId(pointer)} sx={{ display: 'flex', flex: 'none' }}>
      {place !== 'only' && (
        <>
          <IconButton
            data-tool="up"
            aria-label={t`Move up`}
            disabled={place === 'first'}
            onClick={() => move(-1)}
          >
            <ArrowUp size={14} aria-hidden />
          </IconButton>
          <IconButton
            data-tool="down"
            aria-label={t`Move down`}
            disabled={place === 'last'}
            onClick={() => move(1)}
          >
            <ArrowDown size={14} aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton
        data-tool="not"
        aria-label={t`Turn into its opposite, or back`}
        title={t`Turn into its opposite, or back`}
        onClick={() => {
          onEdit((root) => negateAt(root, here));
          focusNode(pointer, 'not');
        }}
        sx={{ fontSize: '0.6875rem', fontWeight: 650, minWidth: 30 }}
      >
        <Trans>not</Trans>
      </IconButton>
      <IconButton
        data-tool="more"
        aria-label={t`More for this condition`}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onClick={(event) => setMenu(event.currentTarget)}
      >
        <EllipsisVertical size={14} aria-hidden />
      </IconButton>
      {menu !== null && (
        <Menu open anchorEl={menu} onClose={() => setMenu(null)}>
          <MenuItem onClick={() => choose((root) => duplicateAt(root, here), sibling(pointer, 1))}>
            <Trans>Duplicate</Trans>
          </MenuItem>
          <MenuItem onClick={() => choose((root) => wrapAt(root, here), pointer)}>
            <Trans>Put into a group</Trans>
          </MenuItem>
          {unwraps && (
            <MenuItem onClick={() => choose((root) => unwrapAt(root, here), pointer)}>
              <Trans>Take the group away</Trans>
            </MenuItem>
          )}
        </Menu>
      )}
      <IconButton
        data-tool="remove"
        aria-label={t`Remove the condition`}
        onClick={() => {
          onEdit((root) => removeAt(root, here));
          focusNode(place === 'last' ? sibling(pointer, -1) : pointer, 'remove');
        }}
      >
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </Box>
  );
};
