/** The GraphQL API of a graph: Apollo Server with the schema, limits, errors and the response cache. */
import { ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { type Day, dayAt } from '../domain/time/day.ts';
import type { CacheNumbers } from '../observe/gauges.ts';
import { newRecord } from '../observe/requestRecord.ts';
import { CommittedBatches, type GraphMemory, withNames } from '../query/memory/graphMemory.ts';
import { version } from '../settings/package.ts';
import type { Role } from '../settings/tokens.ts';
import { type Cancellable, untilAborted } from '../store/cancellation.ts';
import { readVersion } from '../store/dataVersion.ts';
import { fromLeader, type Graph } from '../store/graph.ts';
import { type QueueState, ReadQueue, type Timer } from '../store/readQueue.ts';
import { type Access, accessOf, hasRole, readRefusalOf, type TokenSource } from './access.ts';
import { queueClient } from './account.ts';
import { AT_LEAST_BATCH, AwaitedBatches, atLeastBatchOf } from './answers/atLeastBatch.ts';
import { OperationCache } from './answers/compiledOperation.ts';
import { type EntityExport, type ExportRequest, exportEntity } from './answers/recordExport.ts';
import {
  type ApiHttpResponse,
  ResponseCache,
  type ResponseCacheOptions,
  type ResponseKey,
} from './answers/responseCache.ts';
import { beginChange, CHANGE_MEGABYTES } from './changes/changeThread.ts';
import type { Client, Context, OperationRequest, OperationResult, RequestState } from './context.ts';
import { DEADLINE_MS, type Work, workWithin } from './deadline.ts';
import { errorFormatter, faultReporter, type ReportError } from './errors.ts';
import { executableSchema, type PrintedSchema, printedSchema, typeDefinition } from './executableSchema.ts';
import { Admission } from './limits/admission.ts';
import { CostCheck } from './limits/costCheck.ts';
import { COST_BUDGETS, LIMITS } from './limits/limits.ts';
import { type FollowerLimits, LiveBatches, SUBSCRIBERS } from './live/liveBatches.ts';
import { Subscriptions } from './live/subscriptions.ts';
import { requestPlugin } from './requestPlugin.ts';

export interface Api {
  readonly schema: GraphQLSchema;
  /** The schema as a text. */
  printedSchema(): PrintedSchema;
  /** The definition of a type of the schema. Throws a FastiError for a name that no type has. */
  typeDefinition(name: string): string;
  /** Why a document cannot be run, whatever its variables are, as a sentence; null if it can. */
  documentProblem(text: string): string | null;
  /** Executes a request. */
  handle(request: HTTPGraphQLRequest, options?: HandleOptions): Promise<ApiHttpResponse>;
  /** Executes one operation without HTTP, with the rights of a role or of no role, and returns the response body. */
  execute(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    role?: Role | null,
  ): Promise<ApiResponse>;
  /** Reads the newest record of an entity as a file, with the rights of no role. */
  exportEntity(request: ExportRequest, client?: Client): Promise<EntityExport>;
  /** Who has sent this Authorization header. */
  access(authorization: string | undefined): Access;
  /** Why a caller may not read anything, as a sentence; null if it may. */
  readRefusal(access: Access): string | null;
  /** The lanes of the queue that reads pass through. */
  queue(): QueueState;
  /** The caches by name. */
  caches(): Readonly<Record<string, CacheNumbers>>;
  /** What is committed, for those who follow it. */
  readonly live: LiveBatches;
  /**
   * Executes an operation whose answers are sent one by one: those of a subscription, or the one of another operation. Each is
   * JSON; null is for a while without one.
   */
  stream(
    request: OperationRequest,
    authorization: string | undefined,
    client: Client & { readonly left: Cancellable; readonly bodyBytes?: number },
  ): Promise<AsyncIterable<string | null>>;
  /** The largest body, in bytes, of a request with this Authorization header. */
  bodyLimit(authorization: string | undefined): number;
  close(): Promise<void>;
}

/** A document with the types of its answer and its variables; the code generator writes it from `*.graphql`. */
export interface ApiDocument<Data, Variables> {
  readonly text: string;
  /** Never set: carries the types of the variables and of the answer. */
  readonly types?: (variables: Variables) => Data;
}

interface HandleOptions extends Client {
  /** The size of its body. */
  readonly bodyBytes?: number;
  /** The largest page of a root field; that of the schema where absent. */
  readonly largestPage?: number | undefined;
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
  /** How many fields a request may read; as many as the engine allows where absent. */
  readonly costBudget?: number | undefined;
  /** How long the reads of a request may take, in milliseconds; 20,000 where absent. */
  readonly deadlineMs?: number;
  /** The memory for planning changes, in MiB; 1,024 where absent. */
  readonly changeMegabytes?: number;
  /** How many may follow what is committed; 1,000 where absent, 100 of one client. */
  readonly subscribers?: FollowerLimits;
  /** By which long statements are found, and batches awaited; that of the system where absent. */
  readonly timer?: Timer | undefined;
}

const MAX_VALIDATION_ERRORS = 20;

export async function createApi({
  graph,
  report,
  tokens = () => [],
  closedReads = false,
  today = () => dayAt(Date.now()),
  cache,
  memory,
  costBudget = COST_BUDGETS[graph.engine],
  deadlineMs = DEADLINE_MS,
  changeMegabytes = CHANGE_MEGABYTES,
  subscribers = SUBSCRIBERS,
  timer,
}: ApiOptions): Promise<Api> {
  const { maxPageSize, maxDepth } = LIMITS;
  const limits = { maxPageSize, maxDepth, costBudget };
  const service = { version, engine: graph.engine, limits };
  const schema = executableSchema();
  const reportFault = faultReporter(report);

  const queue = new ReadQueue(graph, undefined, timer);
  const operations = new OperationCache(schema);
  const known = withNames(graph, memory);
  const costs = new CostCheck(queue.reader('LIGHT'), costBudget);
  const admission = new Admission(schema, operations, costs);
  const newest = cache?.newest ?? (() => readVersion(fromLeader(graph)));
  const batches = new AwaitedBatches(newest, timer?.now);
  const live = new LiveBatches(new CommittedBatches(queue.reader('LIGHT')), newest, subscribers);
  const subscriptions = new Subscriptions(live, (request, event) =>
    run(request, accessWith(undefined), { event, atLeastBatch: () => event.batch }),
  );
  const responses = cache ? new ResponseCache({ ...cache, closed: closedReads }) : null;

  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Admission keeps valid documents, by the size of their text.
    documentStore: null,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(reportFault),
    // Each error costs a search for the names that were probably meant.
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    plugins: [
      requestPlugin(admission, batches, subscriptions, {
        schema,
        queue,
        service,
        memory: known,
      }),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: { debug() {}, info() {}, warn() {}, error: (message) => report({ ref: '-', error: message }) },
  });
  await server.start();

  const inTime = workWithin(deadlineMs);
  const accessWith = (authorization: string | undefined): Access => accessOf(tokens(), authorization);
  const contextFor = (access: Access, work: Work, given: GivenContext = {}): Context => ({
    prepared: null,
    atLeastBatch: () => 0,
    state: {},
    record: newRecord(),
    access,
    bodyBytes: 0,
    graph,
    signal: work.signal,
    beginChange(own) {
      const job = beginChange(fromLeader(own), reportFault, changeMegabytes);
      work.jobs.push(job);
      return job;
    },
    service,
    today,
    ...given,
  });
  /** Executes an operation without HTTP. */
  const run = (
    { query, variables, operationName }: OperationRequest,
    access: Access,
    given?: GivenContext,
    left?: Cancellable,
  ): Promise<OperationResult> =>
    inTime(async (work) => {
      const request = { query, variables: { ...variables } };
      const contextValue = contextFor(access, work, given);
      const { http, body } = await server.executeOperation(
        operationName === undefined ? request : { ...request, operationName },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('Incremental delivery is not supported.');
      return { status: http.status, ...body.singleResult };
    }, left);

  return {
    schema,
    printedSchema,
    typeDefinition,
    documentProblem: (text) => admission.problemOf(text),
    handle(request, { bodyBytes = 0, left, record = newRecord(), account, since, largestPage } = {}) {
      const access = accessWith(request.headers.get('authorization'));
      const atLeast = request.headers.get(AT_LEAST_BATCH);
      const atLeastBatch = (): number => atLeastBatchOf(atLeast);
      return inTime(
        async (work) => {
          const isKept = responses !== null && largestPage === undefined;
          const key = isKept ? await keyIn(responses, request, today, atLeastBatch, work.signal) : null;
          const cached = key && responses?.get(key, record);
          if (cached) return cached;
          const context = contextFor(access, work, { record, bodyBytes, account, atLeastBatch, largestPage });
          const response = await server.executeHTTPGraphQLRequest({
            httpGraphQLRequest: request,
            context: async () => context,
          });
          const { executed, readAtBatch, knownBatch } = context.state;
          if (executed === false) setErrorStatus(response);
          // A batch may have been committed after the version was read and before the query ran.
          const isCurrent = readAtBatch === null || readAtBatch === key?.version.batch;
          if (!responses || !key || !isCurrent) return response;
          // No later batch has a time before that of one which is there.
          const isFinal = request.method === 'GET' && (knownBatch ?? Infinity) < key.version.batch;
          return responses.set(key, response, record, isFinal);
        },
        left,
        since,
      );
    },
    exportEntity: (request, client = {}) =>
      inTime(
        ({ signal }) => {
          const context = { operation: 'EntityRecord' };
          const reader = queue.reader('ORDINARY', signal, context, queueClient(client.account));
          return exportEntity(reader, request, limits, client);
        },
        client.left,
        client.since,
      ),
    access: accessWith,
    readRefusal: (access) => (closedReads ? readRefusalOf(access) : null),
    queue: () => queue.state,
    live,
    async stream(request, authorization, { left, record = newRecord(), account, bodyBytes = 0 }) {
      const state: RequestState = {};
      const given = { record, account, bodyBytes, state, mayFollow: true };
      const { data, errors, extensions } = await run(request, accessWith(authorization), given, left);
      if (state.followed) return subscriptions.events(request, state.followed, left);
      return only(JSON.stringify({ data, errors, extensions }));
    },
    caches: () => ({ compiled: operations.numbers, ...(responses ? { responses: responses.numbers } : {}) }),
    bodyLimit: (authorization) =>
      hasRole(accessWith(authorization), 'editor') ? LIMITS.mutationBytes : LIMITS.queryBytes,
    async execute(query, variables = {}, role = null) {
      const access: Access = role === null ? accessWith(undefined) : { role, name: role };
      const { data, errors, extensions } = await run({ query, variables, operationName: undefined }, access);
      return JSON.parse(JSON.stringify({ data, errors, extensions })) as ApiResponse;
    },
    close: () => server.stop(),
  };
}

/** What is known of a request besides who may do what. */
type GivenContext = Partial<
  Pick<
    Context,
    'record' | 'bodyBytes' | 'account' | 'atLeastBatch' | 'largestPage' | 'event' | 'mayFollow' | 'state'
  >
>;

async function* only<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** The key of the response in the cache; null where it is not kept. A request that is wrong is refused when it is executed. */
async function keyIn(
  responses: ResponseCache,
  request: HTTPGraphQLRequest,
  today: () => Day,
  atLeastBatch: () => number,
  signal: Cancellable,
): Promise<ResponseKey | null> {
  try {
    return await untilAborted(responses.keyOf(request, today(), atLeastBatch()), signal);
  } catch {
    return null;
  }
}

/**
 * Sets an error status on the response to a refused request in the media type of GraphQL over HTTP, which requires it.
 * Apollo answers a persisted query that it does not know with 200 in both media types.
 */
function setErrorStatus(response: HTTPGraphQLResponse): void {
  const type = response.headers.get('content-type') ?? '';
  if ((response.status ?? 200) < 400 && type.startsWith('application/graphql-response+json'))
    response.status = 400;
}
