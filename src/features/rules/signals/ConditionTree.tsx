import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { Comparison, Condition } from '#src/contract/condition.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { DragHandle } from '#src/ui/DragHandle.tsx';
import { DropLine } from '#src/ui/DropLine.tsx';
import { ComparisonRow } from './ComparisonRow.tsx';
import { addTo, canUnwrap, editAt, holdsGroup, newComparison } from './condition-edits.ts';
import { ConditionTools } from './ConditionTools.tsx';
import type { ConditionToolsProps, Edit, Place } from './ConditionTools.tsx';
import { focusNode } from './focus-node.ts';
import { below, parsePath } from './tree-path.ts';
import { NODE, NODE_HANDLE, useTreeDrag } from './use-tree-drag.ts';

export interface ConditionTreeProps {
  readonly condition: Condition;
  readonly pointer: string;
  /** is given how the tree changes, so that it need not be a new function for each tree */
  readonly onEdit: Edit;
}

/** The conditions of a signal: groups, negations and comparisons, to any depth. */
export const ConditionTree = ({ condition, pointer, onEdit }: ConditionTreeProps) => {
  const { line, ...drag } = useTreeDrag(condition, pointer, onEdit);
  return (
    <Box {...drag} sx={{ position: 'relative', '& [data-dragging]': { opacity: 0.4 } }}>
      <Node
        condition={condition}
        path=""
        pointer={pointer}
        onEdit={onEdit}
        place="only"
        inGroup={false}
        around={0}
        groupBefore={false}
        groupAfter={false}
      />
      <DropLine line={line} />
    </Box>
  );
};

interface NodeProps {
  readonly condition: Condition;
  readonly path: string;
  readonly pointer: string;
  readonly onEdit: Edit;
  /** where it stands in its group; 'only' when it has no other beside it */
  readonly place: Place;
  /** it stands in a group, and not alone below a `not` or as the whole */
  readonly inGroup: boolean;
  /** groups around it, up to two: more make no difference */
  readonly around: 0 | 1 | 2;
  /** what stands before or after it is a group */
  readonly groupBefore: boolean;
  readonly groupAfter: boolean;
}

/** What the tools of a node need to know of where it stands. */
const toolsOf = ({
  path,
  pointer,
  onEdit,
  place,
  inGroup,
  around,
  groupBefore,
  groupAfter,
}: NodeProps): Omit<ConditionToolsProps, 'readOnly'> => ({
  path,
  pointer,
  onEdit,
  place,
  groupBefore,
  groupAfter,
  hasOuter: around > (inGroup ? 1 : 0),
});

const Node = memo((props: NodeProps) => {
  const { condition } = props;
  if (isGroup(condition)) return <GroupNode {...props} group={condition} />;
  if (isNegation(condition)) return <NotNode {...props} child={condition.condition} />;
  return <LeafNode {...props} comparison={condition} />;
});
Node.displayName = 'ConditionNode';

const frame = {
  borderLeft: 2,
  borderColor: 'divider',
  pl: 1.25,
  display: 'grid',
  gap: { xs: 1.75, sm: 1.25 },
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;
const headLook = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 0.5,
  containerType: 'inline-size',
} as const;

const Handle = ({ path }: { readonly path: string }) => {
  const { t } = useLingui();
  return <DragHandle name={NODE_HANDLE} value={path} title={t`Drag to move`} />;
};

