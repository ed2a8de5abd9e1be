/** What a server sends to Neo4j at its start, so that no reader waits until it is planned. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Api } from '../../src/api/api.ts';
import {
  OF_OTHER_ARCHIVES,
  PAGE_QUERIES,
  planStatements,
  type Question,
} from '../../src/http/graphql/planStatements.ts';
import { SHIPPED_RECORDS } from '../../src/site/generated/documents.ts';

const EXAMPLES: readonly Question[] = [
  { query: '{ a }', variables: {} },
  { query: '{ b }', variables: { day: '2017' } },
];

/** An API that only notes what it is asked. */
function noting(nodes: readonly unknown[] | null, onAsked: (asked: readonly Question[]) => void = () => {}) {
  const asked: Question[] = [];
  const execute = async (query: string, variables: Question['variables']) => {
    asked.push({ query, variables });
    onAsked(asked);
    if (query === '{ a }') throw new Error('The database is away.');
    return { data: { nodes } };
  };
  const running = { now: 0 };
  const queue = () => ({ ORDINARY: { isRunning: running.now } });
  return { api: { execute, queue } as unknown as Api, asked, running };
}

const never = new AbortController().signal;

it('is what the pages ask, then the examples, also after one that fails', async () => {
  const { api, asked } = noting([{ id: 'a' }, { id: 'b' }]);
  await planStatements(api, EXAMPLES, never);
  expect(asked).toEqual([...PAGE_QUERIES, { query: SHIPPED_RECORDS.text, variables: {} }, ...EXAMPLES]);
});

it('has what they would be about, where they are not about what is loaded', async () => {
  const { api, asked } = noting([{ id: 'a' }, null]);
  await planStatements(api, EXAMPLES, never);
  expect(asked).toEqual([...PAGE_QUERIES, { query: SHIPPED_RECORDS.text, variables: {} }, OF_OTHER_ARCHIVES]);
});

it('has no examples where the database is lost in between', async () => {
  const { api, asked } = noting(null);
  await planStatements(api, EXAMPLES, never);
  expect(asked).toEqual([...PAGE_QUERIES, { query: SHIPPED_RECORDS.text, variables: {} }, OF_OTHER_ARCHIVES]);
});

it('waits while readers are answered', async () => {
  const { api, asked, running } = noting([{ id: 'a' }]);
  running.now = 1;
  const planned = planStatements(api, [], never);
  await pause(200);
  expect(asked).toEqual([]);
  running.now = 0;
  await planned;
  expect(asked).toEqual(PAGE_QUERIES);
});

it('ends when the server does', async () => {
  const stop = new AbortController();
  const { api, asked } = noting([{ id: 'a' }], (all) => {
    if (all.length === 2) stop.abort();
  });
  await planStatements(api, [], stop.signal);
  expect(asked).toHaveLength(2);
});
