import { queryOptions } from '@tanstack/react-query';
import { DEMO_BASE, PERSONA_STORAGE_KEY, demoStateSchema, personaIdSchema } from '#src/contract/demo.ts';
import type { DemoState, Failure, PersonaId } from '#src/contract/demo.ts';

const ask = async (method: string, path: string, body?: unknown): Promise<DemoState> => {
  const response = await fetch(`${DEMO_BASE}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  return demoStateSchema.parse(await response.json());
};

export const demoStateQuery = () =>
  queryOptions({ queryKey: ['demo'], queryFn: () => ask('GET', ''), staleTime: 'static' });

export const setFailures = (failures: readonly Failure[]): Promise<DemoState> => ask('PUT', '/failures', failures);
export const signInAgain = (): Promise<DemoState> => ask('POST', '/sign-in');
export const startOver = (): Promise<DemoState> => ask('POST', '/reset');

/** The persona belongs to the tab. */
export const personaOfTab = (): PersonaId => {
  const kept = personaIdSchema.safeParse(sessionStorage.getItem(PERSONA_STORAGE_KEY));
  return kept.success ? kept.data : 'analyst';
};
export const keepPersona = (id: PersonaId): void => sessionStorage.setItem(PERSONA_STORAGE_KEY, id);
