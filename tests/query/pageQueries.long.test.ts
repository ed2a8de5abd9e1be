/** What the pages for readers ask has the same answers on both engines. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NETWORK_QUERY, PATHS_QUERY } from '../../src/client/network/query.ts';
import { TIMELINE_QUERY } from '../../src/client/timeline/query.ts';
import { entityQuery, FACT_QUERY, KNOWN_QUERY } from '../../src/http/entity/entityDocument.ts';
import { HISTORY_QUERY } from '../../src/http/entity/entityHistory.ts';
import { barsQuestion } from '../../src/http/network/momentBars.ts';
import { readNetworkRequest } from '../../src/http/network/networkRequest.ts';
import { CHOSEN_QUERY, SEARCH_QUERY } from '../../src/http/page/chosenEntities.ts';
import { HELD_QUERY } from '../../src/http/timeline/timelineDocument.ts';
import { seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';

/** Neo4j plans the large statements of a page when they are first sent. */
const MOST_MS = 300_000;

let engines: SideBySide;
beforeAll(async () => {
  engines = await openSideBySide(seededApi);
}, MOST_MS);
afterAll(() => engines?.close());

const OF = { of: ['wego', 'governor-ulyanovsk'] };

const BARS = barsQuestion(readNetworkRequest(new URLSearchParams('of=wego&of=governor-ulyanovsk')).request);

it.each([
  ['an organization', entityQuery(null), { id: 'wego', record: 'wego' }],
  [
    'an office at a moment',
    entityQuery(null),
    { id: 'governor-ulyanovsk@2013-01-01', record: 'governor-ulyanovsk', at: { asOf: '2013-01-01' } },
  ],
  ['facts of one kind', entityQuery('RELATION'), { id: 'ulyanovsk-region', record: 'ulyanovsk-region' }],
  ['the history of an entity', HISTORY_QUERY, { id: 'wego', record: 'wego', knownAt: null, before: null }],
  ['what is known of an id', KNOWN_QUERY, { id: 'wego', batch: 'batch/1' }],
  ['entities of a timeline', CHOSEN_QUERY, OF],
  ['a search', SEARCH_QUERY, { text: 'Morozov' }],
  ['who held what', HELD_QUERY, { ...OF, asOf: '2013' }],
  ['a timeline', TIMELINE_QUERY, { ...OF, during: '2010/2020', minCertainty: 'DEFINITE', laneBy: 'OFFICE' }],
  ['a network', NETWORK_QUERY, { ...OF, hops: 2, asOf: '2015' }],
  ['the years of a network', BARS.query, BARS.variables],
  ['a fact', FACT_QUERY, { id: 'b065', knownAt: null }],
  ['paths', PATHS_QUERY, { from: 'sergey-morozov', to: 'park-won-soon' }],
] as const)(
  '%s',
  async (_what, query, variables) => {
    const answer = await engines.embedded.api.execute(query, variables);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data).length).toBeGreaterThan(100);
    expect(await engines.neo4j.api.execute(query, variables)).toMatchObject({ data: answer.data });
  },
  MOST_MS,
);
