import {
  armingRequestSchema,
  armingSchema,
  outcomeModeSchema,
  ruleStatusSchema,
  runVersionRequestSchema,
} from './arming.ts';
import { changeRulesAnswerSchema, changeRulesSchema } from './bulk.ts';
import { capabilityMatrixSchema } from './capability.ts';
import { changesSchema } from './change.ts';
import { connectionSchema, connectionStatusSchema } from './connection.ts';
import { directorySchema } from './account.ts';
import { historyManifestSchema } from './history.ts';
import { connectionIdSchema, organizationIdSchema, ruleIdSchema } from './ids.ts';
import { listNameSchema } from './condition.ts';
import { keptListSchema, listBodySchema, listSummarySchema } from './named-list.ts';
import { organizationSchema } from './organization.ts';
import { pageOf, pagingQuery } from './paging.ts';
import type { ProblemType } from './problem.ts';
import { productSchema } from './product.ts';
import {
  RULE_SEVERITIES,
  ruleLabelsSchema,
  ruleSaveSchema,
  ruleSchema,
  ruleSummarySchema,
  ruleVersionSchema,
} from './rule.ts';
import { sessionSchema } from './session.ts';
import { z } from './z.ts';

export const API_BASE = '/api/v1';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** below the API base, with `:name` for each parameter */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** schema of a JSON answer, or the media type of one that is not JSON */
  readonly response: z.ZodType | 'application/vnd.apache.arrow.stream' | 'text/event-stream';
  readonly status: 200 | 201;
  /** `ETag` on the answer; with a write, `If-Match` is required */
  readonly etag?: true;
  /** `Idempotency-Key` is required */
  readonly idempotent?: true;
  /** problems besides those every endpoint may answer: signed-out, invalid-request, too-many-requests, unavailable, internal */
  readonly problems: readonly ProblemType[];
}

const ruleParams = z.object({ ruleId: ruleIdSchema });
const listParams = z.object({ listName: listNameSchema });
const connectionParams = z.object({ connectionId: connectionIdSchema });

