import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLoaderData } from 'react-router-dom';
import { useLingui } from '@lingui/react/macro';
import type { RuleId } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import { ruleQuery } from '#src/data/rules.ts';
import type { RuleCopy } from './read-copy.ts';
import { blankRule, toFormValues } from './rule-form.ts';
import { RuleEditor } from './RuleEditor.tsx';

interface LoaderData {
  readonly ruleId: RuleId | undefined;
  readonly thing: string;
  readonly copy: RuleCopy | undefined;
  readonly unreadable: boolean;
}

/** One rule, new or saved, with its replay beside it. */
export const RuleEditorPage = () => {
  // The loader of this very route returns it.
  const { ruleId, ...kept } = useLoaderData() as LoaderData;
  // Another rule is another form: nothing of the one before stays.
  return ruleId === undefined ? (
    <NewRule key={kept.thing} {...kept} />
  ) : (
    <SavedRule key={kept.thing} {...kept} ruleId={ruleId} />
  );
};

const NewRule = (kept: Omit<LoaderData, 'ruleId'>) => {
  const { t } = useLingui();
  const [blank] = useState(() => blankRule(t`Signal 1`));
  return <RuleEditor {...kept} saved={undefined} blank={blank} />;
};

const SavedRule = ({
  ruleId,
  ...kept
}: Omit<LoaderData, 'ruleId'> & { readonly ruleId: RuleId }) => {
  const { data } = useSuspenseQuery(ruleQuery(ruleId));
  const values = toFormValues(ruleBodySchema.parse(data.data));
  return <RuleEditor {...kept} saved={{ rule: data.data, etag: data.etag ?? '' }} blank={values} />;
};
