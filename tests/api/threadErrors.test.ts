/** Errors of the thread that plans changes have the same responses as those of the thread that serves requests. */
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { errorData, errorOf } from '../../src/api/changes/threadMessage.ts';
import { asGraphQLError } from '../../src/api/errors.ts';
import { FastiError } from '../../src/domain/model/fastiError.ts';
import { GraphChangedError, GraphError, WriterBusyError } from '../../src/store/graph.ts';

/** An error as it arrives from the thread. */
const received = (error: unknown): Error => errorOf(structuredClone(errorData(error)));

describe('an error of the thread', () => {
  it.each([
    ['another writer', new WriterBusyError(3, 'ann', null, 15_000)],
    ['a batch meanwhile', new GraphChangedError(3, 4)],
    ['another plan', new FastiError('STALE_PLAN', 'the plan is now b', { hint: 'plan again' })],
    ['a database that does not answer', new GraphError('UNAVAILABLE', 'Neo4j does not answer.')],
  ])('has the response of the error itself: %s', (_what, error) => {
    const [here, there] = [error, received(error)].map((one) => asGraphQLError(one) as GraphQLError);
    expect(here).toBeInstanceOf(GraphQLError);
    expect(there?.message).toBe(here?.message);
    expect(there?.extensions).toEqual(here?.extensions);
  });

  it('says for a busy writer when to come again', () => {
    const error = asGraphQLError(received(new WriterBusyError(3, 'ann', null, 15_000))) as GraphQLError;
    expect(error.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', http: { status: 503 } });
    expect(error.message).toContain('Batch 3 is being written by ann');
  });

  it('that is not expected stays one, with its stack and its cause for the log', () => {
    const error = received(new Error('broken', { cause: new Error('the reason') }));
    expect(asGraphQLError(error)).toBe(error);
    expect(error.stack).toContain('threadErrors.test.ts');
    expect(String(error.cause)).toContain('the reason');
  });
});
