import type { Problem, ProblemType } from '#src/contract/problem.ts';
import { PROBLEM_PREFIX } from '#src/contract/problem.ts';

/** The backend answered with problem details. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;
  readonly type: ProblemType;
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.title}`);
    this.problem = problem;
    // The schema has checked that the type is the prefix and one of the known types.
    this.type = problem.type.slice(PROBLEM_PREFIX.length) as ProblemType;
  }
}

/** The backend answered something the contract does not allow. Never retried: asking again would not make it true. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly endpoint: string;
  readonly issues: readonly string[];
  constructor(endpoint: string, issues: readonly string[]) {
    super(`the answer of ${endpoint} is not as the contract says: ${issues.join('; ')}`);
    this.endpoint = endpoint;
    this.issues = issues;
  }
}

/** No answer came: the network, the name or the connection failed. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

export const isProblem = (error: unknown, type: ProblemType): error is ApiProblem =>
  error instanceof ApiProblem && error.type === type;
