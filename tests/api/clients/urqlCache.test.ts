/** The normalised cache of urql reads back what it was given, at every moment. */
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urqlKeys } from '../../../src/client/caches.ts';
import { type SeededApi, seededApi } from '../../support/seeded.ts';
import { REQUESTS } from './questions.ts';

describe('urql', () => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi('embedded');
  });
  afterAll(() => seeded?.close());

  it('keeps three moments and an enclosing query apart in one cache', async () => {
    const warnings: string[] = [];
    const client = new Client({
      url: 'http://127.0.0.1/graphql',
      preferGetMethod: false,
      exchanges: [
        cacheExchange({
          keys: urqlKeys,
          logger: (level, message) => {
            if (level !== 'debug') warnings.push(message);
          },
        }),
        fetchExchange,
      ],
      async fetch(_url, init) {
        const { query, variables } = JSON.parse(String(init?.body)) as {
          query: string;
          variables: Record<string, unknown>;
        };
        return Response.json(await seeded.api.execute(query, variables));
      },
    });
    const answers: unknown[] = [];
    for (const { query, variables } of REQUESTS) {
      const { data, error } = await client.query(query, variables).toPromise();
      expect(error).toBeUndefined();
      answers.push(data);
    }
    expect(new Set(answers.map((data) => JSON.stringify(data))).size).toBe(REQUESTS.length);
    for (const [i, { query, variables }] of REQUESTS.entries()) {
      const { data: fromServer } = await seeded.api.execute(query, variables);
      const cached = await client.query(query, variables, { requestPolicy: 'cache-only' }).toPromise();
      expect(cached.data).toEqual(fromServer);
      expect(cached.data).toEqual(answers[i]);
    }
    expect(warnings).toEqual([]);
  });
});