const GroupNode = ({
  group,
  ...node
}: NodeProps & { readonly group: Extract<Condition, { op: 'all' | 'any' }> }) => {
  const { path, pointer, onEdit, inGroup, around } = node;
  const { t } = useLingui();
  const { readOnly, at } = useIssues();
  const here = parsePath(path);
  const isRoot = path === '';
  const issue = at(pointer);
  const empty = group.conditions.length === 0;
  const add = (child: Condition) => {
    onEdit((root) => addTo(root, here, child));
    focusNode(`${pointer}/conditions/${group.conditions.length}`, 'field');
  };
  return (
    <Box
      role="group"
      aria-label={group.op === 'all' ? t`All of these` : t`Any of these`}
      id={fieldId(pointer)}
      {...{ [NODE]: path }}
      sx={
        isRoot
          ? { display: 'grid', gap: { xs: 1.75, sm: 1.25 }, gridTemplateColumns: 'minmax(0, 1fr)' }
          : { ...frame, flex: 1 }
      }
    >
      <Box sx={headLook}>
        {inGroup && !readOnly && <Handle path={path} />}
        {(!empty || !isRoot) && (
          <TextField
            select
            value={group.op}
            disabled={readOnly}
            onChange={(event) => {
              const op = event.target.value === 'any' ? 'any' : 'all';
              onEdit((root) =>
                editAt(root, here, (node) => (isGroup(node) ? { ...node, op } : node)),
              );
            }}
            sx={{ width: 132 }}
            slotProps={{ select: { 'aria-label': t`How the conditions join` } }}
          >
            <MenuItem value="all">
              <Trans>All of these</Trans>
            </MenuItem>
            <MenuItem value="any">
              <Trans>Any of these</Trans>
            </MenuItem>
          </TextField>
        )}
        {empty && isRoot && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <Trans>No conditions: every event of the activities counts.</Trans>
          </Box>
        )}
        {!isRoot && (
          <ConditionTools
            {...toolsOf(node)}
            readOnly={readOnly}
            unwraps={canUnwrap(group, inGroup)}
          />
        )}
      </Box>
      {issue !== undefined && (
        <Box sx={{ color: 'warning.main', fontSize: '0.75rem' }}>{issue.text}</Box>
      )}
      {group.conditions.map((child, index) => (
        <Node
          key={index}
          condition={child}
          path={below(path, index)}
          pointer={`${pointer}/conditions/${index}`}
          onEdit={onEdit}
          place={placeOf(index, group.conditions.length)}
          inGroup
          around={around === 0 ? 1 : 2}
          groupBefore={holdsGroup(group.conditions[index - 1])}
          groupAfter={holdsGroup(group.conditions[index + 1])}
        />
      ))}
      {!readOnly && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <Button
            size="small"
            startIcon={<Plus size={14} aria-hidden />}
            onClick={() => add(newComparison())}
          >
            <Trans>Condition</Trans>
          </Button>
          <Button
            size="small"
            color="inherit"
            startIcon={<Plus size={14} aria-hidden />}
            onClick={() =>
              add({ op: group.op === 'all' ? 'any' : 'all', conditions: [newComparison()] })
            }
          >
            <Trans>Group</Trans>
          </Button>
        </Box>
      )}
    </Box>
  );
};

const placeOf = (index: number, count: number): Place => {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'middle';
};

const NotNode = ({ child, ...node }: NodeProps & { readonly child: Condition }) => {
  const { path, pointer, onEdit, inGroup, around } = node;
  const { t } = useLingui();
  const { readOnly } = useIssues();
  return (
    <Box role="group" aria-label={t`Not`} {...{ [NODE]: path }} sx={frame}>
      <Box sx={{ ...headLook, fontWeight: 600 }}>
        {inGroup && !readOnly && <Handle path={path} />}
        <Trans>Not</Trans>
        <ConditionTools {...toolsOf(node)} readOnly={readOnly} />
      </Box>
      <Node
        condition={child}
        path={below(path, 0)}
        pointer={`${pointer}/condition`}
        onEdit={onEdit}
        place="only"
        inGroup={false}
        around={around}
        groupBefore={false}
        groupAfter={false}
      />
    </Box>
  );
};

const LeafNode = ({ comparison, ...node }: NodeProps & { readonly comparison: Comparison }) => {
  const { path, pointer, onEdit, inGroup } = node;
  const { at, touch, readOnly } = useIssues();
  return (
    <Box {...{ [NODE]: path }} sx={{ containerType: 'inline-size' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
        {inGroup && !readOnly && <Handle path={path} />}
        <ComparisonRow
          comparison={comparison}
          path={path}
          pointer={pointer}
          onEdit={onEdit}
          issue={at(pointer)?.text}
          readOnly={readOnly}
          onTouch={touch}
        />
        <ConditionTools {...toolsOf(node)} readOnly={readOnly} />
      </Box>
    </Box>
  );
};
