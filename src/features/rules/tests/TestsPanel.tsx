import { Trans, useLingui } from '@lingui/react/macro';
import Typography from '@mui/material/Typography';
import { memo, useCallback, useEffect } from 'react';
import { useController } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import type { RuleTest } from '#src/contract/rule-test.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { productOfTests } from '#src/domain/rule-file/product-of-tests.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { useShared } from '#src/features/rules/use-shared.ts';
import { Panel } from '#src/ui/Panel.tsx';
import { publishTestResults } from './test-results.ts';
import { TestList } from './TestList.tsx';
import { useRuleTests } from './use-rule-tests.ts';

interface TestsPanelProps {
  readonly form: UseFormReturn<RuleFormValues>;
  /** the rule cannot be run as it is, and its tests neither */
  readonly waiting: boolean;
  readonly body: RuleBody;
}

/** Small timelines that are kept with the rule, and what it must say of each: run at every change. */
export const TestsPanel = memo(({ form, waiting, body }: TestsPanelProps) => {
  const { t } = useLingui();
  const { readOnly } = useIssues();
  const { getValues, setValue } = form;
  const { field } = useController({ control: form.control, name: 'tests' });
  const tests = useShared(field.value);
  const run = useRuleTests(waiting ? undefined : body);
  // The bar below the page is another tree of React; it reads them from the store.
  useEffect(() => {
    publishTestResults(run);
    return () => publishTestResults();
  }, [run]);
  const edit = useCallback(
    (change: (now: readonly RuleTest[]) => readonly RuleTest[]) =>
      setValue('tests', change(getValues('tests'))),
    [getValues, setValue],
  );
  return (
    <Panel
      title={t`Tests`}
      subtitle={t`Small timelines kept with the rule, run at every change. While one fails, the rule cannot be evaluated.`}
      id={fieldId('/tests')}
    >
      {tests.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          <Trans>
            No test yet. Open a trigger or a near miss in the replay and say of it that the rule
            must fire, or must not.
          </Trans>
        </Typography>
      )}
      {waiting && tests.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          <Trans>They run once the rule is complete enough for a replay.</Trans>
        </Typography>
      )}
      <TestList
        tests={tests}
        run={run}
        waiting={waiting}
        product={productOfTests(body)}
        readOnly={readOnly}
        onEdit={edit}
      />
    </Panel>
  );
});
TestsPanel.displayName = 'TestsPanel';
