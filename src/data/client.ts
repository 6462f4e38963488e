import { api } from '#src/contract/api.ts';
import type {
  Endpoint,
  EndpointBody,
  EndpointName,
  EndpointParams,
  EndpointQuery,
  EndpointResponse,
} from '#src/contract/api.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { ApiProblem, ContractError, NetworkError } from './errors.ts';

let baseUrl = '';

/** Where the backend is; said once, at start. */
export const configureClient = (config: { readonly apiBaseUrl: string }): void => {
  baseUrl = config.apiBaseUrl.replace(/\/$/, '');
};

type Part<K extends string, T> = [T] extends [undefined]
  ? { readonly [P in K]?: undefined }
  : { readonly [P in K]: T };
type OptionalPart<K extends string, T> = { readonly [P in K]?: T };

/** What a call sends; `query` may be left out. */
export type CallInput<N extends EndpointName> = Part<'params', EndpointParams<N>> &
  Part<'body', EndpointBody<N>> &
  OptionalPart<'query', EndpointQuery<N>>;

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** version of the thing that is written; required where the contract says so */
  readonly ifMatch?: string;
  /** names the intent, so that sending it twice does it once */
  readonly idempotencyKey?: string;
}

export interface Answer<T> {
  readonly data: T;
  readonly etag: string | undefined;
}

const urlOf = (
  endpoint: Endpoint,
  params: object | undefined,
  query: object | undefined,
): string => {
  const values = new Map(Object.entries(params ?? {}));
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(String(values.get(name) ?? '')),
  );
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]): [string, string][] =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString();
  return `${baseUrl}${path}${search === '' ? '' : `?${search}`}`;
};

/** The raw answer, when it is a good one; for streams and files. Throws as `call` does. */
export const callRaw = async <N extends EndpointName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions = {},
): Promise<Response> => {
  const endpoint: Endpoint = api[name];
  const headers = new Headers({
    Accept: typeof endpoint.response === 'string' ? endpoint.response : 'application/json',
  });
  const body: unknown = input.body;
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (options.ifMatch !== undefined) headers.set('If-Match', options.ifMatch);
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey);
  let response: Response;
  try {
    response = await fetch(urlOf(endpoint, input.params, input.query), {
      method: endpoint.method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new NetworkError('no answer', { cause: error });
  }
  if (!response.ok) throw await problemOf(name, response);
  return response;
};

/** One call of the contract: the checked answer and its version. Throws ApiProblem, ContractError or NetworkError. */
export const call = async <N extends EndpointName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions = {},
): Promise<Answer<EndpointResponse<N>>> => {
  const response = await callRaw(name, input, options);
  const schema: Endpoint['response'] = api[name].response;
  if (typeof schema === 'string')
    throw new ContractError(name, ['this endpoint does not answer JSON']);
  const json = await readJson(name, response);
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    throw new ContractError(
      name,
      parsed.error.issues.slice(0, 5).map((issue) => `/${issue.path.join('/')}: ${issue.message}`),
    );
  }
  return {
    // The schema of this very endpoint has just parsed it.
    data: parsed.data as EndpointResponse<N>,
    etag: response.headers.get('ETag') ?? undefined,
  };
};

const readJson = async (name: EndpointName, response: Response): Promise<unknown> => {
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    throw new NetworkError('the answer broke off', { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError(name, ['the answer is not JSON']);
  }
};

const problemOf = async (
  name: EndpointName,
  response: Response,
): Promise<ApiProblem | ContractError> => {
  const parsed = problemSchema.safeParse(await readJson(name, response).catch(() => undefined));
  if (parsed.success) return new ApiProblem(parsed.data);
  return new ContractError(name, [`status ${response.status} without problem details`]);
};
