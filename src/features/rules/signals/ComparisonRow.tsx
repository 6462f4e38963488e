import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { memo } from 'react';
import type { Comparison, Operator } from '#src/contract/condition.ts';
import { fieldType, operatorsOf } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { fieldId } from '#src/features/rules/issue-context.ts';
import { editAt, withField, withOperator } from './condition-edits.ts';
import type { Edit } from './ConditionTools.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { parsePath } from './tree-path.ts';
import { Operand } from './values/Operand.tsx';

export interface ComparisonRowProps {
  readonly comparison: Comparison;
  readonly path: string;
  readonly pointer: string;
  readonly onEdit: Edit;
  /** what is to be told at its value */
  readonly issue: string | undefined;
  readonly readOnly: boolean;
  readonly onTouch: (pointer: string) => void;
}

/** Field, operator, value. It is given what is wrong, and does not look it up: an issue elsewhere draws none of 500 anew. */
export const ComparisonRow = memo((props: ComparisonRowProps) => {
  const { comparison, path, pointer, onEdit, issue, readOnly, onTouch } = props;
  const { t, i18n } = useLingui();
  const onChange = (next: Comparison) =>
    onEdit((root) => editAt(root, parsePath(path), () => next));
  const operators: readonly Operator[] = operatorsOf[fieldType(comparison.field)];
  return (
    <Box
      id={fieldId(pointer)}
      sx={{
        display: 'grid',
        gap: 1,
        flex: 1,
        minWidth: 0,
        // The bar at the bottom of the page covers what is scrolled to just its edge.
        scrollMarginBlock: '88px',
        // By the room there is, not by the width of the page: a group deep inside has less.
        gridTemplateColumns: 'minmax(0, 1fr)',
        '@container (min-width: 250px)': {
          gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
          '& > :first-of-type': { gridColumn: '1 / -1' },
        },
        '@container (min-width: 480px)': {
          gridTemplateColumns: 'minmax(110px, 4fr) minmax(120px, 4fr) minmax(150px, 6fr)',
          '& > :first-of-type': { gridColumn: 'auto' },
        },
      }}
    >
      <FieldPicker
        label={t`Field`}
        value={comparison.field}
        disabled={readOnly}
        onChange={(field) => onChange(withField(comparison, field))}
      />
      <TextField
        select
        label={t`Operator`}
        value={comparison.op}
        disabled={readOnly}
        onChange={(event) => {
          const op = operators.find((one) => one === event.target.value);
          if (op !== undefined) onChange(withOperator(comparison, op));
        }}
      >
        {(operators.includes(comparison.op) ? operators : [...operators, comparison.op]).map(
          (op) => (
            <MenuItem key={op} value={op}>
              {renderMessage(i18n, message(`operator.${op}`))}
            </MenuItem>
          ),
        )}
      </TextField>
      <Operand
        key={comparison.field}
        comparison={comparison}
        onChange={onChange}
        issue={issue}
        readOnly={readOnly}
        onBlur={() => onTouch(pointer)}
      />
    </Box>
  );
});
ComparisonRow.displayName = 'ComparisonRow';
