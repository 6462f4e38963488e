import type { ConnectionId, RuleId } from '#src/contract/ids.ts';

/** Several values of one filter stand behind each other, separated by commas. */
type Values = string | readonly string[];

const withQuery = (path: string, query: Record<string, Values | undefined>): string => {
  const entries = Object.entries(query)
    .map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : (value ?? []).join(','),
    ])
    .filter(([, value]) => value !== '');
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
};

/** Every URL of the console. */
export const paths = {
  home: () => '/',
  rules: (
    query: {
      search?: string;
      mode?: string;
      product?: string;
      organization?: string;
      status?: string;
      severity?: string;
      tag?: string;
      owner?: string;
      sort?: string;
      columns?: string;
    } = {},
  ) => withQuery('/rules', query),
  /** `draft` names a rule that is not saved yet, so that its working copy can be found again */
  newRule: (draft?: string) => withQuery('/rules/new', { draft }),
  rule: (id: RuleId) => `/rules/${id}`,
  /** `create` opens the form of a new list, with this name in it */
  lists: (query: { search?: string; kind?: string; sort?: string; create?: string } = {}) =>
    withQuery('/lists', query),
  list: (name: string) => `/lists/${encodeURIComponent(name)}`,
  connections: (
    query: { status?: Values; product?: Values; organization?: Values; search?: string } = {},
  ) => withQuery('/connections', query),
  connection: (id: ConnectionId) => `/connections/${id}`,
} as const;

/** Patterns of the routes, relative to the shell. */
export const routePatterns = {
  rules: 'rules',
  newRule: 'rules/new',
  rule: 'rules/:ruleId',
  lists: 'lists',
  list: 'lists/:listName',
  connections: 'connections',
  connection: 'connections/:connectionId',
  demoSignIn: 'demo/sign-in',
} as const;
