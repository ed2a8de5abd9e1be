/** Lets Neo4j plan what readers ask most when the server starts, which takes it seconds for each, so that no reader waits. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../../api/api.ts';
import { TIMELINE_QUERY } from '../../client/timeline/query.ts';
import { entityQuery, ITEMS_DRAWN, KNOWN_QUERY } from '../entity/entityDocument.ts';
import { homeTimelineVariables } from '../home/homeTimeline.ts';
import { SHIPPED_QUERY, type ShippedData } from '../home/shippedRecords.ts';
import { SEARCH_QUERY } from '../page/chosenEntities.ts';
import type { Question } from '../page/pageAnswer.ts';

/** An id that nothing has: what is planned does not depend on it. */
const NOTHING = '-';

/** The first queries of a reader, in the forms of their variables that pages send most. */
export const PAGE_QUERIES: readonly Question[] = [
  { query: KNOWN_QUERY, variables: { id: NOTHING, batch: NOTHING } },
  {
    query: entityQuery(null),
    variables: { id: NOTHING, record: NOTHING, after: null, at: null, knownAt: null },
  },
  {
    query: TIMELINE_QUERY,
    variables: { of: [NOTHING], reach: ['OFFICES'], first: ITEMS_DRAWN },
  },
  { query: TIMELINE_QUERY, variables: { ...homeTimelineVariables([NOTHING]) } },
  { query: SEARCH_QUERY, variables: { text: 'Nobody' } },
];

/** The most that is waited between two queries. */
const LONGEST_PAUSE_MS = 5_000;

/**
 * Sends the queries of the pages one after the other, then the examples, if they are about what is loaded. Between the examples
 * it waits as long as the one before took, so that planning takes at most half of the database. A failure is that of a database
 * which the next request meets too. Ends when `stopped` is aborted.
 */
export async function planStatements(
  api: Api,
  examples: readonly Question[],
  stopped: AbortSignal,
): Promise<void> {
  for (const question of PAGE_QUERIES) if (!stopped.aborted) await ask(api, question);
  if (examples.length === 0 || !(await hasShipped(api))) return;
  for (const example of examples) {
    if (stopped.aborted) return;
    const start = performance.now();
    await ask(api, example);
    const took = Math.min(performance.now() - start, LONGEST_PAUSE_MS);
    await pause(took, undefined, { ref: false, signal: stopped }).catch(() => undefined);
  }
}

const ask = (api: Api, { query, variables }: Question) => api.execute(query, variables).catch(() => null);

async function hasShipped(api: Api): Promise<boolean> {
  const answer = await ask(api, { query: SHIPPED_QUERY, variables: {} });
  // Null where the database is lost.
  const { nodes } = (answer?.data ?? {}) as { readonly nodes?: ShippedData['nodes'] | null };
  return nodes?.every((node) => node !== null) ?? false;
}
