import { userIdSchema } from '#src/contract/ids.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import type { Permission, Session } from '#src/contract/session.ts';
import { organizationSeeds } from './seeds/organizations.ts';

export interface Persona {
  readonly id: PersonaId;
  readonly session: Session;
}

/** Organizations that the analyst does not hold; there he is told so, in the screen and by the backend. */
const notTheAnalysts = new Set([
  'org-garnet',
  'org-harbor',
  'org-poplar',
  'org-rowan',
  'org-umber',
  'org-yarrow',
]);

const persona = (
  id: PersonaId,
  name: string,
  permissions: Permission[],
  some = false,
): Persona => ({
  id,
  session: {
    id: `session-${id}`,
    user: { id: userIdSchema.parse(`user-${id}`), name, role: id },
    permissions,
    organizations: some
      ? {
          kind: 'some',
          organizationIds: organizationSeeds
            .map((entry) => entry.organization.id)
            .filter((o) => !notTheAnalysts.has(o)),
        }
      : { kind: 'all' },
    signInUrl: 'demo/sign-in',
  },
});

/** The four people of the demo. */
export const personas: Record<PersonaId, Persona> = {
  analyst: persona('analyst', 'Robin Vale', ['rule.write', 'rule.arm', 'response.choose'], true),
  manager: persona('manager', 'Mira Castellan', ['rule.write', 'rule.arm', 'response.choose']),
  connection_owner: persona('connection_owner', 'Tomas Lind', ['connection.mend']),
  viewer: persona('viewer', 'Ada Quill', []),
};