export const RULE_SORTS = [
  'name',
  '-name',
  'updated',
  '-updated',
  'triggers',
  '-triggers',
  'organizations',
  '-organizations',
  'severity',
  '-severity',
] as const;
/** A filter with several values is written once, separated by commas. */
const listOf = <T extends z.ZodType>(item: T) => {
  // The input of an item is whatever text stands between two commas; zod cannot know that of a generic T.
  const items = z.array(item) as unknown as z.ZodType<z.output<T>[], string[]>;
  return z
    .string()
    .max(20_000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(items);
};

/** Every endpoint once. Client calls, mock handlers and the OpenAPI document come from here. */
export const api = {
  getSession: {
    method: 'GET',
    path: '/session',
    summary: 'Who is here and what they may do',
    response: sessionSchema,
    status: 200,
    problems: [],
  },
  listOrganizations: {
    method: 'GET',
    path: '/organizations',
    summary: 'The organizations, those included in which the person may do nothing',
    query: z.object({ ...pagingQuery }),
    response: pageOf(organizationSchema),
    status: 200,
    problems: [],
  },
  getDirectory: {
    method: 'GET',
    path: '/directory',
    summary: 'All accounts of the organizations the person holds, as of today',
    response: directorySchema,
    status: 200,
    problems: [],
  },
  listRules: {
    method: 'GET',
    path: '/rules',
    summary: 'Rules, filtered and sorted',
    query: z.object({
      ...pagingQuery,
      search: z.string().max(200).optional(),
      mode: outcomeModeSchema.optional(),
      product: productSchema.optional(),
      organization: organizationIdSchema.optional(),
      status: ruleStatusSchema.optional().describe('all but the archived'),
      severity: z.enum(RULE_SEVERITIES).optional(),
      tag: z.string().max(40).optional(),
      owner: z.string().max(200).optional(),
      sort: z.enum(RULE_SORTS).optional(),
    }),
    response: pageOf(ruleSummarySchema),
    status: 200,
    problems: [],
  },
  listRuleLabels: {
    method: 'GET',
    path: '/rule-labels',
    summary: 'Tags and owners that rules have, archived ones too',
    response: ruleLabelsSchema,
    status: 200,
    problems: [],
  },
  createRule: {
    method: 'POST',
    path: '/rules',
    summary: 'Save a new rule as version 1; it is a draft everywhere',
    body: ruleSaveSchema,
    response: ruleSchema,
    status: 201,
    etag: true,
    idempotent: true,
    problems: ['forbidden', 'rule-invalid', 'capability-refused', 'idempotency-conflict'],
  },
  getRule: {
    method: 'GET',
    path: '/rules/:ruleId',
    summary: 'The present version of a rule',
    params: ruleParams,
    response: ruleSchema,
    status: 200,
    etag: true,
    problems: ['not-found'],
  },
  saveRule: {
    method: 'PUT',
    path: '/rules/:ruleId',
    summary: 'Save a next version; arming is untouched',
    params: ruleParams,
    body: ruleSaveSchema,
    response: ruleSchema,
    status: 200,
    etag: true,
    problems: [
      'forbidden',
      'not-found',
      'rule-invalid',
      'capability-refused',
      'version-conflict',
      'version-required',
    ],
  },
  listRuleVersions: {
    method: 'GET',
    path: '/rules/:ruleId/versions',
    summary: 'The versions a rule has had, newest first',
    params: ruleParams,
    query: z.object({ ...pagingQuery }),
    response: pageOf(ruleVersionSchema),
    status: 200,
    problems: ['not-found'],
  },
  changeRules: {
    method: 'POST',
    path: '/rules/changes',
    summary: 'Do one thing to many rules, or say what it would do',
    body: changeRulesSchema,
    response: changeRulesAnswerSchema,
    status: 200,
    idempotent: true,
    problems: ['idempotency-conflict'],
  },
  getArming: {
    method: 'GET',
    path: '/rules/:ruleId/arming',
    summary: 'The outcome mode of a rule in each organization in scope',
    params: ruleParams,
    response: armingSchema,
    status: 200,
    etag: true,
    problems: ['not-found'],
  },
  armRule: {
    method: 'PUT',
    path: '/rules/:ruleId/arming',
    summary: 'Move a rule up or down the ladder in the organizations named',
    params: ruleParams,
    body: armingRequestSchema,
    response: armingSchema,
    status: 200,
    etag: true,
    problems: ['forbidden', 'not-found', 'step-not-open', 'version-conflict', 'version-required'],
  },
  runRuleVersion: {
    method: 'PUT',
    path: '/rules/:ruleId/running',
    summary: 'Put a version in the place of the one that runs',
    params: ruleParams,
    body: runVersionRequestSchema,
    response: armingSchema,
    status: 200,
    etag: true,
    problems: ['forbidden', 'not-found', 'step-not-open', 'version-conflict', 'version-required'],
  },
  listLists: {
    method: 'GET',
    path: '/lists',
    summary: 'The lists that conditions may name, without their entries',
    query: z.object({ ...pagingQuery }),
    response: pageOf(listSummarySchema),
    status: 200,
    problems: [],
  },
  createList: {
    method: 'POST',
    path: '/lists',
    summary: 'Keep a new list',
    body: listBodySchema.extend({ name: listNameSchema }),
    response: keptListSchema,
    status: 201,
    etag: true,
    idempotent: true,
    problems: ['forbidden', 'list-exists', 'idempotency-conflict'],
  },
  getList: {
    method: 'GET',
    path: '/lists/:listName',
    summary: 'A list with its entries',
    params: listParams,
    response: keptListSchema,
    status: 200,
    etag: true,
    problems: ['not-found'],
  },
  saveList: {
    method: 'PUT',
    path: '/lists/:listName',
    summary: 'Replace the entries of a list',
    params: listParams,
    body: listBodySchema,
    response: keptListSchema,
    status: 200,
    etag: true,
    problems: ['forbidden', 'not-found', 'list-read-only', 'version-conflict', 'version-required'],
  },
  removeList: {
    method: 'DELETE',
    path: '/lists/:listName',
    summary: 'Take away a list that no rule names',
    params: listParams,
    response: z.object({}),
    status: 200,
    etag: true,
    problems: [
      'forbidden',
      'not-found',
      'list-read-only',
      'list-in-use',
      'version-conflict',
      'version-required',
    ],
  },
  getCapability: {
    method: 'GET',
    path: '/capability',
    summary: 'May this action run here: every organization × product × action the person may see',
    response: capabilityMatrixSchema,
    status: 200,
    problems: [],
  },
  listConnections: {
    method: 'GET',
    path: '/connections',
    summary: 'Connections with their status, cause and cost',
    query: z.object({
      ...pagingQuery,
      status: listOf(connectionStatusSchema).optional(),
      product: listOf(productSchema).optional(),
      organization: listOf(organizationIdSchema).optional(),
      search: z.string().max(200).optional(),
    }),
    response: pageOf(connectionSchema),
    status: 200,
    problems: [],
  },
  getConnection: {
    method: 'GET',
    path: '/connections/:connectionId',
    summary: 'One connection',
    params: connectionParams,
    response: connectionSchema,
    status: 200,
    problems: ['not-found'],
  },
  checkConnection: {
    method: 'POST',
    path: '/connections/:connectionId/check',
    summary: 'Ask the provider now whether the connection works',
    params: connectionParams,
    response: connectionSchema,
    status: 200,
    idempotent: true,
    problems: ['forbidden', 'not-found', 'idempotency-conflict'],
  },
  reconnect: {
    method: 'POST',
    path: '/connections/:connectionId/reconnect',
    summary: 'Connect, reconnect, or grant the missing permissions',
    params: connectionParams,
    response: connectionSchema,
    status: 200,
    idempotent: true,
    problems: ['forbidden', 'not-found', 'idempotency-conflict'],
  },
  getHistory: {
    method: 'GET',
    path: '/history',
    summary: 'What the history covers, and its slices',
    response: historyManifestSchema,
    status: 200,
    problems: [],
  },
  getHistorySlice: {
    method: 'GET',
    path: '/history/:revision/slices/:index',
    summary: 'One slice of the history as an Apache Arrow IPC stream',
    params: z.object({
      revision: z.string().min(1).max(200),
      index: z.coerce.number().int().nonnegative(),
    }),
    response: 'application/vnd.apache.arrow.stream',
    status: 200,
    problems: ['not-found'],
  },
  getChanges: {
    method: 'GET',
    path: '/changes',
    summary: 'Changes after the given one; fills a gap in the stream',
    query: z.object({ since: z.coerce.number().int().nonnegative().optional() }),
    response: changesSchema,
    status: 200,
    problems: [],
  },
  streamChanges: {
    method: 'GET',
    path: '/changes/stream',
    summary: 'Changes as server-sent events; `id` is the change id, `data` the change as JSON',
    query: z.object({ since: z.coerce.number().int().nonnegative().optional() }),
    response: 'text/event-stream',
    status: 200,
    problems: [],
  },
} as const satisfies Record<string, Endpoint>;

export type Api = typeof api;
export type EndpointName = keyof Api;

type Parsed<S, K extends string> = S extends { readonly [P in K]: infer T extends z.ZodType }
  ? z.output<T>
  : undefined;
type Sent<S, K extends string> = S extends { readonly [P in K]: infer T extends z.ZodType }
  ? z.input<T>
  : undefined;

/** What a handler receives: parsed. */
export interface EndpointInput<N extends EndpointName> {
  readonly params: Parsed<Api[N], 'params'>;
  readonly query: Parsed<Api[N], 'query'>;
  readonly body: Parsed<Api[N], 'body'>;
}
/** What a caller sends: not parsed yet. */
export type EndpointParams<N extends EndpointName> = Sent<Api[N], 'params'>;
export type EndpointQuery<N extends EndpointName> = Sent<Api[N], 'query'>;
export type EndpointBody<N extends EndpointName> = Sent<Api[N], 'body'>;
/** The JSON answer, or raw bytes for the endpoints that do not answer JSON. */
export type EndpointResponse<N extends EndpointName> = Api[N]['response'] extends z.ZodType
  ? z.output<Api[N]['response']>
  : ReadableStream<Uint8Array> | ArrayBuffer;
