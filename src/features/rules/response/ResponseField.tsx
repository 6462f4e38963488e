import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { Action } from '#src/contract/product.ts';
import type { Response, RuleBody, Target } from '#src/contract/rule.ts';
import { capabilityQuery } from '#src/data/capability.ts';
import { groupIsAccount } from '#src/domain/evaluable.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { message } from '#src/domain/message.ts';
import { signalsOfPattern } from '#src/domain/pattern.ts';
import { targetProducts } from '#src/domain/response.ts';
import { organizationsInScope } from '#src/domain/scope.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { useSame } from '#src/features/rules/use-same.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { ActionPicker } from './ActionPicker.tsx';
import { TargetField } from './TargetField.tsx';

export interface ResponseFieldProps {
  readonly value: Response;
  readonly onChange: (next: Response) => void;
  /** the whole rule as it stands in the form; undefined while it cannot be read */
  readonly body: RuleBody | undefined;
  /** the response of the saved version: an action that it has stays, marked */
  readonly saved: Response | undefined;
  readonly organizations: readonly Organization[];
  readonly errors?: readonly RuleIssue[];
  readonly disabled?: boolean;
}

/** What the response asks of the rest of the rule. */
const shapeOf = (rule: RuleBody, organizations: readonly Organization[]) => {
  const used = signalsOfPattern(rule.pattern);
  return {
    products: targetProducts(rule),
    scope: organizationsInScope(rule.scope, organizations).map(({ id }) => id),
    signals: rule.signals
      .filter((signal) => used.includes(signal.id))
      .map(({ id, name }) => ({ id, name })),
    groupIsAccount: groupIsAccount(rule),
  };
};

/** The response of a rule: what a trigger does, and on whom. */
export const ResponseField = memo(
  ({
    value,
    onChange,
    body,
    saved,
    organizations,
    errors = [],
    disabled = false,
  }: ResponseFieldProps) => {
    const { i18n } = useLingui();
    const capability = useQuery(capabilityQuery());
    // While a field elsewhere holds something that is no rule, the choice is shown over the last one that was.
    const [known, setKnown] = useState(body);
    if (body !== undefined && body !== known) setKnown(body);
    const rule = body ?? known;

    // What the picker needs of the rule, so that typing elsewhere does not render it anew.
    const shape = useSame(rule && shapeOf({ ...rule, response: value }, organizations));
    const latest = useRef(value);
    // A callback that stays the same reads the value of the last render.
    useEffect(() => {
      latest.current = value;
    });
    const setActions = useCallback(
      (actions: Action[]) => onChange({ ...latest.current, actions }),
      [onChange],
    );
    const setTarget = useCallback(
      (target: Target) => onChange({ ...latest.current, target }),
      [onChange],
    );

    const nameOf = useCallback(
      (id: OrganizationId) =>
        organizations.find((organization) => organization.id === id)?.name ?? id,
      [organizations],
    );
    const ownErrors = errors.filter(
      ({ pointer }) => pointer === '/response' || pointer.startsWith('/response/actions'),
    );
    const targetErrors = useSame(
      errors.filter(({ pointer }) => pointer.startsWith('/response/target')),
    );
    const errorLines = ownErrors.length > 0 && (
      <Notice severity="error">
        {ownErrors.map((issue) => (
          <div key={issue.pointer}>{renderMessage(i18n, issue.message)}</div>
        ))}
      </Notice>
    );

    if (shape === undefined) {
      return (
        <>
          <Typography variant="body2" color="textSecondary">
            <Trans>
              Which actions can run depends on the rule’s products: complete its signals and pattern
              first.
            </Trans>
          </Typography>
          {value.actions.length > 0 && (
            <Typography variant="body2">
              <Trans>
                Chosen so far:{' '}
                {value.actions
                  .map((action) => renderMessage(i18n, message(`action.${action}`)))
                  .join(', ')}
              </Trans>
            </Typography>
          )}
          {errorLines}
        </>
      );
    }

    return (
      <Box sx={{ display: 'grid', gap: 2 }}>
        {capability.data ? (
          <ActionPicker
            value={value.actions}
            saved={saved?.actions}
            onChange={setActions}
            products={shape.products}
            scope={shape.scope}
            cells={capability.data.cells}
            nameOf={nameOf}
            disabled={disabled}
          />
        ) : capability.isError ? (
          <Notice
            severity="warning"
            action={
              <Button size="small" color="inherit" onClick={() => void capability.refetch()}>
                <Trans>Try again</Trans>
              </Button>
            }
          >
            <Trans>
              Which actions can run here could not be asked. What is chosen stays as it is: nothing
              is lost.
            </Trans>
          </Notice>
        ) : (
          <Skeleton variant="rounded" height={120} />
        )}
        {errorLines}
        {(value.actions.length > 0 || value.target.kind === 'signal_account') && (
          <TargetField
            value={value.target}
            onChange={setTarget}
            signals={shape.signals}
            groupIsAccount={shape.groupIsAccount}
            errors={targetErrors}
            disabled={disabled}
          />
        )}
      </Box>
    );
  },
);
ResponseField.displayName = 'ResponseField';
