/** The tables that have all records of a kind: their queries, whose selected fields are the columns. */

/** What is said of each other record, with which its table is joined. */
const ref = (field: string): string => `${field} { recordId label }`;

/** @param args other arguments than those of its page */
const table = (list: string, fields: string, args = ''): string =>
  `query ($first: Int, $after: String, $isFirst: Boolean!) {
  ${list}(${args}first: $first, after: $after) {
    totalCount @include(if: $isFirst) pageInfo { hasNextPage endCursor } nodes { ${fields} }
  }
}`;

const entities = (list: string, further = ''): string =>
  table(list, `recordId label category note ${further} identifiers { scheme value }`);

const DATES = 'start { edtf } end { edtf }';

/** What facts of all kinds have. A cell with the claims of a fact has one value for each. */
const OF_FACTS = `interval { label ${DATES} earliest latest coreStart coreEnd } support conflict disputed voiceCount note ${ref('byEvent')}
  claims(first: 20) { pageInfo { hasNextPage } nodes { source { recordId } status modality rank ${DATES} attested { edtf } ${ref('attributedTo')} quote } }`;

const ofFact = (fields: string): string => `recordId label ${fields} ${OF_FACTS}`;

const facts = (list: string, fields: string): string => table(list, ofFact(fields));

const factsOf = (name: string, type: 'Name' | 'Existence' | 'Quantity' | 'Remark', fields: string): string =>
  table(
    `${name}: facts`,
    `... on ${type} { ${ofFact(fields)} }`,
    `filter: { kinds: [${type.toUpperCase()}] }, `,
  );

export const DATA_TABLES = {
  people: entities('people'),
  organizations: entities('organizations'),
  offices: entities('offices', ref('body')),
  regions: entities('regions'),
  events: entities('events', `interval { ${DATES} } format`),
  topics: entities('topics'),
  tenures: facts(
    'tenures',
    `${ref('office')} ${ref('holder')} vacant acting began ended ${ref('exOfficio')}`,
  ),
  memberships: facts('memberships', `${ref('member')} ${ref('body')} role ${ref('exOfficio')}`),
  participations: facts(
    'participations',
    `${ref('event')} ${ref('participant')} group { description } role ${ref('capacity')} ${ref('onBehalfOf')}`,
  ),
  relations: facts('relations', `type ${ref('subject')} ${ref('object')}`),
  names: factsOf('names', 'Name', `${ref('entity')} text language nameKind`),
  existences: factsOf('existences', 'Existence', `${ref('entity')} format seatCount`),
  quantities: factsOf(
    'quantities',
    'Quantity',
    `${ref('entity')} property unit values { value { min max label } interval { label } }`,
  ),
  remarks: factsOf('remarks', 'Remark', `text ${ref('about')}`),
  sources: table(
    'sources',
    'recordId title kind publisher voice url language date { edtf } dateText reliability dataset note',
  ),
} as const satisfies Readonly<Record<string, string>>;

export type DataTable = keyof typeof DATA_TABLES;
export const isDataTable = (name: string): name is DataTable => Object.hasOwn(DATA_TABLES, name);
