import { organizationIdSchema, userIdSchema } from './ids.ts';
import { z } from './z.ts';

/** What a person may do. Reading is included in being signed in. */
export const PERMISSIONS = [
  'rule.write',
  'rule.arm',
  'response.choose',
  'connection.mend',
] as const;
export const permissionSchema = z.enum(PERMISSIONS);
export type Permission = z.infer<typeof permissionSchema>;

export const ROLES = ['analyst', 'manager', 'connection_owner', 'viewer'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const sessionSchema = z.object({
  id: z.string().min(1).max(200),
  user: z.object({ id: userIdSchema, name: z.string(), role: roleSchema }),
  permissions: z.array(permissionSchema),
  organizations: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('all') }),
      z.object({ kind: z.literal('some'), organizationIds: z.array(organizationIdSchema) }),
    ])
    .describe(
      'organizations in which the permissions hold; of the others only who they are is told',
    ),
  signInUrl: z
    .string()
    .describe('where a 401 sends the browser; a relative address is below the console'),
});
export type Session = z.infer<typeof sessionSchema>;
