import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { memo, useCallback } from 'react';
import type { Condition } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import { PRODUCTS } from '#src/contract/product.ts';
import type { Signal } from '#src/contract/rule.ts';
import { describeActivity, knownActivities } from '#src/domain/activities.ts';
import { message } from '#src/domain/message.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';
import { PausedTextField } from '#src/ui/form/PausedTextField.tsx';
import { ConditionTree } from './ConditionTree.tsx';

export interface SignalActs {
  readonly change: (id: SignalId, change: (signal: Signal) => Signal) => void;
  readonly duplicate: (id: SignalId) => void;
  readonly remove: (id: SignalId) => void;
  readonly move: (id: SignalId, by: -1 | 1) => void;
}

export interface SignalCardProps {
  readonly signal: Signal;
  readonly index: number;
  readonly count: number;
  readonly acts: SignalActs;
}

/** One signal: which events of which product. */
export const SignalCard = memo(({ signal, index, count, acts }: SignalCardProps) => {
  const { t, i18n } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const pointer = `/signals/${index}`;
  const { id, product } = signal;
  const nameIssue = at(`${pointer}/name`);
  const cardIssue = at(pointer);
  const activityIssue = at(`${pointer}/activities`);
  const editCondition = useCallback(
    (change: (root: Condition) => Condition) =>
      acts.change(id, (s) => ({ ...s, condition: change(s.condition) })),
    [acts, id],
  );
  const activityLabel = (activity: string): string => {
    const words = describeActivity(product, activity);
    return words === undefined ? activity : `${renderMessage(i18n, words)} (${activity})`;
  };
  const number = index + 1;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t`Signal ${number}: ${signal.name}`}
      id={fieldId(pointer)}
      sx={{
        p: 1.5,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'minmax(0, 1fr)',
        bgcolor: 'background.default',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <PausedTextField
          id={fieldId(`${pointer}/name`)}
          label={t`Signal name`}
          value={signal.name}
          disabled={readOnly}
          onCommit={(name) => acts.change(id, (s) => ({ ...s, name }))}
          onBlur={() => touch(`${pointer}/name`)}
          error={nameIssue !== undefined}
          helperText={nameIssue?.text}
          sx={{ flex: 1 }}
        />
        {!readOnly && (
          <Box sx={{ display: 'flex', flex: 'none' }}>
            {count > 1 && (
              <>
                <IconButton
                  aria-label={t`Move signal up`}
                  disabled={index === 0}
                  onClick={() => acts.move(id, -1)}
                >
                  <ArrowUp size={15} aria-hidden />
                </IconButton>
                <IconButton
                  aria-label={t`Move signal down`}
                  disabled={index === count - 1}
                  onClick={() => acts.move(id, 1)}
                >
                  <ArrowDown size={15} aria-hidden />
                </IconButton>
              </>
            )}
            <IconButton aria-label={t`Duplicate signal`} onClick={() => acts.duplicate(id)}>
              <Copy size={15} aria-hidden />
            </IconButton>
            <IconButton
              aria-label={t`Remove signal`}
              disabled={count === 1}
              onClick={() => acts.remove(id)}
            >
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </Box>
        )}
      </Box>
      {cardIssue !== undefined && (
        <Box sx={{ color: 'warning.main', fontSize: '0.75rem' }}>{cardIssue.text}</Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: { xs: '1fr', sm: 'minmax(150px, 1fr) 3fr' },
        }}
      >
        <TextField
          select
          label={t`Product`}
          value={product}
          disabled={readOnly}
          onChange={(event) => {
            const next = PRODUCTS.find((one) => one === event.target.value);
            if (next !== undefined) acts.change(id, (s) => ({ ...s, product: next }));
          }}
        >
          {PRODUCTS.map((one) => (
            <MenuItem key={one} value={one}>
              {renderMessage(i18n, message(`product.${one}`))}
            </MenuItem>
          ))}
        </TextField>
        <ChipsField
          id={fieldId(`${pointer}/activities`)}
          label={t`Activities`}
          placeholder={t`Any activity`}
          values={signal.activities}
          options={knownActivities(product)}
          optionLabel={activityLabel}
          disabled={readOnly}
          error={activityIssue !== undefined}
          helperText={activityIssue?.text}
          onChange={(activities) => acts.change(id, (s) => ({ ...s, activities }))}
        />
      </Box>
      <div>
        <Box sx={{ fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary', mb: 0.75 }}>
          <Trans>Conditions</Trans>
        </Box>
        <ConditionTree
          condition={signal.condition}
          pointer={`${pointer}/condition`}
          onEdit={editCondition}
        />
      </div>
    </Paper>
  );
});
SignalCard.displayName = 'SignalCard';
