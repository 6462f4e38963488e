import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense, useCallback } from 'react';
import { useController } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import type { Organization } from '#src/contract/organization.ts';
import type { Response, RuleBody } from '#src/contract/rule.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { PausedTextField } from '#src/ui/form/PausedTextField.tsx';
import { Panel } from '#src/ui/Panel.tsx';
import { fieldId, useIssues } from './issue-context.ts';
import type { RuleFormValues } from './rule-form.ts';
import { ScopeField } from './ScopeField.tsx';
import { ProductContext } from './signals/product-context.ts';
import { useSame } from './use-same.ts';
import { useShared } from './use-shared.ts';
import { withPartWords } from './with-part-words.ts';
import { signalPatternOf } from './signals/signal-pattern.ts';
import { useSignalActs } from './signals/use-signal-acts.ts';

// Far down the form: they come after what is seen first.
const SignalsField = lazy(async () => ({
  default: (await withPartWords(import('./signals/SignalsField.tsx'))).SignalsField,
}));
const PatternField = lazy(async () => ({
  default: (await withPartWords(import('./PatternField.tsx'))).PatternField,
}));
const ResponseField = lazy(async () => ({
  default: (await withPartWords(import('./response/ResponseField.tsx'))).ResponseField,
}));
const WhenPanels = lazy(async () => ({
  default: (await withPartWords(import('./when/WhenPanels.tsx'))).WhenPanels,
}));

const AboutPanel = lazy(async () => ({
  default: (await withPartWords(import('./about/AboutPanel.tsx'))).AboutPanel,
}));

export interface RuleFormProps {
  readonly form: UseFormReturn<RuleFormValues>;
  readonly body: RuleBody;
  readonly issues: readonly RuleIssue[];
  /** what the backend said of what was sent last */
  readonly fromBackend: readonly RuleIssue[];
  readonly saved: Response | undefined;
  readonly organizations: readonly Organization[];
}

/** Everything of a rule that is saved, in the order in which it is read: what, where, which events, how often, then what. */
export const RuleForm = ({
  form,
  body,
  issues,
  fromBackend,
  saved,
  organizations,
}: RuleFormProps) => {
  const { t } = useLingui();
  const { control } = form;
  const { at, touch, readOnly } = useIssues();
  const name = useController({ control, name: 'name' });
  const description = useController({ control, name: 'description' });
  const about = useController({ control, name: 'about' });
  const scope = useController({ control, name: 'scope' });
  const signals = useController({ control, name: 'signals' });
  const pattern = useController({ control, name: 'pattern' });
  const rest = useController({ control, name: 'rest' });
  const response = useController({ control, name: 'response' });
  const nameIssue = at('/name');
  const descriptionIssue = at('/description');
  const acts = useSignalActs(form);
  // What a key in a condition does not change is not drawn anew.
  const signalList = useShared(signals.field.value);
  const names = useSame(
    signalList.map(({ id, name: text, disabled }) => ({ id, name: text, disabled })),
  );
  const signalPattern = useSame(signalPatternOf(pattern.field.value));
  const shape = useSame(withoutConditions(body));
  const errors = useSame(
    [...issues, ...fromBackend].filter((issue) => issue.pointer.startsWith('/response')),
  );
  const { setValue } = form;
  // Not field.onChange: it takes a value that has a `target` for a DOM event.
  const setResponse = useCallback((next: Response) => setValue('response', next), [setValue]);
  return (
    <>
      <Panel title={t`What it is`}>
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)', pt: 0.5 }}>
          <PausedTextField
            id={fieldId('/name')}
            label={t`Name`}
            value={name.field.value}
            disabled={readOnly}
            onCommit={name.field.onChange}
            onBlur={() => touch('/name')}
            error={nameIssue !== undefined}
            helperText={nameIssue?.text}
          />
          <PausedTextField
            id={fieldId('/description')}
            label={t`Description`}
            value={description.field.value}
            disabled={readOnly}
            onCommit={description.field.onChange}
            onBlur={() => touch('/description')}
            error={descriptionIssue !== undefined}
            helperText={
              descriptionIssue?.text ?? t`What it catches, and what a responder should know.`
            }
            multiline
            minRows={2}
            maxRows={8}
          />
        </Box>
      </Panel>
      <Panel title={t`Scope`}>
        <ScopeField
          value={scope.field.value}
          onChange={scope.field.onChange}
          organizations={organizations}
        />
      </Panel>
      <Panel title={t`Signals`} subtitle={t`Named filters over the events of a product.`}>
        <Suspense fallback={<Skeleton variant="rounded" height={240} />}>
          <SignalsField signals={signalList} pattern={signalPattern} acts={acts} />
        </Suspense>
      </Panel>
      <Panel title={t`Pattern`} subtitle={t`How the signals combine before the rule triggers.`}>
        <Suspense fallback={<Skeleton variant="rounded" height={160} />}>
          <PatternField
            value={pattern.field.value}
            onChange={pattern.field.onChange}
            signals={names}
          />
        </Suspense>
      </Panel>
      <Suspense fallback={null}>
        <ProductContext value={signalList[0]?.product}>
          <WhenPanels value={rest.field.value} onChange={rest.field.onChange} />
        </ProductContext>
      </Suspense>
      <Panel
        title={t`Response`}
        subtitle={t`What happens when it triggers. Every trigger is an alert.`}
        id={fieldId('/response')}
      >
        <Suspense fallback={<Skeleton variant="rounded" height={120} />}>
          <ResponseField
            value={response.field.value}
            onChange={setResponse}
            body={shape}
            saved={saved}
            organizations={organizations}
            errors={errors}
            disabled={readOnly}
          />
        </Suspense>
      </Panel>
      <Suspense fallback={null}>
        <AboutPanel value={about.field.value} onChange={about.field.onChange} />
      </Suspense>
    </>
  );
};

/** What a response depends on: signals and pattern, not what the signals filter by. */
const withoutConditions = (body: RuleBody): RuleBody => ({
  ...body,
  name: '',
  description: '',
  signals: body.signals.map((signal) => ({
    ...signal,
    activities: [],
    condition: { op: 'all', conditions: [] },
  })),
});
