import type { Organization } from '#src/contract/organization.ts';
import type { Scope } from '#src/contract/rule.ts';
import { alternatives } from './alternatives.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import { organizationsInScope } from './scope.ts';

/** More are counted instead of named. */
export const MOST_NAMES = 3;

/** `in`: in any of them. `alone`: each of them is a group. `over`: all of them together are one. */
export type ScopeSense = 'in' | 'alone' | 'over';

/** The organizations of a scope in words. How many they are today, where they are known. */
export const describeScope = (
  scope: Scope,
  organizations: readonly Organization[],
  sense: ScopeSense,
): Message => {
  const count = organizationsInScope(scope, organizations).length;
  switch (scope.kind) {
    case 'all':
      return count === 0
        ? message(`scope.${sense}.all`)
        : message(`scope.${sense}.all_counted`, { count });
    case 'some': {
      const names = namesOf(scope.organizationIds, organizations);
      return names === undefined
        ? message(`scope.${sense}.counted`, { count: new Set(scope.organizationIds).size })
        : message(`scope.${sense}.named`, {
            // Together they are all of them, one by one any.
            names: sense === 'over' ? names : alternatives(names),
          });
    }
    case 'all_but': {
      const names = namesOf(scope.organizationIds, organizations);
      return message(`scope.${sense}.all_but`, {
        names:
          names === undefined
            ? message('scope.number', { count: new Set(scope.organizationIds).size })
            : names,
      });
    }
    case 'tagged':
      return message(`scope.${sense}.tagged`, {
        tags: alternatives(scope.tags.length === 0 ? ['…'] : scope.tags.map((tag) => `“${tag}”`)),
      });
    default:
      return scope satisfies never;
  }
};

/** Few names that are all known, or else none. */
const namesOf = (
  chosen: readonly string[],
  organizations: readonly Organization[],
): string[] | undefined => {
  const ids = new Set(chosen);
  const names = organizations.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  return names.length > 0 && names.length <= MOST_NAMES && names.length === ids.size
    ? names
    : undefined;
};
