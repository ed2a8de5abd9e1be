/**
 * The queries of the table for PostGraphile. Aliases give its answers the shape of Fasti's, so that both are compared whole.
 */
import { dayOf } from '../../src/domain/time/day.ts';
import { type Asked, each } from './question.ts';

const ONE = 'id: rowId label';
const OFFICE = `office: officeByOfficeId { ${ONE} }`;
const HOLDER = `holder: personByHolderId { ${ONE} }`;
const PARTICIPANT = `participant: personByParticipantId { ${ONE} }`;
const PAGE = `nodes { id: rowId start end ${HOLDER} ${OFFICE} }`;
const TENURE = `nodes { id: rowId start end ${HOLDER} }`;
const oneOf = (name: string, selection: string): string =>
  `query ($id: String!) { ${name}: ${name}ByRowId(rowId: $id) { ${selection} } }`;

/** The cursor of the tenure at an offset. */
export const CURSOR_AT =
  'query ($offset: Int!) { tenures: allTenures(orderBy: SORT_ASC, first: 1, offset: $offset) { edges { cursor } } }';

/** What the queries ask about, as for the other servers. */
interface About {
  readonly people: readonly string[];
  readonly offices: readonly string[];
  readonly events: readonly string[];
  readonly years: readonly number[];
  readonly words: readonly string[];
  /** The cursor before the deep page. */
  readonly cursor: string;
}

/** The requests by the name of the question. */
export const postgresQuestions = ({
  people,
  offices,
  events,
  years,
  words,
  cursor,
}: About): Readonly<Record<string, readonly Asked[]>> => ({
  'Q1 person': each(
    oneOf(
      'person',
      `${ONE} tenures: tenuresByHolderId(orderBy: SORT_ASC, first: 50) { nodes { id: rowId start end office: officeByOfficeId { ${ONE} body: bodyByBodyId { ${ONE} } } claims: claimsByTenureId(orderBy: SORT_ASC) { nodes { source: sourceBySourceId { id: rowId title } } } } }`,
    ),
    people,
  ),
  'Q2 office': each(
    oneOf('office', `${ONE} tenures: tenuresByOfficeId(orderBy: SORT_ASC, first: 50) { ${TENURE} }`),
    offices,
  ),
  'Q3 window': years.map((year) => ({
    query: `query ($from: Int!, $to: Int!) { tenures: allTenures(filter: { days: { overlaps: { start: { value: $from, inclusive: true }, end: { value: $to, inclusive: true } } } }, orderBy: SORT_ASC, first: 50) { ${PAGE} } }`,
    variables: { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) },
  })),
  'Q4 event': each(
    oneOf(
      'event',
      `${ONE} participations: participationsByEventId(orderBy: SORT_ASC, first: 100) { nodes { id: rowId participant: personByParticipantId { ${ONE} tenures: tenuresByHolderId(orderBy: SORT_ASC, first: 5) { nodes { id: rowId ${OFFICE} } } } } }`,
    ),
    events,
  ),
  'Q5 meetings': each(
    oneOf(
      'person',
      `id: rowId participations: participationsByParticipantId(orderBy: SORT_ASC, first: 20) { nodes { id: rowId event: eventByEventId { ${ONE} participations: participationsByEventId(orderBy: SORT_ASC, first: 20) { nodes { id: rowId ${PARTICIPANT} } } } } }`,
    ),
    people,
  ),
  'Q6 names': words.map((text) => ({
    query: `query ($text: String!) { people: allPeople(filter: { labelSort: { includes: $text } }, orderBy: LABEL_SORT_ASC, first: 20) { nodes { ${ONE} } } }`,
    variables: { text },
  })),
  'Q7 count': each(
    oneOf('office', `tenures: tenuresByOfficeId(orderBy: SORT_ASC, first: 50) { ${TENURE} totalCount }`),
    offices,
  ),
  'deep page': [
    {
      query: `query ($after: Cursor) { tenures: allTenures(orderBy: SORT_ASC, first: 50, after: $after) { ${PAGE} } }`,
      variables: { after: cursor },
    },
  ],
  'last page': [{ query: `{ tenures: allTenures(orderBy: SORT_ASC, last: 50) { ${PAGE} } }`, variables: {} }],
});

/** An answer with the dates of facts as Fasti gives them. */
export const inFastisShape = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (_key, value) => {
    if (typeof value !== 'object' || value === null || !('start' in value && 'end' in value)) return value;
    const { start, end, ...others } = value as { start: string | null; end: string | null };
    const edtf = (text: string | null) => text && { edtf: text };
    return { ...others, interval: { start: edtf(start), end: edtf(end) } };
  });
