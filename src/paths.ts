import type { ConnectionId, RuleId } from '#src/contract/ids.ts';

const withQuery = (path: string, query: Record<string, string | undefined>): string => {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
};

/** Every URL of the console. */
export const paths = {
  home: () => '/',
  rules: (query: { search?: string; mode?: string; product?: string; organization?: string; sort?: string } = {}) =>
    withQuery('/rules', query),
  /** `draft` names a rule that is not saved yet, so that its working copy can be found again */
  newRule: (draft?: string) => withQuery('/rules/new', { draft }),
  rule: (id: RuleId) => `/rules/${id}`,
  connections: (query: { status?: string; product?: string; organization?: string; search?: string } = {}) =>
    withQuery('/connections', query),
  connection: (id: ConnectionId) => `/connections/${id}`,
} as const;

/** Patterns of the routes, relative to the shell. */
export const routePatterns = {
  rules: 'rules',
  newRule: 'rules/new',
  rule: 'rules/:ruleId',
  connections: 'connections',
  connection: 'connections/:connectionId',
  demoSignIn: 'demo/sign-in',
} as const;
