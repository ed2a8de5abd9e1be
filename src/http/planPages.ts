/** Lets Neo4j plan the statements of the pages when the server starts, which takes it seconds for each, so that no reader waits. */
import type { Api } from '../api/api.ts';
import { TIMELINE_QUERY } from '../client/timeline/query.ts';
import { entityQuery, ITEMS_DRAWN, KNOWN_QUERY } from './entity/entityDocument.ts';
import { homeTimelineVariables } from './homeTimeline.ts';
import { SEARCH_QUERY } from './page/chosenEntities.ts';
import type { Question } from './page/pageAnswer.ts';

/** An id that nothing has: what is planned does not depend on it. */
const NOTHING = '-';

/** The first queries of a reader, in the forms of their variables that pages send most. */
export const PLANNED: readonly Question[] = [
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

/** Sends them one after the other. A failure is that of a database which the next request meets too. */
export async function planPages(api: Api): Promise<void> {
  for (const { query, variables } of PLANNED) await api.execute(query, variables).catch(() => undefined);
}
