import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { Action } from '#src/contract/product.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { capabilityQuery } from '#src/data/capability.ts';
import { responseCoverage, targetProducts } from '#src/domain/response.ts';
import { organizationsInScope } from '#src/domain/scope.ts';
import { useSame } from '#src/features/rules/use-same.ts';

/** The chosen actions that can run in no organization in scope; undefined while that is not known. */
export const useNowhere = (
  body: RuleBody,
  organizations: readonly Organization[],
): readonly Action[] | undefined => {
  const cells = useQuery(capabilityQuery()).data?.cells;
  const asked = useSame({
    actions: body.response.actions,
    products: targetProducts(body),
    scope: organizationsInScope(body.scope, organizations).map(({ id }) => id),
  });
  return useMemo(
    () =>
      cells &&
      responseCoverage(asked.products, asked.scope, cells).flatMap(({ action, available }) =>
        asked.actions.includes(action) && available.length === 0 ? [action] : [],
      ),
    [cells, asked],
  );
};
