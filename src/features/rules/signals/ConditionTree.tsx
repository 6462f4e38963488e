import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Plus } from 'lucide-react';
import { memo, useCallback } from 'react';
import type { Comparison, Condition } from '#src/contract/condition.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { ComparisonRow } from './ComparisonRow.tsx';
import { addTo, canUnwrap, editAt, newComparison } from './condition-edits.ts';
import { ConditionTools, below, parsePath } from './ConditionTools.tsx';
import type { Edit, Place } from './ConditionTools.tsx';
import { focusNode } from './focus-node.ts';

export interface ConditionTreeProps {
  readonly condition: Condition;
  readonly pointer: string;
  /** is given how the tree changes, so that it need not be a new function for each tree */
  readonly onEdit: Edit;
}

/** The conditions of a signal: groups, negations and comparisons, to any depth. */
export const ConditionTree = ({ condition, pointer, onEdit }: ConditionTreeProps) => (
  <Node
    condition={condition}
    path=""
    pointer={pointer}
    onEdit={onEdit}
    place="only"
    inGroup={false}
  />
);

interface NodeProps {
  readonly condition: Condition;
  readonly path: string;
  readonly pointer: string;
  readonly onEdit: Edit;
  /** where it stands in its group; 'only' when it has no other beside it */
  readonly place: Place;
  /** it stands in a group, and not alone below a `not` or as the whole */
  readonly inGroup: boolean;
}

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
  gap: 1,
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;

const GroupNode = ({
  group,
  path,
  pointer,
  onEdit,
  place,
  inGroup,
}: NodeProps & { readonly group: Extract<Condition, { op: 'all' | 'any' }> }) => {
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
      sx={
        isRoot
          ? { display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }
          : { ...frame, flex: 1 }
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
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
            path={path}
            pointer={pointer}
            onEdit={onEdit}
            place={place}
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

const NotNode = ({
  child,
  path,
  pointer,
  onEdit,
  place,
}: NodeProps & { readonly child: Condition }) => {
  const { t } = useLingui();
  return (
    <Box role="group" aria-label={t`Not`} sx={frame}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, fontWeight: 600 }}>
        <Trans>Not</Trans>
        <ConditionTools path={path} pointer={pointer} onEdit={onEdit} place={place} />
      </Box>
      <Node
        condition={child}
        path={below(path, 0)}
        pointer={`${pointer}/condition`}
        onEdit={onEdit}
        place="only"
        inGroup={false}
      />
    </Box>
  );
};

const LeafNode = ({
  comparison,
  path,
  pointer,
  onEdit,
  place,
}: NodeProps & { readonly comparison: Comparison }) => {
  const change = useCallback(
    (next: Comparison) => onEdit((root) => editAt(root, parsePath(path), () => next)),
    [onEdit, path],
  );
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <ComparisonRow comparison={comparison} pointer={pointer} onChange={change} />
      <ConditionTools path={path} pointer={pointer} onEdit={onEdit} place={place} />
    </Box>
  );
};
