import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useCallback } from 'react';
import type { Condition } from '#src/contract/condition.ts';
import { PRODUCTS } from '#src/contract/product.ts';
import type { Signal } from '#src/contract/rule.ts';
import { describeActivity } from '#src/domain/activities.ts';
import { message } from '#src/domain/message.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ConditionTree } from './ConditionTree.tsx';
import { JoinFields } from './JoinFields.tsx';
import type { SignalPattern } from './signal-pattern.ts';
import type { SignalActs } from './use-signal-acts.ts';
import { ValuesField } from './values/ValuesField.tsx';

interface SignalBodyProps {
  readonly signal: Signal;
  readonly pointer: string;
  readonly acts: SignalActs;
  /** the fields by which the pattern joins it to other signals; undefined where it does not */
  readonly joins: SignalPattern['groupBy'] | undefined;
}

/** Product, activities and conditions of a signal, and what joins it to the others. */
export const SignalBody = ({ signal, pointer, acts, joins }: SignalBodyProps) => {
  const { t, i18n } = useLingui();
  const { at, readOnly } = useIssues();
  const { id, product, join } = signal;
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
  return (
    <>
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
        <ValuesField
          id={fieldId(`${pointer}/activities`)}
          field="activity"
          label={t`Activities`}
          placeholder={t`Any activity`}
          values={signal.activities}
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
      {(joins !== undefined || join !== undefined) && (
        <JoinFields
          join={join}
          groupBy={joins ?? []}
          pointer={`${pointer}/join`}
          onChange={(next) =>
            acts.change(id, (s) => {
              const { join: _, ...rest } = s;
              return next === undefined ? rest : { ...rest, join: next };
            })
          }
        />
      )}
    </>
  );
};
