let session = 'unknown';

/** Every key begins with the session, so that one person never sees what another has loaded. */
export const beginSession = (id: string): void => {
  session = id;
};

export const keys = {
  all: () => [session] as const,
  organizations: () => [session, 'organizations'] as const,
  directory: () => [session, 'directory'] as const,
  rules: () => [session, 'rules'] as const,
  rule: (id: string) => [session, 'rule', id] as const,
  /** whatever is kept of one rule, of any */
  anyRule: () =>
    [
      [session, 'rule'],
      [session, 'rule versions'],
      [session, 'arming'],
    ] as const,
  ruleLabels: () => [session, 'rules', 'labels'] as const,
  ruleVersions: (id: string) => [session, 'rule versions', id] as const,
  lists: () => [session, 'lists'] as const,
  arming: (id: string) => [session, 'arming', id] as const,
  capability: () => [session, 'capability'] as const,
  connections: () => [session, 'connections'] as const,
  unsavedDrafts: () => [session, 'unsaved drafts'] as const,
  looks: () => [session, 'looks'] as const,
  history: () => [session, 'history'] as const,
};
