/** The default cache of Apollo Client reads back what it was given, at every moment. */
import { InMemoryCache } from '@apollo/client';
import { type DocumentNode, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { possibleTypes } from '../../../src/client/caches.ts';
import { poolsOf } from '../../support/pools.ts';
import { RandomQuery } from '../../support/randomQuery.ts';
import { type SeededApi, seededApi } from '../../support/seeded.ts';
import { DAYS, REQUESTS } from './questions.ts';

type Data = Record<string, unknown>;

describe('Apollo Client', () => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi('embedded');
  });
  afterAll(() => seeded?.close());

  async function answerTo(query: DocumentNode, variables: Data = {}): Promise<Data> {
    const { data, errors } = await seeded.api.execute(print(query), variables);
    expect(errors).toBeUndefined();
    return data as Data;
  }

  it('keeps three moments and an enclosing query apart in one cache', async () => {
    const cache = new InMemoryCache();
    const requests = REQUESTS.map(({ query, variables }) => ({ query: parse(query), variables }));
    const answers: Data[] = [];
    for (const { query, variables } of requests) {
      const data = await answerTo(query, variables);
      answers.push(data);
      cache.writeQuery({ query, variables, data });
    }
    requests.forEach((request, i) => {
      expect(cache.readQuery(request)).toEqual(answers[i]);
    });
    expect(new Set(answers.slice(0, DAYS.length).map(holdersIn)).size).toBe(DAYS.length);
  });

  /** The ids of the tenures in an answer to OFFICE_AT. */
  const holdersIn = (data: Data): string =>
    (data as { office: { tenures: { nodes: { id: string }[] } } }).office.tenures.nodes
      .map(({ id }) => id.replace(/@.*/, ''))
      .join();

  /** Adds `__typename` and `id` where a client would. */
  function withIds(text: string): DocumentNode {
    const types = new TypeInfo(seeded.api.schema);
    const node = seeded.api.schema.getType('Node');
    return visit(
      parse(text),
      visitWithTypeInfo(types, {
        SelectionSet: {
          leave(set, _key, parent) {
            const type = types.getParentType();
            if (!type || (parent as { kind?: string }).kind === Kind.OPERATION_DEFINITION) return undefined;
            const names = ['__typename'];
            const isNode =
              type === node || ('getInterfaces' in type && type.getInterfaces().some((one) => one === node));
            if (isNode) names.push('id');
            const fields = names.map(
              (value) => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value } }) as const,
            );
            return { ...set, selections: [...fields, ...set.selections] };
          },
        },
      }),
    );
  }

  it('has one value for each field of a node, over random queries', async () => {
    const seed = 20_261_126;
    const random = new RandomQuery(seeded.api.schema, await poolsOf(seeded.graph), seed);
    const cache = new InMemoryCache({ possibleTypes });
    const values = new Map<string, string>();
    let compared = 0;
    for (let i = 0; i < 150; i += 1) {
      const { text } = random.next();
      const query = withIds(text);
      // Every query has a root field of its own, so that only nodes are shared.
      const data = await answerTo(query);
      cache.reset();
      cache.writeQuery({ query, data });
      for (const [id, record] of Object.entries(cache.extract() as Record<string, Data>)) {
        if (id === 'ROOT_QUERY') continue;
        for (const [field, value] of Object.entries(record)) {
          const key = `${id} ${field}`;
          const kept = values.get(key);
          const given = JSON.stringify(value);
          if (kept === undefined || !isLeafOrLink(value)) {
            values.set(key, given);
            continue;
          }
          compared += 1;
          expect(given, `${key} in ${print(query)} (seed ${seed})`).toBe(kept);
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  /** Objects without an id have only the fields that one query selected, so only others can be compared. */
  const isLeafOrLink = (value: unknown): boolean =>
    value === null || typeof value !== 'object' || '__ref' in value;
});
