import { PROBLEM_PREFIX } from '#src/contract/problem.ts';
import type { Problem, ProblemType } from '#src/contract/problem.ts';

const statuses = {
  'invalid-request': [400, 'The request is not in the form of the contract'],
  'rule-invalid': [422, 'The rule cannot be held as it is'],
  'capability-refused': [422, 'A chosen action can run nowhere in scope'],
  'step-not-open': [422, 'This step of the ladder is not open'],
  'signed-out': [401, 'The session has ended'],
  forbidden: [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  'version-conflict': [412, 'Somebody else has changed this'],
  'version-required': [428, 'The version that is changed has to be named'],
  'list-exists': [409, 'There is a list of this name'],
  'list-in-use': [409, 'Rules name this list'],
  'list-read-only': [409, 'The directory keeps this list'],
  'idempotency-conflict': [409, 'This key was used for something else'],
  'too-many-requests': [429, 'Too many requests'],
  unavailable: [503, 'Not available for the moment'],
  internal: [500, 'The backend failed'],
} as const satisfies Record<ProblemType, readonly [number, string]>;

/** Thrown by a handler, answered as RFC 9457 problem details. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(type: ProblemType, extra: Partial<Omit<Problem, 'type' | 'status'>> = {}) {
    const [status, title] = statuses[type];
    super(title);
    this.problem = { type: `${PROBLEM_PREFIX}${type}`, title, status, ...extra };
  }
}

export const problemResponse = (problem: Problem): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(problem.retryAfterSeconds === undefined
        ? {}
        : { 'Retry-After': String(problem.retryAfterSeconds) }),
    },
  });
