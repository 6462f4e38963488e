import type { EndpointInput, EndpointName, EndpointResponse } from '#src/contract/api.ts';
import type { Permission, Session } from '#src/contract/session.ts';
import { ProblemError } from './problem-error.ts';
import type { Store } from './store.ts';

export interface Context {
  readonly store: Store;
  readonly session: Session;
  /** UTC milliseconds */
  readonly now: number;
  readonly ifMatch: string | undefined;
  /** when the caller no longer wants a stream */
  readonly signal: AbortSignal;
}

export interface HandlerAnswer<N extends EndpointName> {
  readonly data: EndpointResponse<N>;
  readonly etag?: string;
}

export type Handler<N extends EndpointName> = (
  input: EndpointInput<N>,
  context: Context,
) => HandlerAnswer<N> | Promise<HandlerAnswer<N>>;

export type Handlers<N extends EndpointName = EndpointName> = { readonly [E in N]: Handler<E> };

/** Throws `forbidden`, naming the permission, unless the person has it. */
export const demand = (session: Session, permission: Permission): void => {
  if (!session.permissions.includes(permission))
    throw new ProblemError('forbidden', { permission });
};

/** Throws unless the request names the present version. */
export const demandVersion = (ifMatch: string | undefined, etag: string): void => {
  if (ifMatch === undefined) throw new ProblemError('version-required');
  if (ifMatch !== etag && ifMatch !== '*') throw new ProblemError('version-conflict');
};

/** One page of a list; the cursor is the place to go on from. */
export const page = <T>(
  items: readonly T[],
  unfilteredTotal: number,
  { cursor, limit = 100 }: { cursor?: string | undefined; limit?: number | undefined },
): { items: T[]; total: number; unfilteredTotal: number; nextCursor?: string } => {
  const from = cursor === undefined ? 0 : Number.parseInt(cursor, 36);
  if (!Number.isInteger(from) || from < 0)
    throw new ProblemError('invalid-request', { detail: 'cursor' });
  const until = from + limit;
  return {
    items: items.slice(from, until),
    total: items.length,
    unfilteredTotal,
    ...(until < items.length ? { nextCursor: until.toString(36) } : {}),
  };
};
