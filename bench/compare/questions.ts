/** The queries of the table in bench/README.md. */
import { dayOf } from '../../src/domain/time/day.ts';
import { ownQuestions } from './ownQuestions.ts';
import { postgresQuestions } from './postgresQuestions.ts';
import { each, type Question } from './question.ts';
import { LARGE_EVENT_EVERY, nameOf, sizesOf } from './world.ts';

/** The number of different requests of a query, sent in turn. */
const VARIANTS = 50;

interface Node {
  readonly id: string;
  readonly label: string;
}
interface List<T> {
  readonly nodes: readonly T[];
}
interface Tenure extends Node {
  readonly interval: { readonly start: { edtf: string } | null; readonly end: { edtf: string } | null };
  readonly holder: Node;
  readonly office: Node & { readonly body: Node | null };
  readonly claims: List<{ source: { id: string; title: string } }>;
}
interface PeerTenure extends Node {
  readonly start: string | null;
  readonly end: string | null;
  readonly holder: readonly Node[];
  readonly office: readonly (Node & { belongs: readonly { object: readonly Node[] }[] })[];
  readonly claims: readonly { source: readonly { id: string; title: string }[] }[];
}

const pick = ({ id, label }: Node): readonly unknown[] => [id, label];
const dates = ({ interval }: Tenure): readonly unknown[] => [
  interval.start?.edtf ?? null,
  interval.end?.edtf ?? null,
];
const peerDates = ({ start, end }: PeerTenure): readonly unknown[] => [start, end];

const spread = (prefix: string, count: number, step = 1, from = 1): string[] =>
  Array.from({ length: VARIANTS }, (_, i) => {
    const places = Math.max(1, Math.floor((count - from) / step));
    return `${prefix}${from + step * (Math.floor((i * places) / VARIANTS) % places)}`;
  });

const BY_SORT = 'sort: [{ sort: ASC }]';
const BY_EDGE_SORT = 'sort: [{ node: { sort: ASC } }]';

