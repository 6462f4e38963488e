import { useSuspenseQuery } from '@tanstack/react-query';
import { useLoaderData } from 'react-router-dom';
import { useLingui } from '@lingui/react/macro';
import type { RuleId } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import { ruleQuery } from '#src/data/rules.ts';
import type { WorkingCopy } from '#src/data/working-copy.ts';
import { blankRule, toFormValues } from './rule-form.ts';
import type { RuleFormValues } from './rule-form.ts';
import { RuleEditor } from './RuleEditor.tsx';

interface LoaderData {
  readonly ruleId: RuleId | undefined;
  readonly thing: string;
  readonly copy: WorkingCopy<RuleFormValues> | undefined;
}

/** One rule, new or saved, with its replay beside it. */
export const RuleEditorPage = () => {
  // The loader of this very route returns it.
  const { ruleId, thing, copy } = useLoaderData() as LoaderData;
  // Another rule is another form: nothing of the one before stays.
  return ruleId === undefined ? (
    <NewRule key={thing} thing={thing} copy={copy} />
  ) : (
    <SavedRule key={thing} ruleId={ruleId} copy={copy} />
  );
};

const NewRule = ({ thing, copy }: Pick<LoaderData, 'thing' | 'copy'>) => {
  const { t } = useLingui();
  return <RuleEditor thing={thing} copy={copy} saved={undefined} blank={blankRule(t`Signal 1`)} />;
};

const SavedRule = ({
  ruleId,
  copy,
}: {
  readonly ruleId: RuleId;
  readonly copy: LoaderData['copy'];
}) => {
  const { data } = useSuspenseQuery(ruleQuery(ruleId));
  const values = toFormValues(ruleBodySchema.parse(data.data));
  return (
    <RuleEditor
      thing={ruleId}
      copy={copy}
      saved={{ rule: data.data, etag: data.etag ?? '' }}
      blank={values}
    />
  );
};
