/** The queries whose cost is measured: the examples, and queries of the generated records. */
import * as world from '../../../bench/compare/world.ts';
import { exampleDocuments } from '../documents.ts';

export interface FlatQuestion {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** `$after` is a cursor in the middle of this list: the facts with a label, or those of them about one entity. */
  readonly middleOf?: { readonly label: string; readonly property?: string; readonly id?: string };
  /** Why the cost may grow with the archive; absent if it must not. */
  readonly grows?: string;
}

const ALL = 'it covers the whole archive';
const COUNTED = 'its exact count is of the whole list';

/** The examples that start from no entity, with the reason why their cost may grow. */
const GROWING: Readonly<Record<string, string>> = {
  '14-in-office-on-a-day': COUNTED,
  '21-what-changed': COUNTED,
  '27-search-by-any-name': 'more names may match',
  '28-search-in-a-time': 'more names may match',
  '31-facts-by-year': COUNTED,
  '32-tenures-by-body': ALL,
  '33-most-recorded': ALL,
  '34-surely-not-part': ALL,
  '36-what-is-wrong': ALL,
  '38-who-served-longest': ALL,
  '39-events-by-year': ALL,
};

const examples = (): FlatQuestion[] =>
  exampleDocuments().map(({ name, text, variables }) => ({
    name: `example ${name}`,
    query: text,
    variables,
    ...(GROWING[name] === undefined ? {} : { grows: GROWING[name] }),
  }));

/** The prefix of the ids of generated records. */
export const PREFIX = 'made-up/';

const HUB_OFFICE = `${PREFIX}${world.HUB_OFFICE}`;
const HUB_BODY = `${PREFIX}${world.HUB_BODY}`;
const HUB_EVENT = `${PREFIX}${world.HUB_EVENT}`;
/** Entities whose number of facts grows with the archive. */
export const HUBS = [HUB_OFFICE, HUB_BODY, HUB_EVENT];

const PERSON = `${PREFIX}p7`;
const OTHER = `${PREFIX}p8`;
const OFFICE = `${PREFIX}o3`;
/** An event with about a hundred participants at every size. */
const LARGE_EVENT = `${PREFIX}e50`;
const DATES = 'interval { start { edtf } end { edtf } }';
const PAGE = 'pageInfo { endCursor }';

const own = (
  name: string,
  query: string,
  variables: FlatQuestion['variables'] = {},
  more: Pick<FlatQuestion, 'grows' | 'middleOf'> = {},
): FlatQuestion => ({ name, query, variables, ...more });

/** A list's first page, and a page from its middle. */
function paged(
  name: string,
  field: string,
  args: string,
  nodes: string,
  middleOf: FlatQuestion['middleOf'] & object,
): FlatQuestion[] {
  const query = (declared: string, more: string) =>
    `query${declared} { ${field}(${[args, 'first: 20', more].filter(Boolean).join(', ')}) { nodes { ${nodes} } ${PAGE} } }`;
  return [
    own(`${name}, first page`, query('', '')),
    own(`${name}, deep page`, query('($after: String)', 'after: $after'), {}, { middleOf }),
  ];
}