/** All queries. `cursor` is a cursor deep in the list of all tenures, `offset` its position, `postgraphile` that of PostGraphile. */
export function questionsFor(
  facts: number,
  deep: { readonly cursor: string; readonly offset: number; readonly postgraphile?: string },
): Question[] {
  const sizes = sizesOf(facts);
  const people = spread('p', sizes.people);
  const offices = spread('o', sizes.offices);
  const largeEvents = spread('e', sizes.events, LARGE_EVENT_EVERY, LARGE_EVENT_EVERY);
  // Shuffled: a slow server answers only the first few of them in a round, and the rows that it reads in vain grow with
  // the year.
  const years = Array.from({ length: VARIANTS }, (_, i) => 1720 + ((i * 21) % VARIANTS) * 5);
  const names = Array.from({ length: VARIANTS }, (_, i) => nameOf((i * 31) % sizes.people));
  const words = names.map((name) => name.slice(2, 8).toLowerCase());
  const peerHolder = 'holder { id label }';
  const page =
    'nodes { id interval { start { edtf } end { edtf } } holder { id label } office { id label } }';
  const peerPage = `id start end ${peerHolder} office { id label }`;
  const postgraphile = postgresQuestions({
    people,
    offices,
    events: largeEvents,
    years,
    words,
    cursor: deep.postgraphile ?? '',
  });
  const rowsOf = (list: readonly Tenure[]) =>
    list.map((t) => [t.id, ...dates(t), pick(t.holder), pick(t.office)]);
  const peerRowsOf = (list: readonly PeerTenure[]) =>
    list.map((t) => [t.id, ...peerDates(t), pick(t.holder[0] as Node), pick(t.office[0] as Node)]);
  const questions: Question[] = [
    {
      name: 'Q1 person',
      about: 'a person with all tenures, their offices, bodies and sources',
      inMean: true,
      fasti: each(
        'query ($id: ID!) { person(id: $id) { id label tenures(first: 50) { nodes { id interval { start { edtf } end { edtf } } office { id label body { id label } } claims { nodes { source { id title } } } } } } }',
        people,
      ),
      peer: each(
        `query ($id: ID!) { people(where: { id: { eq: $id } }) { id label tenures(${BY_SORT}, limit: 50) { id start end office { id label belongs(where: { type: { eq: "BELONGS_TO" } }) { object { id label } } } claims(${BY_SORT}) { source { id title } } } } }`,
        people,
      ),
      same: {
        fasti: ({ person }: { person: Node & { tenures: List<Tenure> } }) => [
          pick(person),
          person.tenures.nodes.map((t) => [
            t.id,
            ...dates(t),
            pick(t.office),
            t.office.body && pick(t.office.body),
            t.claims.nodes.map(({ source }) => [source.id, source.title]),
          ]),
        ],
        peer: ({ people: [person] }: { people: (Node & { tenures: PeerTenure[] })[] }) => [
          pick(person as Node),
          person?.tenures.map((t) => {
            const [office] = t.office;
            const body = office?.belongs[0]?.object[0];
            return [
              t.id,
              ...peerDates(t),
              pick(office as Node),
              body ? pick(body) : null,
              t.claims.map(({ source: [source] }) => [source?.id, source?.title]),
            ];
          }),
        ],
      },
    },
    {
      name: 'Q2 office',
      about: 'an office with its first 50 holders and their dates',
      inMean: true,
      fasti: each(
        'query ($id: ID!) { office(id: $id) { id label tenures(first: 50) { nodes { id interval { start { edtf } end { edtf } } holder { id label } } } } }',
        offices,
      ),
      peer: each(
        `query ($id: ID!) { offices(where: { id: { eq: $id } }) { id label tenures(${BY_SORT}, limit: 50) { id start end ${peerHolder} } } }`,
        offices,
      ),
      same: {
        fasti: ({ office }: { office: Node & { tenures: List<Tenure> } }) => [
          pick(office),
          office.tenures.nodes.map((t) => [t.id, ...dates(t), pick(t.holder)]),
        ],
        peer: ({ offices: [office] }: { offices: (Node & { tenures: PeerTenure[] })[] }) => [
          pick(office as Node),
          office?.tenures.map((t) => [t.id, ...peerDates(t), pick(t.holder[0] as Node)]),
        ],
      },
    },
    {
      name: 'Q3 window',
      about: 'the first 50 of all tenures that may overlap a year',
      inMean: false,
      fasti: years.map((year) => ({
        query: `query ($during: EDTFOrToday!) { tenures(during: $during, first: 50) { ${page} } }`,
        variables: { during: String(year) },
      })),
      peer: years.map((year) => ({
        query: `query ($from: Float!, $to: Float!) { tenures(where: { startMin: { lte: $to }, endMax: { gte: $from } }, ${BY_SORT}, limit: 50) { ${peerPage} } }`,
        variables: { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) },
      })),
      same: {
        fasti: ({ tenures }: { tenures: List<Tenure> }) => rowsOf(tenures.nodes),
        peer: ({ tenures }: { tenures: PeerTenure[] }) => peerRowsOf(tenures),
      },
    },
    {
      name: 'Q4 event',
      about: 'an event with 100 participants and five tenures of each',
      inMean: true,
      fasti: each(
        'query ($id: ID!) { event(id: $id) { id label participations(first: 100) { nodes { id participant { id label ... on Person { tenures(first: 5) { nodes { id office { id label } } } } } } } } }',
        largeEvents,
      ),
      peer: each(
        `query ($id: ID!) { events(where: { id: { eq: $id } }) { id label participations(${BY_SORT}, limit: 100) { id participant { id label tenures(${BY_SORT}, limit: 5) { id office { id label } } } } } }`,
        largeEvents,
      ),
      same: {
        fasti: ({
          event,
        }: {
          event: { participations: List<{ id: string; participant: Node & { tenures: List<Tenure> } }> };
        }) =>
          event.participations.nodes.map(({ id, participant }) => [
            id,
            pick(participant),
            participant.tenures.nodes.map((t) => [t.id, pick(t.office)]),
          ]),
        peer: ({
          events: [event],
        }: {
          events: { participations: { id: string; participant: (Node & { tenures: PeerTenure[] })[] }[] }[];
        }) =>
          event?.participations.map(({ id, participant: [participant] }) => [
            id,
            pick(participant as Node),
            participant?.tenures.map((t) => [t.id, pick(t.office[0] as Node)]),
          ]),
      },
    },
    {
      name: 'Q5 meetings',
      about: 'a person, 20 events and 20 participants of each',
      inMean: true,
      fasti: each(
        'query ($id: ID!) { person(id: $id) { id participations(first: 20) { nodes { id event { id label participations(first: 20) { nodes { id participant { id label } } } } } } } }',
        people,
      ),
      peer: each(
        `query ($id: ID!) { people(where: { id: { eq: $id } }) { id participations(${BY_SORT}, limit: 20) { id event { id label participations(${BY_SORT}, limit: 20) { id participant { id label } } } } } }`,
        people,
      ),
      same: {
        fasti: ({
          person,
        }: {
          person: {
            participations: List<{
              id: string;
              event: Node & { participations: List<{ id: string; participant: Node }> };
            }>;
          };
        }) =>
          person.participations.nodes.map(({ id, event }) => [
            id,
            pick(event),
            event.participations.nodes.map((p) => [p.id, pick(p.participant)]),
          ]),
        peer: ({
          people: [person],
        }: {
          people: {
            participations: {
              id: string;
              event: (Node & { participations: { id: string; participant: Node[] }[] })[];
            }[];
          }[];
        }) =>
          person?.participations.map(({ id, event: [event] }) => [
            id,
            pick(event as Node),
            event?.participations.map((p) => [p.id, pick(p.participant[0] as Node)]),
          ]),
      },
    },
    {
      name: 'Q6 names',
      about: 'the first 20 people whose label contains a text',
      inMean: true,
      fasti: words.map((text) => ({
        query: 'query ($text: String!) { people(filter: { text: $text }, first: 20) { nodes { id label } } }',
        variables: { text },
      })),
      peer: words.map((text) => ({
        query:
          'query ($text: String!) { people(where: { labelSort: { contains: $text } }, sort: [{ labelSort: ASC }], limit: 20) { id label } }',
        variables: { text },
      })),
      same: {
        fasti: ({ people: list }: { people: List<Node> }) => list.nodes.map(pick),
        peer: ({ people: list }: { people: Node[] }) => list.map(pick),
      },
    },
    {
      name: 'Q7 count',
      about: '50 tenures of an office and how many there are',
      inMean: true,
      fasti: each(
        'query ($id: ID!) { office(id: $id) { tenures(first: 50) { nodes { id interval { start { edtf } end { edtf } } holder { id label } } totalCount } } }',
        offices,
      ),
      peer: each(
        `query ($id: ID!) { offices(where: { id: { eq: $id } }) { tenuresConnection(${BY_EDGE_SORT}, first: 50) { edges { node { id start end ${peerHolder} } } totalCount } } }`,
        offices,
      ),
      same: {
        fasti: ({ office: { tenures } }: { office: { tenures: List<Tenure> & { totalCount: number } } }) => [
          tenures.totalCount,
          tenures.nodes.map((t) => [t.id, ...dates(t), pick(t.holder)]),
        ],
        peer: ({
          offices: [office],
        }: {
          offices: { tenuresConnection: { totalCount: number; edges: { node: PeerTenure }[] } }[];
        }) => [
          office?.tenuresConnection.totalCount,
          office?.tenuresConnection.edges.map(({ node: t }) => [
            t.id,
            ...peerDates(t),
            pick(t.holder[0] as Node),
          ]),
        ],
      },
    },
    {
      name: 'deep page',
      about: '50 of all tenures from the middle of the list on',
      inMean: false,
      fasti: [
        {
          query: `query ($after: String) { tenures(first: 50, after: $after) { ${page} } }`,
          variables: { after: deep.cursor },
        },
      ],
      peer: [
        {
          query: `query ($offset: Int) { tenures(${BY_SORT}, limit: 50, offset: $offset) { ${peerPage} } }`,
          variables: { offset: deep.offset },
        },
      ],
      same: {
        fasti: ({ tenures }: { tenures: List<Tenure> }) => rowsOf(tenures.nodes),
        peer: ({ tenures }: { tenures: PeerTenure[] }) => peerRowsOf(tenures),
      },
    },
    ...ownQuestions(people, offices, years, names),
  ];
  return questions.map((question) => ({ ...question, postgraphile: postgraphile[question.name] }));
}
