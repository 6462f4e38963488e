import { z } from './z.ts';

/** The demo's own switches, under `/__demo`. No real backend has them. */
export const DEMO_BASE = '/__demo';

export const PERSONA_IDS = ['analyst', 'manager', 'connection_owner', 'viewer'] as const;
export const personaIdSchema = z.enum(PERSONA_IDS);
export type PersonaId = z.infer<typeof personaIdSchema>;

/** How the backend can be made to fail for one tab. */
export const FAILURE_KINDS = [
  'slow',
  'failing',
  'signed_out',
  'forbidden',
  'conflict',
  'invalid',
  'too_many',
  'unavailable',
  'drop_network',
  'break_contract',
] as const;
export const failureKindSchema = z.enum(FAILURE_KINDS);
export type FailureKind = z.infer<typeof failureKindSchema>;

/** Which requests fail: all, reading ones, writing ones, or those of one endpoint of the contract. */
export const failureSchema = z.object({
  kind: failureKindSchema,
  where: z.union([
    z.literal('all'),
    z.literal('reads'),
    z.literal('writes'),
    z.string().regex(/^[a-zA-Z]+$/),
  ]),
});
export type Failure = z.infer<typeof failureSchema>;

export const demoStateSchema = z.object({
  personas: z.array(
    z.object({
      id: personaIdSchema,
      name: z.string(),
      role: personaIdSchema,
      organizations: z.int(),
    }),
  ),
  totalOrganizations: z.int(),
  failures: z.array(failureSchema),
  storage: z.enum(['kept', 'memory']).describe('memory: nothing outlives the page'),
  startedFresh: z
    .enum(['first', 'reset', 'older', 'damaged'])
    .optional()
    .describe('why the demo began anew, when it did'),
  seed: z.int(),
});
export type DemoState = z.infer<typeof demoStateSchema>;

/** Header by which a tab of the demo says who is here. */
export const PERSONA_HEADER = 'Respond-Demo-Persona';
/** Header by which a tab of the demo names itself: failures are made per tab. */
export const TAB_HEADER = 'Respond-Demo-Tab';
/** Where a tab keeps its persona. */
export const PERSONA_STORAGE_KEY = 'respond-demo-persona';
