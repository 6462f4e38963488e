import { organizationIdSchema } from '#src/contract/ids.ts';

const OWN = 'own:';

/** The organization of a log that names its tenant by this text; without one it is `own:log`. */
export const ownOrganization = (tenant: string | undefined) =>
  // A tenant's id is letters and digits; whatever else a file has there is made into them.
  organizationIdSchema.parse(
    `${OWN}${(tenant ?? 'log').replaceAll(/[^\w.-]/g, '_').slice(0, 100) || 'log'}`,
  );

/** The tenant as the log names it, for showing it. */
export const ownTenant = (organizationId: string): string =>
  organizationId.startsWith(OWN) ? organizationId.slice(OWN.length) : organizationId;
