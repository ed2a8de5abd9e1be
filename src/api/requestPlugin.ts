/** The Apollo plugin that prepares each request, resolves queries without graphql-js if possible, and adds extensions. */
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, type GraphQLError, parse } from 'graphql';
import { recordedErrors } from '../observe/requestRecord.ts';
import type { Note } from '../query/notes/note.ts';
import { graphFor } from '../store/graphFor.ts';
import { type AwaitedBatches, BATCH_HEADER } from './answers/atLeastBatch.ts';
import type { PreparedRequest, RequestPreparer } from './answers/preparedRequest.ts';
import type { Context } from './context.ts';
import { nameArguments } from './dateErrors.ts';
import { asGraphQLError } from './errors.ts';
import { checkBody } from './limits/limits.ts';
import type { ValidDocuments } from './limits/validDocuments.ts';

export const requestPlugin = (
  preparer: RequestPreparer,
  documents: ValidDocuments,
  batches: AwaitedBatches,
): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    let refusal: GraphQLError | null = null;
    return {
      async didResolveSource(request) {
        const found = documents.find(request.source, request.queryHash);
        if ('refusal' in found) {
          refusal = found.refusal;
          setDocument(request, NO_DOCUMENT);
        } else if (found.document) setDocument(request, found.document);
      },
      async validationDidStart({ queryHash, document }) {
        return async (errors) => {
          if (!errors) documents.keep(queryHash, document);
        };
      },
      async didResolveOperation({ document, operation, request, contextValue }) {
        if (refusal) throw refusal;
        if (!operation) return;
        const { record } = contextValue;
        record.operation = operation.name?.value ?? null;
        record.type = operation.operation;
        if (operation.operation === 'mutation')
          contextValue.graph = graphFor(contextValue.graph, record.operation);
        try {
          checkBody(operation, contextValue.bodyBytes);
          const atLeast = contextValue.atLeastBatch();
          await batches.untilVisible(atLeast, contextValue.signal);
          const { variables = {} } = request;
          contextValue.prepared = await preparer.prepare(
            document,
            operation,
            variables,
            contextValue.today(),
            { signal: contextValue.signal, operation: record.operation },
            atLeast,
          );
          if (contextValue.prepared) {
            contextValue.account?.charge(contextValue.prepared.cost);
            // The pages of a table add up.
            record.cost = (record.cost ?? 0) + contextValue.prepared.cost;
          }
        } catch (error) {
          throw asGraphQLError(error, 400);
        }
      },
      async didEncounterErrors({ errors, document }) {
        nameArguments(errors, document);
      },
      async responseForOperation({ contextValue }) {
        const data = (await contextValue.prepared?.readData()) ?? null;
        if (data === null) return null;
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
        singleResult.extensions = {
          ...singleResult.extensions,
          ...extensionsOf(prepared, batch, notes),
        };
      },
    };
  },
});

/** Stands for a document that is refused before it is parsed or validated, of which Apollo has no notion. */
const NO_DOCUMENT = parse('{ __typename }');

/** Apollo parses and validates a document only where a request has none yet. */
function setDocument(request: { readonly document?: DocumentNode }, document: DocumentNode): void {
  (request as { document?: DocumentNode }).document = document;
}

/** The cost of the request, the batch that it was read at, and remarks about the values. */
const extensionsOf = ({ cost, budget }: PreparedRequest, batch: number | null, notes: readonly Note[]) => ({
  cost: { fields: cost, budget },
  ...(batch === null ? {} : { known: { batch } }),
  ...(notes.length === 0 ? {} : { notes }),
});
