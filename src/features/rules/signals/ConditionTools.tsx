import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ArrowDown, ArrowUp, EllipsisVertical, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import type { Condition } from '#src/contract/condition.ts';
import {
  duplicateAt,
  moveInto,
  moveOut,
  moveTo,
  negateAt,
  removeAt,
  unwrapAt,
  wrapAt,
} from './condition-edits.ts';
import type { Moved } from './condition-edits.ts';
import { focusNode, toolsId } from './focus-node.ts';
import type { Tool } from './focus-node.ts';
import { parsePath } from './tree-path.ts';
import { useTreeMove } from './use-tree-move.ts';

export type Edit = (change: (root: Condition) => Condition) => void;
export type Place = 'first' | 'middle' | 'last' | 'only';

/** The pointer of the node so many places further in the same group. */
const sibling = (pointer: string, by: number): string =>
  pointer.replace(/\d+$/, (index) => String(Number(index) + by));

export interface ConditionToolsProps {
  readonly path: string;
  readonly pointer: string;
  readonly onEdit: Edit;
  readonly place: Place;
  /** there is a group around its own */
  readonly hasOuter: boolean;
  /** what stands before or after it is a group that it could go into */
  readonly groupBefore: boolean;
  readonly groupAfter: boolean;
  /** it is a group that can be taken away from around its conditions */
  readonly unwraps?: boolean;
  readonly readOnly: boolean;
}

// In a narrow place the menu has them all.
const wideOnly = { '@container (max-width: 599.9px)': { display: 'none' } } as const;

/** What can be done to one condition or group. The focus stays with it, so that it can be done again. */
export const ConditionTools = memo(
  ({
    path,
    pointer,
    onEdit,
    place,
    hasOuter,
    groupBefore,
    groupAfter,
    unwraps = false,
    readOnly,
  }: ConditionToolsProps) => {
    const { t } = useLingui();
    const [menu, setMenu] = useState<HTMLElement | null>(null);
    const treeMove = useTreeMove(pointer, onEdit);
    if (readOnly) return null;
    const here = parsePath(path);
    const canUp = hasOuter || place === 'middle' || place === 'last';
    const canDown = hasOuter || place === 'middle' || place === 'first';
    /** Among its own; from their end, out of the group. */
    const step = (by: -1 | 1, tool: Tool) => {
      const isEnd = place === 'only' || place === (by === 1 ? 'last' : 'first');
      const index = here.at(-1) ?? 0;
      treeMove(here, tool, (root) =>
        isEnd
          ? moveOut(root, here, by)
          : moveTo(root, here, here.slice(0, -1), by === 1 ? index + 2 : index - 1),
      );
    };
    const remove = () => {
      onEdit((root) => removeAt(root, here));
      focusNode(place === 'last' ? sibling(pointer, -1) : pointer, 'remove');
    };
    const choose = (edit: (root: Condition) => Condition, next: string) => {
      setMenu(null);
      onEdit(edit);
      focusNode(next, 'more');
    };
    const chooseMove = (edit: (root: Condition) => Moved | undefined) => {
      setMenu(null);
      treeMove(here, 'more', edit);
    };
    return (
      <Box id={toolsId(pointer)} sx={{ display: 'flex', flex: 'none' }}>
        {(canUp || canDown) && (
          <>
            <IconButton
              data-tool="up"
              aria-label={t`Move up`}
              disabled={!canUp}
              onClick={() => step(-1, 'up')}
              sx={wideOnly}
            >
              <ArrowUp size={14} aria-hidden />
            </IconButton>
            <IconButton
              data-tool="down"
              aria-label={t`Move down`}
              disabled={!canDown}
              onClick={() => step(1, 'down')}
              sx={wideOnly}
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
          sx={{ fontSize: '0.6875rem', fontWeight: 650, minWidth: 30, ...wideOnly }}
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
            <MenuItem
              onClick={() => choose((root) => duplicateAt(root, here), sibling(pointer, 1))}
            >
              <Trans>Duplicate</Trans>
            </MenuItem>
            <MenuItem onClick={() => choose((root) => negateAt(root, here), pointer)}>
              <Trans>Turn into its opposite, or back</Trans>
            </MenuItem>
            <MenuItem onClick={() => choose((root) => wrapAt(root, here), pointer)}>
              <Trans>Put into a group</Trans>
            </MenuItem>
            {unwraps && (
              <MenuItem onClick={() => choose((root) => unwrapAt(root, here), pointer)}>
                <Trans>Take the group away</Trans>
              </MenuItem>
            )}
            {canUp && (
              <MenuItem
                onClick={() => {
                  setMenu(null);
                  step(-1, 'more');
                }}
              >
                <Trans>Move up</Trans>
              </MenuItem>
            )}
            {canDown && (
              <MenuItem
                onClick={() => {
                  setMenu(null);
                  step(1, 'more');
                }}
              >
                <Trans>Move down</Trans>
              </MenuItem>
            )}
            {groupBefore && (
              <MenuItem onClick={() => chooseMove((root) => moveInto(root, here, -1))}>
                <Trans>Move into the group above</Trans>
              </MenuItem>
            )}
            {groupAfter && (
              <MenuItem onClick={() => chooseMove((root) => moveInto(root, here, 1))}>
                <Trans>Move into the group below</Trans>
              </MenuItem>
            )}
            {hasOuter && (
              <MenuItem onClick={() => chooseMove((root) => moveOut(root, here, 1))}>
                <Trans>Move out of the group</Trans>
              </MenuItem>
            )}
            <MenuItem
              onClick={() => {
                setMenu(null);
                remove();
              }}
            >
              <Trans>Remove</Trans>
            </MenuItem>
          </Menu>
        )}
        <IconButton
          data-tool="remove"
          aria-label={t`Remove the condition`}
          onClick={remove}
          sx={wideOnly}
        >
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </Box>
    );
  },
);
ConditionTools.displayName = 'ConditionTools';
