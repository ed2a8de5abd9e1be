/** The GraphQL API over a graph: Apollo Server with our schema, limits and errors. */
import {
  ApolloServer,
  type ApolloServerPlugin,
  HeaderMap,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildASTSchema, GraphQLScalarType, type GraphQLSchema, parse } from 'graphql';
import { type Day, dayOf } from '../domain/time/day.ts';
import { version } from '../settings/package.ts';
import type { Graph } from '../store/graph.ts';
import { ResponseCache, type ResponseCacheOptions } from './responseCache.ts';
import type { Context } from './context.ts';
import { asGraphQLError, errorFormatter, type ReportError } from './errors.ts';
import { checkBody, LIMITS, sizeRule } from './limits.ts';
import { type RequestPreparer, requestPreparer } from './preparedRequest.ts';
import { addResolvers } from './resolvers.ts';
import { scalars } from './scalars.ts';
import { readTypeDefs } from './schema.ts';
import { type Access, accessOf, type Role, type Token } from './tokens.ts';

export interface Api {
  readonly schema: GraphQLSchema;
  /** Answers a request whose body had so many bytes. */
  handle(request: HTTPGraphQLRequest, bodyBytes?: number): Promise<HTTPGraphQLResponse>;
  /** Runs one operation without HTTP, for a caller of a role or of none, and gives the body of its answer. */
  execute(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    role?: Role | null,
  ): Promise<ApiAnswer>;
  /** The bytes that the body of a request with this Authorization header may have. */
  bodyLimit(authorization: string | undefined): number;
  close(): Promise<void>;
}

export interface ApiAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface ApiOptions {
  readonly graph: Graph;
  readonly report: ReportError;
  /** The tokens that mutations are allowed with; none where absent. */
  readonly tokens?: readonly Token[];
  /** The day that `today` means; UTC of now where absent. */
  readonly today?: () => Day;
  /** How answers over HTTP are kept; none are where absent. */
  readonly cache?: ResponseCacheOptions | null;
}

const todayUtc = (): Day => {
  const now = new Date();
  return dayOf(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
};

/** The executable schema: our SDL, its scalars and resolvers. */
export function buildSchema(): GraphQLSchema {
  const schema = buildASTSchema(parse(readTypeDefs().join('\n')));
  for (const [name, scalar] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (type instanceof GraphQLScalarType)
      Object.assign(type, {
        serialize: scalar.serialize,
        parseValue: scalar.parseValue,
        parseLiteral: scalar.parseLiteral,
      });
  }
  addResolvers(schema);
  return schema;
}

/** Prepares each request before it is executed, and tells its cost. */
const preparing = (prepare: RequestPreparer): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, contextValue }) {
        try {
          if (operation) checkBody(operation, contextValue.bodyBytes);
          if (operation)
            contextValue.prepared = prepare.prepare(document, operation, request.variables ?? {});
        } catch (error) {
          throw asGraphQLError(error);
        }
      },
      async responseForOperation({ contextValue }) {
        const data = (await contextValue.prepared?.answer()) ?? null;
        if (data === null) return null;
        return {
          http: { headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data } },
        };
      },
      async willSendResponse({ response, contextValue, operation }) {
        if (response.body.kind !== 'single' || !contextValue.prepared) return;
        const { cost } = contextValue.prepared;
        const notes = [...contextValue.prepared.notes()].flatMap(([path, sentences]) =>
          sentences.map((message) => ({ path: [path], message })),
        );
        const batch = await contextValue.prepared.batch().catch(() => null);
        if (operation?.operation === 'query' && response.body.singleResult.errors === undefined)
          contextValue.state.readAtBatch = batch;
        response.body.singleResult.extensions = {
          ...response.body.singleResult.extensions,
          cost: { fields: cost, budget: LIMITS.costBudget },
          ...(batch === null ? {} : { known: { batch } }),
          ...(notes.length === 0 ? {} : { notes }),
        };
      },
    };
  },
});

export async function createApi({
  graph,
  report,
  tokens = [],
  today = todayUtc,
  cache,
}: ApiOptions): Promise<Api> {
  const schema = buildSchema();
  const answers = cache ? new ResponseCache(cache) : null;
  const { maxPageSize, maxDepth, costBudget } = LIMITS;
  const service = { version, engine: graph.engine, limits: { maxPageSize, maxDepth, costBudget } };
  const prepare = requestPreparer(schema, graph, service, today);
  const contextFor = (access: Access, bodyBytes: number): Context => ({
    prepared: null,
    state: {},
    access,
    bodyBytes,
    graph,
    service,
    today,
  });
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: LIMITS.maxTokens },
    stopOnTerminationSignals: false,
    formatError: errorFormatter(report),
    validationRules: [sizeRule],
    plugins: [
      preparing(prepare),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: { debug() {}, info() {}, warn() {}, error: (message) => report({ ref: '-', error: message }) },
  });
  await server.start();
  return {
    schema,
    async handle(request, bodyBytes = 0) {
      const place = (await answers?.placeOf(request, today())) ?? null;
      const kept = place && answers?.find(place, request);
      if (kept) return kept;
      const context = contextFor(accessOf(tokens, request.headers.get('authorization')), bodyBytes);
      const response = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: request,
        context: async () => context,
      });
      const { readAtBatch: answeredAt } = context.state;
      // A batch may have come between the look at the version and the read.
      if (place && (answeredAt === null || answeredAt === place.version.batch))
        answers?.keep(place, response);
      return response;
    },
    bodyLimit: (authorization) =>
      accessOf(tokens, authorization).role === null ? LIMITS.queryBytes : LIMITS.mutationBytes,
    async execute(query, variables = {}, role = null) {
      const access: Access = role === null ? accessOf(tokens, undefined) : { role };
      const { body } = await server.executeOperation(
        { query, variables: { ...variables } },
        { contextValue: contextFor(access, 0) },
      );
      if (body.kind !== 'single') throw new Error('incremental answers are not served');
      return JSON.parse(JSON.stringify(body.singleResult)) as ApiAnswer;
    },
    close: () => server.stop(),
  };
}

export { HeaderMap };
