/** The Apollo plugin that admits each request, resolves queries without graphql-js if possible, and adds extensions. */
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { recordedErrors } from '../observe/requestRecord.ts';
import type { Note } from '../query/notes/note.ts';
import { graphFor } from '../store/graph.ts';
import { queueClient } from './account.ts';
import { advise } from './advice/advise.ts';
import { type AwaitedBatches, BATCH_HEADER } from './answers/atLeastBatch.ts';
import { type AnswerSources, PreparedRequest } from './answers/preparedRequest.ts';
import type { Context } from './context.ts';
import { nameArguments } from './dateErrors.ts';
import { asGraphQLError } from './errors.ts';
import type { Admission } from './limits/admission.ts';
import { planningCost } from './limits/planningCost.ts';
import type { Subscriptions } from './live/subscriptions.ts';

export const requestPlugin = (
  admission: Admission,
  batches: AwaitedBatches,
  subscriptions: Subscriptions,
  sources: AnswerSources,
): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    let refusal: unknown = null;
    return {
      async didResolveSource(request) {
        try {
          const document = admission.document(request.source, request.queryHash);
          if (document) setDocument(request, document);
        } catch (error) {
          // Apollo takes no error yet, and would parse and validate the document.
          refusal = error;
          setDocument(request, NO_DOCUMENT);
        }
      },
      async validationDidStart({ queryHash, document }) {
        return async (errors) => {
          if (!errors) admission.keep(queryHash, document);
        };
      },
      async didResolveOperation({ document, operation, request: { variables = {} }, contextValue }) {
        if (refusal) throw refusal;
        if (!operation) return;
        begin(contextValue, operation);
        const { record, signal, account, bodyBytes, event, mayFollow, state } = contextValue;
        try {
          const { largestPage } = contextValue;
          const admitted = await admission.operation(
            document,
            operation,
            variables,
            bodyBytes,
            signal,
            largestPage,
          );
          const atLeastBatch = contextValue.atLeastBatch();
          await batches.untilVisible(atLeastBatch, signal);
          if (!admitted) return;
          const planning = planningCost(admitted.compiled, sources.service.engine);
          account?.charge(admitted.cost + planning);
          admitted.compiled.isPlanned = true;
          // What a page asks adds up.
          record.cost = (record.cost ?? 0) + admitted.cost;
          if (mayFollow && record.type === 'subscription') {
            state.followed = await subscriptions.begin(admitted.fields);
            return;
          }
          contextValue.prepared = new PreparedRequest(sources, admitted, {
            today: contextValue.today(),
            largestPage,
            signal,
            operation: record.operation,
            atLeastBatch,
            event,
            planning,
            client: queueClient(account, planning === 0),
          });
        } catch (error) {
          throw asGraphQLError(error, 400);
        }
      },
      async didEncounterErrors({ errors, document }) {
        nameArguments(errors, document);
        advise(errors, sources.schema);
      },
      async responseForOperation({ contextValue }) {
        const data = (await contextValue.prepared?.readData()) ?? null;
        // The events of a subscription follow its admission.
        if (data === null && contextValue.state.followed === undefined) return null;
        return {
          http: { headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data } },
        };
      },
      async willSendResponse({ response, contextValue, operation }) {
        const { prepared, state, record } = contextValue;
        record.errors =
          response.body.kind === 'single' ? recordedErrors(response.body.singleResult.errors ?? []) : [];
        state.executed = response.body.kind !== 'single' || 'data' in response.body.singleResult;
        if (response.body.kind !== 'single' || !prepared) return;
        const { singleResult } = response.body;
        const batch = await prepared.batch().catch(() => null);
        if (operation?.operation === 'query' && singleResult.errors === undefined) state.readAtBatch = batch;
        const newest = state.changedAtBatch ?? (await prepared.newestBatch().catch(() => null));
        if (newest !== null) response.http.headers.set(BATCH_HEADER, String(newest));
        // An answer without its remarks is better than none.
        const notes = singleResult.data ? await prepared.notes().catch(() => []) : [];
        state.knownBatch = knownBatchOf(batch, newest, notes);
        singleResult.extensions = {
          ...singleResult.extensions,
          ...extensionsOf(prepared, batch, notes),
        };
      },
    };
  },
});

/** Records what is asked. Throws a GraphQLError for a subscription whose client takes one answer. */
function begin(context: Context, { name, operation }: OperationDefinitionNode): void {
  const { record, event, mayFollow } = context;
  record.operation = name?.value ?? null;
  record.type = operation;
  if (operation === 'mutation') context.graph = graphFor(context.graph, record.operation);
  if (operation !== 'subscription' || mayFollow || event !== undefined) return;
  throw new GraphQLError(
    'A subscription is answered by a stream of events: send it to /graphql with the header "Accept: text/event-stream".',
    { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
  );
}

/** Stands for a document that is refused before it is validated. */
const NO_DOCUMENT = parse('{ __typename }');

/** Apollo parses and validates a document only where a request has none yet. */
function setDocument(request: { readonly document?: DocumentNode }, document: DocumentNode): void {
  (request as { document?: DocumentNode }).document = document;
}

/** The newest batch of an answer that has nothing of the newest one; notes say what ids are now. */
const knownBatchOf = (batch: number | null, newest: number | null, notes: readonly Note[]): number | null =>
  batch === null && notes.length === 0 ? newest : null;

/** The cost of the request, the batch that it was read at, and remarks about the values. */
const extensionsOf = ({ cost, budget }: PreparedRequest, batch: number | null, notes: readonly Note[]) => ({
  cost: { fields: cost, budget },
  ...(batch === null ? {} : { known: { batch } }),
  ...(notes.length === 0 ? {} : { notes }),
});
