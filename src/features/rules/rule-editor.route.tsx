import type { QueryClient } from '@tanstack/react-query';
import { redirect } from 'react-router-dom';
import type { RouteObject } from 'react-router-dom';
import { ruleIdSchema } from '#src/contract/ids.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { ruleQuery } from '#src/data/rules.ts';
import { sessionQuery } from '#src/data/session.ts';
import { loadWorkingCopy } from '#src/data/working-copy.ts';
import { paths } from '#src/paths.ts';
import { readCopy } from './read-copy.ts';
import type { RuleCopy } from './read-copy.ts';
import type { RuleFormValues } from './rule-form.ts';
import { RuleEditorPage } from './RuleEditorPage.tsx';

interface Kept {
  readonly copy: RuleCopy | undefined;
  readonly unreadable: boolean;
}

const keptCopy = async (userId: string, thing: string): Promise<Kept> => {
  const kept = await loadWorkingCopy<RuleFormValues>(userId, thing);
  const copy = kept && readCopy(kept);
  return { copy, unreadable: kept !== undefined && copy === undefined };
};

export const createRoute = (
  queryClient: QueryClient,
): Pick<RouteObject, 'Component' | 'loader' | 'shouldRevalidate'> => ({
  Component: RuleEditorPage,
  loader: async ({ request, params }) => {
    const { user } = await queryClient.query(sessionQuery());
    const ruleId = params['ruleId'];
    if (ruleId === undefined) {
      const draft = new URL(request.url).searchParams.get('draft');
      // The name of the draft is in the address, so that a reload finds what was typed.
      if (draft === null) return redirect(paths.newRule(crypto.randomUUID()));
      await queryClient.query(organizationsQuery());
      return { ruleId: undefined, thing: draft, ...(await keptCopy(user.id, draft)) };
    }
    const id = ruleIdSchema.safeParse(ruleId);
    if (!id.success) throw new Response(null, { status: 404 });
    await Promise.all([
      queryClient.query(ruleQuery(id.data)),
      queryClient.query(organizationsQuery()),
    ]);
    return { ruleId: id.data, thing: id.data, ...(await keptCopy(user.id, id.data)) };
  },
  shouldRevalidate: ({ currentUrl, nextUrl }) =>
    currentUrl.pathname !== nextUrl.pathname ||
    currentUrl.searchParams.get('draft') !== nextUrl.searchParams.get('draft'),
});
