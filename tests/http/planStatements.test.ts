/** What a server sends to Neo4j at its start, so that no reader waits until it is planned. */
import { expect, it } from 'vitest';
import type { Api } from '../../src/api/api.ts';
import {
  HAS_SHIPPED,
  PAGE_QUERIES,
  planStatements,
  type Question,
} from '../../src/http/graphql/planStatements.ts';
import { until } from '../support/until.ts';

const EXAMPLES: readonly Question[] = [
  { query: '{ a }', variables: {} },
  { query: '{ b }', variables: { day: '2017' } },
];

/** An API that only notes what it is asked. */
function noting(node: unknown, onAsked: (asked: readonly Question[]) => void = () => {}) {
  const asked: Question[] = [];
  const execute = async (query: string, variables: Question['variables']) => {
    asked.push({ query, variables });
    onAsked(asked);
    if (query === '{ a }') throw new Error('The database is away.');
    return { data: { node } };
  };
  const running = { now: 0, looks: 0 };
  const queue = () => {
    running.looks += 1;
    return { ORDINARY: { isRunning: running.now } };
  };
  return { api: { execute, queue } as unknown as Api, asked, running };
}

const never = new AbortController().signal;

it('is what the pages ask, then the examples, also after one that fails', async () => {
  const { api, asked } = noting({ id: 'wego' });
  await planStatements(api, EXAMPLES, never);
  expect(asked).toEqual([...PAGE_QUERIES, HAS_SHIPPED, ...EXAMPLES]);
});

it('has no examples where they are not about what is loaded', async () => {
  const { api, asked } = noting(null);
  await planStatements(api, EXAMPLES, never);
  expect(asked).toEqual([...PAGE_QUERIES, HAS_SHIPPED]);
});

it('waits while readers are answered', async () => {
  const { api, asked, running } = noting({ id: 'wego' });
  running.now = 1;
  const planned = planStatements(api, [], never);
  await until(() => running.looks > 1);
  expect(asked).toEqual([]);
  running.now = 0;
  await planned;
  expect(asked).toEqual(PAGE_QUERIES);
});

it('ends when the server does', async () => {
  const stop = new AbortController();
  const { api, asked } = noting({ id: 'wego' }, (all) => {
    if (all.length === 2) stop.abort();
  });
  await planStatements(api, [], stop.signal);
  expect(asked).toHaveLength(2);
});
