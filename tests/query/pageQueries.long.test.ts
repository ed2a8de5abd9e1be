/** What the pages for readers ask has the same answers on both engines. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { factVariables } from '../../src/http/entity/entityAnswer.ts';
import {
  ENTITY_HISTORY,
  ENTITY_KNOWN,
  ENTITY_PAGE,
  EXAMPLE_RECORDS,
  FACT_PAGE,
  HOME_ENTITIES,
  NETWORK_PAGE,
  NETWORK_TABLE,
  SEARCH_PAGE,
  TIMELINE_FILE,
  TIMELINE_PAGE,
} from '../../src/http/generated/documents.ts';
import { barsVariables } from '../../src/http/network/momentBars.ts';
import { readNetworkRequest } from '../../src/http/network/networkRequest.ts';
import { seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';

/** Neo4j plans the large statements of a page when they are first sent. */
const MOST_MS = 300_000;

let engines: SideBySide;
beforeAll(async () => {
  engines = await openSideBySide(seededApi);
}, MOST_MS);
afterAll(() => engines?.close());

const CHOSEN = { chosen: ['wego', 'governor-ulyanovsk'] };
const LINKS = {
  ...CHOSEN,
  of: CHOSEN.chosen,
  hops: 2,
  isNetwork: true,
  from: '',
  to: '',
  isPaths: false,
  asOf: '2015',
};
const PATHS = { ...LINKS, isNetwork: false, from: 'sergey-morozov', to: 'park-won-soon', isPaths: true };
const BARS = {
  ...barsVariables(readNetworkRequest(new URLSearchParams('of=wego&of=governor-ulyanovsk')).request),
  isSearch: false,
  hasBars: true,
};
const ENTITY = { ...factVariables(null), isDrawn: false };

it.each([
  ['an organization', ENTITY_PAGE, { ...ENTITY, id: 'wego', record: 'wego', isDrawn: true }],
  [
    'an office at a moment',
    ENTITY_PAGE,
    {
      ...ENTITY,
      id: 'governor-ulyanovsk@2013-01-01',
      record: 'governor-ulyanovsk',
      at: { asOf: '2013-01-01' },
    },
  ],
  [
    'facts of one kind',
    ENTITY_PAGE,
    { ...ENTITY, ...factVariables('RELATION'), id: 'ulyanovsk-region', record: 'ulyanovsk-region' },
  ],
  ['the history of an entity', ENTITY_HISTORY, { id: 'wego', record: 'wego', knownAt: null, before: null }],
  ['what is known of an id', ENTITY_KNOWN, { id: 'wego', batch: 'batch/1' }],
  [
    'the entities of which most is recorded',
    HOME_ENTITIES,
    {
      people: 'FACTS_DESC',
      organizations: 'FACTS_DESC',
      offices: 'FACTS_DESC',
      regions: 'FACTS_DESC',
      events: 'FACTS_DESC',
    },
  ],
  [
    'what examples are about',
    EXAMPLE_RECORDS,
    {
      person: 'sergey-morozov',
      office: 'governor-ulyanovsk',
      organization: 'wego',
      region: 'ulyanovsk-region',
      event: 'general-assembly-2017',
      hasPerson: true,
      isLinked: true,
    },
  ],
  ['a search', SEARCH_PAGE, { text: 'Morozov' }],
  [
    'a timeline, and who held what',
    TIMELINE_PAGE,
    {
      ...CHOSEN,
      during: '2010/2020',
      minCertainty: 'DEFINITE',
      laneBy: 'OFFICE',
      isDrawn: true,
      asOf: '2013',
      isHeld: true,
      isCompared: true,
    },
  ],
  ['a timeline as a file', TIMELINE_FILE, CHOSEN],
  ['a network with its years', NETWORK_PAGE, { ...LINKS, ...BARS }],
  ['a fact', FACT_PAGE, { id: 'b065', knownAt: null }],
  ['paths', NETWORK_PAGE, { ...PATHS, ...BARS, hasBars: false }],
  ['a network as a table', NETWORK_TABLE, LINKS],
] as const)(
  '%s',
  async (_what, { text: query }, variables) => {
    const answer = await engines.embedded.api.execute(query, variables);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data).length).toBeGreaterThan(100);
    expect(await engines.neo4j.api.execute(query, variables)).toMatchObject({ data: answer.data });
  },
  MOST_MS,
);
