/** What the pages for readers ask has the same answers on both engines, and scans nothing on Neo4j. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { factVariables } from '../../src/site/entity/entityAnswer.ts';
import * as documents from '../../src/site/generated/documents.ts';
import { seededApi } from '../support/seeded.ts';
import { openSideBySide, type SideBySide } from '../support/sideBySide.ts';
import { scansOf } from '../support/withoutScans.ts';

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
const PARTS = { isSearch: false, isListed: true };
const ENTITY = {
  ...factVariables(null),
  isDrawn: false,
  isListed: true,
  isDisputed: true,
  isWithdrawn: true,
};
const TABLE = { first: 100, isFirst: true };

const FIRST_BATCH = { since: { batch: 0 }, until: { batch: 1 } };
const OF_BODY = { bodies: ['wego'], body: 'wego', hasBody: true };

const ASKED: readonly (readonly [
  what: string,
  { readonly text: string },
  Readonly<Record<string, unknown>>,
])[] = [
  ['an organization', documents.ENTITY_PAGE, { ...ENTITY, id: 'wego', record: 'wego', isDrawn: true }],
  [
    'an office at a moment',
    documents.ENTITY_PAGE,
    {
      ...ENTITY,
      id: 'governor-ulyanovsk@2013-01-01',
      record: 'governor-ulyanovsk',
      at: { asOf: '2013-01-01' },
    },
  ],
  [
    'facts of one kind',
    documents.ENTITY_PAGE,
    { ...ENTITY, ...factVariables('RELATION'), id: 'ulyanovsk-region', record: 'ulyanovsk-region' },
  ],
  [
    'the history of an entity',
    documents.ENTITY_HISTORY,
    { id: 'wego', record: 'wego', knownAt: null, before: null },
  ],
  ['what is known of an id', documents.ENTITY_KNOWN, { id: 'wego', batch: 'batch/1' }],
  [
    'the entities of which most is recorded',
    documents.HOME_ENTITIES,
    {
      people: 'FACTS_DESC',
      organizations: 'FACTS_DESC',
      offices: 'FACTS_DESC',
      regions: 'FACTS_DESC',
      events: 'FACTS_DESC',
    },
  ],
  ['a search', documents.SEARCH_PAGE, { text: 'Morozov' }],
  [
    'a timeline, and who held what',
    documents.TIMELINE_PAGE,
    {
      ...CHOSEN,
      during: '2010/2020',
      minCertainty: 'DEFINITE',
      laneBy: 'OFFICE',
      isDrawn: true,
      asOf: '2013',
      isHeld: true,
      isCompared: true,
      isListed: true,
    },
  ],
  ['a timeline as a file', documents.TIMELINE_FILE, CHOSEN],
  ['a network', documents.NETWORK_PAGE, { ...LINKS, ...PARTS }],
  ['a fact', documents.FACT_PAGE, { id: 'b065', knownAt: null }],
  ['paths', documents.NETWORK_PAGE, { ...PATHS, ...PARTS }],
  ['a network as a table', documents.NETWORK_TABLE, LINKS],
  ['the facts of an entity as a table', documents.ENTITY_FACTS, { ...TABLE, record: 'wego' }],
  ['the home page', documents.HOME_PAGE, {}],
  ['its counts', documents.HOME_COUNTS, {}],
  ['its picture', documents.HOME_TIMELINE, { offices: ['governor-ulyanovsk', 'secretary-general-wego'] }],
  ['batches', documents.BATCH_LIST, {}],
  ['a batch', documents.BATCH_PAGE, { id: 'batch/1', ...FIRST_BATCH }],
  ['its table', documents.BATCH_TABLE, { ...TABLE, ...FIRST_BATCH }],
  ['the batches that an address names', documents.NAMED_BATCHES, { ids: ['batch/1'] }],
  ['people by letter', documents.FILED_PAGE, { kind: 'PERSON', letters: 'm', isDivided: true }],
  ['offices', documents.OFFICES_PAGE, { body: '-', hasBody: false }],
  ['offices of a body', documents.OFFICES_PAGE, OF_BODY],
  ['events of a year', documents.EVENTS_PAGE, { year: '2017', body: '-', hasBody: false }],
  ['events of a body', documents.EVENTS_PAGE, { ...OF_BODY, body: 'wego-general-assembly' }],
  ['the earliest event', documents.EARLIEST_EVENT, {}],
  ['who held what on a day', documents.HELD_ON, { asOf: '2017-06-28', body: '-', hasBody: false }],
  ['who held what of a body', documents.HELD_ON, { asOf: '2017-06-28', ...OF_BODY }],
  ['the numbers of all records', documents.DATA_PAGE, {}],
  ['the numbers of others', documents.DATA_COUNTS, {}],
  ['sources by title', documents.SOURCE_LIST, { orderBy: 'TITLE_ASC' }],
  ['sources by publisher', documents.SOURCE_LIST, { orderBy: 'PUBLISHER_ASC' }],
  ['a source', documents.SOURCE_PAGE, { id: 'article', sources: ['article'] }],
  ['what rests on a source alone', documents.SOURCE_PAGE, { id: 'article', sourcesOnly: ['article'] }],
  ['what is disputed', documents.SOURCE_PAGE, { id: 'article', sources: ['article'], conflict: true }],
  ['how much rests on a source', documents.SOURCE_COUNTS, { source: ['article'] }],
  ['a timeline to compare with', documents.TIMELINE_COMPARED, CHOSEN],
  ['a timeline as a table', documents.TIMELINE_TABLE, { ...TABLE, ...CHOSEN }],
  ['more of a timeline as a file', documents.TIMELINE_FILE_NEXT, CHOSEN],
  [
    'an office at a moment in Russian',
    documents.ENTITY_PAGE,
    {
      ...ENTITY,
      id: 'governor-ulyanovsk@2013-01-01',
      record: 'governor-ulyanovsk',
      at: { asOf: '2013-01-01' },
      language: 'ru',
    },
  ],
  ['a timeline in Russian', documents.TIMELINE_PAGE, { ...CHOSEN, isDrawn: true, language: 'ru' }],
  ['a search in Russian', documents.SEARCH_PAGE, { text: 'Morozov', language: 'ru' }],
  [
    'who held what in Russian',
    documents.HELD_ON,
    { asOf: '2017-06-28', body: '-', hasBody: false, language: 'ru' },
  ],
  [
    'people by letter in Russian',
    documents.FILED_PAGE,
    { kind: 'PERSON', letters: 'm', isDivided: true, language: 'ru' },
  ],
];

it('are all documents of pages', () => {
  const asked = new Set<unknown>(ASKED.map(([, document]) => document));
  expect(Object.entries(documents).flatMap(([name, document]) => (asked.has(document) ? [] : name))).toEqual(
    [],
  );
});

it.each(ASKED)(
  '%s',
  async (_what, { text: query }, variables) => {
    const { data, errors } = await engines.embedded.api.execute(query, variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data).length).toBeGreaterThan(30);
    const { answer, profiles } = await engines.profiled(({ api }) => api.execute(query, variables));
    const about = data?.about ? { about: { ...data.about, engine: 'NEO4J' } } : {};
    expect(answer).toMatchObject({ data: { ...data, ...about } });
    expect(profiles.flatMap(scansOf)).toEqual([]);
  },
  MOST_MS,
);
