/** The Apollo plugin that prepares each request, resolves queries without graphql-js if possible, and adds extensions. */
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { Note } from '../query/notes/note.ts';
import type { Context } from './context.ts';
import { nameArguments } from './dateErrors.ts';
import { asGraphQLError } from './errors.ts';
import { checkBody, LIMITS } from './limits.ts';
import type { RequestPreparer } from './preparedRequest.ts';

export const requestPlugin = (preparer: RequestPreparer): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, contextValue }) {
        if (!operation) return;
        try {
          checkBody(operation, contextValue.bodyBytes);
          const { variables = {} } = request;
          contextValue.prepared = await preparer.prepare(
            document,
            operation,
            variables,
            contextValue.today(),
          );
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
        const { prepared, state } = contextValue;
        state.executed = response.body.kind !== 'single' || 'data' in response.body.singleResult;
        if (response.body.kind !== 'single' || !prepared) return;
        const { singleResult } = response.body;
        const batch = await prepared.batch().catch(() => null);
        if (operation?.operation === 'query' && singleResult.errors === undefined) state.readAtBatch = batch;
        // An answer without its remarks is better than none.
        const notes = singleResult.data ? await prepared.notes().catch(() => []) : [];
        singleResult.extensions = {
          ...singleResult.extensions,
          ...extensionsOf(prepared.cost, batch, notes),
        };
      },
    };
  },
});

/** The cost of the request, the batch that it was read at, and remarks about the values. */
const extensionsOf = (cost: number, batch: number | null, notes: readonly Note[]) => ({
  cost: { fields: cost, budget: LIMITS.costBudget },
  ...(batch === null ? {} : { known: { batch } }),
  ...(notes.length === 0 ? {} : { notes }),
});
