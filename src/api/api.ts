/** The GraphQL API of a graph: Apollo Server with the schema, limits, errors and the response cache. */
import { randomUUID } from 'node:crypto';
import { ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { type Day, todayUtc } from '../domain/time/day.ts';
import type { CacheNumbers } from '../observe/gauges.ts';
import { newRecord, type RequestRecord, recordedErrors } from '../observe/requestRecord.ts';
import { version } from '../settings/package.ts';
import type { Role } from '../settings/tokens.ts';
import type { Cancellable } from '../store/cancellation.ts';
import { readVersion } from '../store/dataVersion.ts';
import type { Graph } from '../store/graph.ts';
import type { GraphMemory } from '../store/memory/graphMemory.ts';
import type { QueueState } from '../store/readQueue.ts';
import { untilAborted } from '../store/untilAborted.ts';
import { type Account, tableAccount } from './account.ts';
import { AT_LEAST_BATCH, AwaitedBatches, atLeastBatchOf } from './answers/atLeastBatch.ts';
import { requestPreparer } from './answers/preparedRequest.ts';
import {
  type EntityExport,
  type ExportOptions,
  type ExportRequest,
  exportEntity,
} from './answers/recordExport.ts';
import {
  type ApiHttpResponse,
  ResponseCache,
  type ResponseCacheOptions,
  type ResponseKey,
} from './answers/responseCache.ts';
import { beginChange, CHANGE_MEGABYTES } from './changes/changeThread.ts';
import type { Context } from './context.ts';
import { DEADLINE_MS } from './deadline.ts';
import { errorFormatter, type ReportError } from './errors.ts';
import { executableSchema } from './executableSchema.ts';
import { COST_BUDGETS, LIMITS } from './limits/limits.ts';
import { VALIDATION_RULES } from './limits/validationRules.ts';
import { ValidDocuments } from './limits/validDocuments.ts';
import { type PrintedSchema, schemaPrinter } from './printedSchema.ts';
import { requestPlugin } from './requestPlugin.ts';
import { type Work, workWithin } from './requestWork.ts';
import {
  openTable,
  type RunOperation,
  type Table,
  type TableLimits,
  type TableRefusal,
} from './table/table.ts';
import type { TableRequest } from './table/tablePlan.ts';
import { type Access, accessOf, hasRole, readRefusalOf, type TokenSource } from './tokens.ts';

export interface Api {
  readonly schema: GraphQLSchema;
  /** The schema as a text. */
  printedSchema(): PrintedSchema;
  /** Executes a request. */
  handle(request: HTTPGraphQLRequest, options?: HandleOptions): Promise<ApiHttpResponse>;
  /** Executes one operation without HTTP, with the rights of a role or of no role, and returns the response body. */
  execute(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    role?: Role | null,
  ): Promise<ApiResponse>;
  /** Opens the table of a query whose only root field is a list with pages, with the rights of no role. */
  openTable(
    request: TableRequest,
    limits: TableLimits,
    options?: Pick<HandleOptions, 'record' | 'account'> & {
      /** The request header `Fasti-At-Least-Batch`. */
      readonly atLeast?: string | undefined;
    },
  ): Promise<Table | TableRefusal>;
  /** Reads the newest record of an entity as a file of the native format, with the rights of no role. */
  exportEntity(request: ExportRequest, options?: ExportOptions): Promise<EntityExport>;
  /** Who has sent this Authorization header. */
  access(authorization: string | undefined): Access;
  /** Why a caller may not read anything, as a sentence; null if it may. */
  readRefusal(access: Access): string | null;
  /** The lanes of the queue that reads pass through. */
  queue(): QueueState;
  /** The caches by name. */
  caches(): Readonly<Record<string, CacheNumbers>>;
  /** The largest body, in bytes, of a request with this Authorization header. */
  bodyLimit(authorization: string | undefined): number;
  close(): Promise<void>;
}

interface HandleOptions {
  /** The size of its body. */
  readonly bodyBytes?: number;
  /** Aborted when the client leaves. */
  readonly left?: Cancellable;
  /** Gets what becomes known of the request. */
  readonly record?: RequestRecord;
  /** What its cost is charged to; an answer that is kept costs nothing. */
  readonly account?: Account | undefined;
}

export interface ApiResponse {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface ApiOptions {
  readonly graph: Graph;
  readonly report: ReportError;
  /** The tokens that allow mutations; without them mutations are refused. */
  readonly tokens?: TokenSource;
  /** Whether reading requires a token too; the callers of this interface check it by `readRefusal`. */
  readonly closedReads?: boolean;
  /** The day that `today` stands for; the current day in UTC where absent. */
  readonly today?: () => Day;
  /** The cache of responses over HTTP; none where absent. */
  readonly cache?: ResponseCacheOptions | null;
  /** What is kept in memory of `graph`; nothing where absent. */
  readonly memory?: GraphMemory | undefined;
  /** How long the reads of a request may take, in milliseconds; 20,000 where absent. */
  readonly deadlineMs?: number;
  /** The memory for planning changes, in MiB; 1,024 where absent. */
  readonly changeMegabytes?: number;
}

const MAX_VALIDATION_ERRORS = 20;

export async function createApi({
  graph,
  report,
  tokens = () => [],
  closedReads = false,
  today = todayUtc,
  cache,
  memory,
  deadlineMs = DEADLINE_MS,
  changeMegabytes = CHANGE_MEGABYTES,
}: ApiOptions): Promise<Api> {
  const schema = executableSchema();
  const responses = cache ? new ResponseCache({ ...cache, closed: closedReads }) : null;
  const { maxPageSize, maxDepth } = LIMITS;
  const limits = { maxPageSize, maxDepth, costBudget: COST_BUDGETS[graph.engine] };
  const service = { version, engine: graph.engine, limits };
  const batches = new AwaitedBatches(cache?.newest ?? (() => readVersion(graph)));
  const reportFault = (error: unknown): string => {
    const ref = randomUUID();
    report({ ref, error });
    return ref;
  };
  const contextFor = (
    access: Access,
    work: Work,
    {
      record = newRecord(),
      bodyBytes = 0,
      day = today,
      account,
      atLeastBatch = () => 0,
    }: Partial<Pick<Context, 'record' | 'bodyBytes' | 'account' | 'atLeastBatch'>> & {
      readonly day?: () => Day;
    } = {},
  ): Context => ({
    prepared: null,
    atLeastBatch,
    state: {},
    record,
    access,
    bodyBytes,
    account,
    graph,
    signal: work.signal,
    beginChange(own) {
      const job = beginChange(own, reportFault, changeMegabytes);
      work.jobs.push(job);
      return job;
    },
    service,
    today: day,
  });
  const inTime = workWithin(deadlineMs);
  const preparer = requestPreparer(schema, graph, service, memory);
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // The plugin keeps valid documents, by the size of their text.
    documentStore: null,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(report),
    validationRules: VALIDATION_RULES,
    // Each error costs a search for the names that were probably meant.
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    plugins: [
      requestPlugin(preparer, new ValidDocuments(), batches),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: { debug() {}, info() {}, warn() {}, error: (message) => report({ ref: '-', error: message }) },
  });
  await server.start();
  const runOperation = async (
    { query, variables, operationName }: TableRequest,
    day: Day,
    client: Pick<Context, 'record' | 'account' | 'atLeastBatch'>,
  ): ReturnType<RunOperation> => {
    const { http, body } = await inTime((work) =>
      server.executeOperation(
        { query, variables: { ...variables }, ...(operationName === undefined ? {} : { operationName }) },
        { contextValue: contextFor(accessOf(tokens(), undefined), work, { ...client, day: () => day }) },
      ),
    );
    if (body.kind !== 'single') throw new Error('Incremental delivery is not supported.');
    return { status: http.status, headers: http.headers, ...body.singleResult };
  };
  /** The key of the response in the cache; null where it is not kept. A request that is wrong is refused when it is executed. */
  const cacheKeyOf = async (
    request: HTTPGraphQLRequest,
    atLeast: string | undefined,
    signal: Cancellable,
  ): Promise<ResponseKey | null> => {
    try {
      const key = responses?.keyOf(request, today(), atLeastBatchOf(atLeast));
      return key ? await untilAborted(key, signal) : null;
    } catch {
      return null;
    }
  };
  return {
    schema,
    printedSchema: schemaPrinter(schema),
    handle(request, { bodyBytes = 0, left, record = newRecord(), account } = {}) {
      const access = accessOf(tokens(), request.headers.get('authorization'));
      const atLeast = request.headers.get(AT_LEAST_BATCH);
      return inTime(async (work) => {
        const key = await cacheKeyOf(request, atLeast, work.signal);
        const cached = key && responses?.get(key, record);
        if (cached) return cached;
        const atLeastBatch = (): number => atLeastBatchOf(atLeast);
        const context = contextFor(access, work, { record, bodyBytes, account, atLeastBatch });
        const { state } = context;
        const response = await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: request,
          context: async () => context,
        });
        if (state.executed === false) refuse(response);
        // A batch may have been committed after the version was read and before the query ran.
        const isCurrent = state.readAtBatch === null || state.readAtBatch === key?.version.batch;
        return responses && key && isCurrent ? responses.set(key, response, record) : response;
      }, left);
    },
    async openTable(request, limits, { record = newRecord(), account, atLeast } = {}) {
      const own = account && tableAccount(account);
      const client = { record, account: own, atLeastBatch: () => atLeastBatchOf(atLeast) };
      const run: RunOperation = (page, day) => runOperation(page, day, client);
      const table = await openTable(schema, run, limits, request, today());
      if ('errors' in table) record.errors = recordedErrors(table.errors);
      return table;
    },
    exportEntity: (request, { left, ...client } = {}) =>
      inTime(
        ({ signal }) => exportEntity(preparer.reader(signal, 'EntityRecord'), request, limits, client),
        left,
      ),
    access: (authorization) => accessOf(tokens(), authorization),
    readRefusal: (access) => (closedReads ? readRefusalOf(access) : null),
    queue: () => preparer.queue(),
    caches: () => ({ compiled: preparer.compiled(), ...(responses ? { responses: responses.numbers } : {}) }),
    bodyLimit: (authorization) =>
      hasRole(accessOf(tokens(), authorization), 'editor') ? LIMITS.mutationBytes : LIMITS.queryBytes,
    async execute(query, variables = {}, role = null) {
      const access: Access = role === null ? accessOf(tokens(), undefined) : { role, name: role };
      const { body } = await inTime((work) =>
        server.executeOperation(
          { query, variables: { ...variables } },
          { contextValue: contextFor(access, work) },
        ),
      );
      if (body.kind !== 'single') throw new Error('Incremental delivery is not supported.');
      return JSON.parse(JSON.stringify(body.singleResult)) as ApiResponse;
    },
    close: () => server.stop(),
  };
}

/**
 * Makes a request that was refused have an error status in the media type of GraphQL over HTTP, which requires it. Apollo
 * answers a persisted query that it does not know with 200 in both.
 */
function refuse(response: HTTPGraphQLResponse): void {
  const type = response.headers.get('content-type') ?? '';
  if ((response.status ?? 200) < 400 && type.startsWith('application/graphql-response+json'))
    response.status = 400;
}
