import { queryOptions } from '@tanstack/react-query';
import {
  DEMO_BASE,
  PERSONA_STORAGE_KEY,
  demoStateSchema,
  failureSchema,
  personaIdSchema,
} from '#src/contract/demo.ts';
import type { DemoState, Failure, PersonaId } from '#src/contract/demo.ts';
import { z } from '#src/contract/z.ts';

const ask = async (method: string, path: string, body?: unknown): Promise<DemoState> => {
  const response = await fetch(`${DEMO_BASE}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  return demoStateSchema.parse(await response.json());
};

export const demoStateQuery = () =>
  queryOptions({ queryKey: ['demo'], queryFn: () => ask('GET', ''), staleTime: 'static' });

/** What is wrong on purpose outlives a reload of the tab; the backend forgets it with the last page that is open. */
const FAILURES_STORAGE_KEY = 'respond-demo-failures';
const keepFailures = (state: DemoState): DemoState => {
  sessionStorage.setItem(FAILURES_STORAGE_KEY, JSON.stringify(state.failures));
  return state;
};

export const setFailures = async (failures: readonly Failure[]): Promise<DemoState> =>
  keepFailures(await ask('PUT', '/failures', failures));
export const signInAgain = async (): Promise<DemoState> =>
  keepFailures(await ask('POST', '/sign-in'));
export const startOver = async (): Promise<DemoState> => keepFailures(await ask('POST', '/reset'));

/** Tells the backend how it fails for this tab, before the page asks for anything. */
export const restoreFailures = async (): Promise<void> => {
  const kept = z
    .array(failureSchema)
    .safeParse(JSON.parse(sessionStorage.getItem(FAILURES_STORAGE_KEY) ?? '[]'));
  if (kept.success && kept.data.length > 0) await setFailures(kept.data);
};

/** The persona belongs to the tab. */
export const personaOfTab = (): PersonaId => {
  const kept = personaIdSchema.safeParse(sessionStorage.getItem(PERSONA_STORAGE_KEY));
  return kept.success ? kept.data : 'analyst';
};
export const keepPersona = (id: PersonaId): void => sessionStorage.setItem(PERSONA_STORAGE_KEY, id);
