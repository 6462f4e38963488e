import { DEMO_BASE, failureSchema } from '#src/contract/demo.ts';
import type { DemoState } from '#src/contract/demo.ts';
import { z } from '#src/contract/z.ts';
import type { Backend } from './backend.ts';
import { personas } from './personas.ts';
import { ProblemError } from './problem-error.ts';

const failuresBodySchema = z.array(failureSchema).max(50);

const stateOf = (backend: Backend, tab: string): DemoState => {
  const total = backend.store.organizations.length;
  return {
    personas: Object.values(personas).map(({ id, session }) => ({
      id,
      name: session.user.name,
      role: id,
      organizations:
        session.organizations.kind === 'all' ? total : session.organizations.organizationIds.length,
    })),
    totalOrganizations: total,
    failures: [...backend.failures.of(tab)],
    storage: backend.keeps ? 'kept' : 'memory',
    ...(backend.startedFresh === undefined ? {} : { startedFresh: backend.startedFresh }),
    seed: backend.store.seed,
  };
};

/** The demo's switches: what it is, how it fails for this tab, signing in again, and starting over. */
export const serveDemo = async (
  backend: Backend,
  request: Request,
  tab: string,
): Promise<Response> => {
  const path = new URL(request.url).pathname.slice(DEMO_BASE.length);
  switch (`${request.method} ${path}`) {
    case 'GET ':
      break;
    case 'PUT /failures': {
      const body = failuresBodySchema.safeParse(await request.json().catch(() => undefined));
      if (!body.success) throw new ProblemError('invalid-request', { detail: 'failures' });
      backend.failures.set(tab, body.data);
      break;
    }
    case 'POST /sign-in':
      backend.failures.end(tab, 'signed_out');
      break;
    case 'POST /reset':
      await backend.reset();
      break;
    default:
      throw new ProblemError('not-found');
  }
  return Response.json(stateOf(backend, tab));
};