const ofRecords = (): FlatQuestion[] => [
  own(
    'Q1 person',
    `query($id: ID!) { person(id: $id) { label tenures(first: 50) { nodes { ${DATES} office { label body { label } } claims(first: 1) { nodes { source { title } } } } } } }`,
    { id: PERSON },
  ),
  own(
    'Q2 office',
    `query($id: ID!) { office(id: $id) { label tenures(first: 50) { nodes { ${DATES} holder { label } } } } }`,
    { id: OFFICE },
  ),
  own(
    'Q3 window',
    `query($during: EDTFOrToday!) { tenures(during: $during, first: 50) { nodes { id ${DATES} holder { label } office { label } } } }`,
    { during: '1850' },
  ),
  own(
    'Q4 event',
    'query($id: ID!) { event(id: $id) { label participations(first: 100) { nodes { participant { label ... on Person { tenures(first: 5) { nodes { office { label } } } } } } } } }',
    { id: LARGE_EVENT },
  ),
  own(
    'Q5 meetings',
    'query($id: ID!) { person(id: $id) { participations(first: 20) { nodes { event { label participations(first: 20) { nodes { participant { label } } } } } } } }',
    { id: PERSON },
  ),
  own(
    'Q6 names',
    'query($text: String!) { people(filter: {text: $text}, first: 20) { nodes { label } } }',
    { text: 'gor' },
    { grows: 'it reads every label' },
  ),
  own(
    'Q7 count',
    `query($id: ID!) { tenures(filter: {offices: [$id]}, first: 50) { nodes { ${DATES} holder { label } } totalCount } }`,
    { id: OFFICE },
  ),
  own(
    'as-of person',
    'query($id: ID!) { person(id: $id, at: {asOf: "1850-06-15"}) { label tenures(first: 50) { nodes { certainty office { label body { label } } } } } }',
    { id: PERSON },
  ),
  own(
    'succession',
    'query($id: ID!) { office(id: $id) { succession { nodes { tenure { holder { label } } gapsBefore { kind } } } } }',
    { id: OFFICE },
  ),
  own(
    'path of 3 hops',
    `{ paths(from: "${PERSON}", to: "${OTHER}", maxHops: 3, first: 5) { nodes { certainty hops { fromRole to { label } } } } }`,
  ),
  own(
    'network',
    `{ network(ids: ["${PERSON}"], hops: 1, first: 50) { complete nodes { label } edges { fromRole } } }`,
  ),
  own(
    'co-tenures',
    `{ coTenures(of: {person: {id: "${PERSON}"}}, first: 20) { nodes { other { holder { label } } days { definite } } } }`,
    {},
    { grows: 'a hub has more office holders' },
  ),
  own(
    'co-participants',
    `{ coParticipants(id: "${PERSON}", first: 20) { nodes { actor { label } eventCount } } }`,
    {},
    { grows: 'a hub has more participants' },
  ),
  own(
    'search',
    '{ search(text: "gorhel", first: 10) { nodes { matched entity { label } } } }',
    {},
    { grows: 'more names may match' },
  ),
  own(
    'timeline of hubs',
    `{ timeline(ids: ["${HUB_OFFICE}", "${HUB_EVENT}"], first: 50) { nodes { label certainty laneKey } } }`,
  ),
  own(
    'timeline of a hub in a window',
    `{ timeline(ids: ["${HUB_OFFICE}"], during: "1995", first: 20) { nodes { label certainty laneKey } } }`,
  ),
  own(
    'members of a hub at a time',
    `{ organization(id: "${HUB_BODY}") { members(first: 20, at: {asOf: "1940/1999"}) { edges { certainty node { label } } } } }`,
  ),
  own(
    'tenures of a hub in a window',
    `{ tenures(filter: {offices: ["${HUB_OFFICE}"]}, during: "1990/1999", first: 20) { nodes { id holder { label } } } }`,
  ),
  ...paged('tenures of a hub', 'tenures', `filter: {offices: ["${HUB_OFFICE}"]}`, 'id holder { label }', {
    label: 'Tenure',
    property: 'officeId',
    id: HUB_OFFICE,
  }),
  ...paged('members of a hub', 'memberships', `filter: {bodies: ["${HUB_BODY}"]}`, 'id member { label }', {
    label: 'Membership',
    property: 'bodyId',
    id: HUB_BODY,
  }),
  ...paged(
    'participations in a hub',
    'participations',
    `filter: {events: ["${HUB_EVENT}"]}`,
    'id participant { label }',
    { label: 'Participation', property: 'eventId', id: HUB_EVENT },
  ),
  ...paged('facts about a hub', 'facts', `filter: {about: ["${HUB_BODY}"]}`, 'id', {
    label: 'Membership',
    property: 'bodyId',
    id: HUB_BODY,
  }),
  ...paged('all tenures', 'tenures', '', 'id holder { label }', { label: 'Tenure' }),
  ...paged('timeline of everything', 'timeline', '', 'fact { id }', { label: 'Fact' }),
  ...['1710', '1850', '1995'].flatMap((year) => [
    own(
      `timeline in ${year}`,
      `{ timeline(during: "${year}", first: 50) { nodes { fact { id } } ${PAGE} } }`,
    ),
  ]),
];

export const flatQuestions = (): FlatQuestion[] => [...examples(), ...ofRecords()];
