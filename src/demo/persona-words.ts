import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { DemoState, PersonaId } from '#src/contract/demo.ts';

/** “Robin Vale, SOC analyst in 18 of 24 organizations”. */
export const usePersonaWords = (state: DemoState | undefined): ((id: PersonaId) => string) => {
  const { t } = useLingui();
  const roles = {
    analyst: t`SOC analyst`,
    manager: t`SOC manager`,
    connection_owner: t`Connection owner`,
    viewer: t`Viewer`,
  } as const satisfies Record<PersonaId, string>;
  return (id) => {
    const persona = state?.personas.find((one) => one.id === id);
    if (persona === undefined || state === undefined) return roles[id];
    const { name, organizations } = persona;
    const role = roles[id];
    if (organizations === state.totalOrganizations) return `${name}, ${role}`;
    const reach = t`${plural(organizations, { one: '# organization', other: '# organizations' })}`;
    return `${name}, ${role}, ${reach}`;
  };
};
