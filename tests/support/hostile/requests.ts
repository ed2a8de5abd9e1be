/** Hostile requests: small, and dear to answer, to check, or to refuse; or for rights that the caller does not have. */
import { createHash } from 'node:crypto';

export interface HostileRequest {
  readonly query?: string;
  readonly variables?: unknown;
  /** The body where it is not the JSON of the others. */
  readonly body?: string;
  /** Further request headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The tokens of the site that is attacked, as `FASTI_TOKENS` has them. */
export const HOSTILE_TOKENS = 'reader:token-of-the-reader,admin:token-of-the-admin';

const times = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const nested = (levels: number, open: string, inner = '', close = '}'): string =>
  open.repeat(levels) + inner + close.repeat(levels);
const aliases = (count: number, field: string): string => times(count, (i) => `a${i}: ${field}`);
const query = (selection: string, fragments = ''): HostileRequest => ({
  query: `{ ${selection} } ${fragments}`,
});
const filtered = (list: string, filter: string): HostileRequest =>
  query(`${list}(filter: ${filter}) { totalCount }`);
/** Fragments of which each spreads the next one `width` times. */
const widening = (levels: number, width: number, type: string, field: string, leaf: string): string =>
  `${times(levels, (i) => `fragment F${i} on ${type} { ${times(width, (k) => `w${k}: ${field.replace('*', `...F${i + 1}`)}`)} }`)} fragment F${levels} on ${type} { ${leaf} }`;

const INTROSPECTION: Readonly<Record<string, HostileRequest>> = {
  'types of types': query(
    `__schema { ${times(10, (i) => `a${i}: types { ...T }`)} }`,
    `fragment T on __Type { ${times(10, (i) => `b${i}: fields { ...F }`)} } fragment F on __Field { ${times(10, (i) => `c${i}: args { name }`)} }`,
  ),
  'fields of the types of fields': query(
    '__schema { types { fields { type { fields { args { name type { name } } } } } } }',
  ),
  'arguments of the types of arguments': query(
    '__schema { types { fields { args { type { fields { args { name } } } } } } }',
  ),
  'possible types of everything': query(
    '__schema { types { fields { type { possibleTypes { fields { args { name } } } } } } }',
  ),
  'interfaces of possible types': query(
    `__schema { types { possibleTypes { interfaces { fields { ${aliases(12, 'args { name }')} } } } } }`,
  ),
  'values of enums of all arguments': query(
    `__schema { types { fields { args { type { ${aliases(9, 'enumValues { name }')} } } } } }`,
  ),
  'one type many times': query(
    aliases(20, '__type(name: "Query") { ...T }'),
    `fragment T on __Type { ${aliases(40, 'fields { args { name } }')} }`,
  ),
  'the schema many times': query(
    aliases(
      20,
      '__schema { types { name description kind fields { name description type { name } args { name } } } }',
    ),
  ),
  'input fields under aliases': query(
    `__schema { types { ${aliases(150, 'inputFields { name type { name } }')} ${aliases(40, 'fields { name type { name } }').replaceAll('a', 'b')} } }`,
  ),
  'too deep for the rule of graphql-js': query(
    '__schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } }',
  ),
};

const DOCUMENTS: Readonly<Record<string, HostileRequest>> = {
  braces: { query: nested(4_000, '{a') },
  brackets: { query: `{ people(filter: ${nested(3_000, '[', '', ']')}) { totalCount } }` },
  objects: { query: `{ people(filter: ${nested(1_500, '{not:', '{}')}) { totalCount } }` },
  parentheses: { query: `{ people${nested(2_000, '(', '', ')')} }` },
  'list types': { query: `query($a: ${nested(2_000, '[', 'Int', ']')}) { about { factCount } }` },
  'unclosed braces': { query: '{a'.repeat(40_000) },
  'inline fragments': {
    query:
      `{ ${nested(60, '... { ', 'about { factCount }', ' }')} }`.replaceAll('...', '... on Query') +
      nested(60, '{'),
  },
  'fields one after the other': { query: `{ about { ${'facts '.repeat(20_000)} } }` },
  'the same field': { query: `{ about { ${'facts '.repeat(4_000)} } }` },
  'the same object': { query: `{ ${'about { factCount } '.repeat(2_000)} }` },
  'the same arguments': { query: `{ ${'people(first: 5) { totalCount } '.repeat(900)} }` },
  'the same list': query(
    `organization(id: "x") { ${times(640, () => 'timeline(first: 1) { totalCount }')} }`,
  ),
  'the same lists of the same lists': query(
    `organization(id: "x") { ${times(30, () => `timeline(first: 1) { ${times(30, () => 'totalCount')} }`)} }`,
  ),
  'the same field in many fragments': query(
    `organization(id: "x") { ${times(90, (i) => `...F${i}`)} }`,
    times(90, (i) => `fragment F${i} on Organization { ${times(10, () => 'label')} }`),
  ),
  'unknown fields': { query: `{ about { ${times(1_900, (i) => `x${i}`)} } }` },
  'unknown arguments': { query: `{ people(${times(2_400, (i) => `x${i}: 1`)}) { totalCount } }` },
  'unknown directives': { query: `{ about ${times(900, (i) => `@d${i}`)} { facts } }` },
  'repeated directives': { query: `{ about ${'@skip(if: false) '.repeat(900)} { facts } }` },
  'unused variables': { query: `query(${times(2_000, (i) => `$x${i}: Int`)}) { about { factCount } }` },
  operations: { query: times(900, (i) => `query Q${i} { about { factCount } }`) },
  'a chain of fragments': query(
    'about { ...F0 }',
    `${times(700, (i) => `fragment F${i} on About { facts ...F${i + 1} }`)} fragment F700 on About { facts }`,
  ),
  'fragments side by side': query(
    `about { ${times(900, (i) => `...F${i}`)} }`,
    times(900, (i) => `fragment F${i} on About { facts }`),
  ),
  'fragments of fragments': query(
    'about { ...F0 }',
    times(90, (i) => `fragment F${i} on About { facts ${times(89 - i, (k) => `...F${i + k + 1}`)} }`),
  ),
  'a circle of fragments': query(
    'about { ...A }',
    'fragment A on About { ...B } fragment B on About { ...A }',
  ),
  'one long name': { query: `{ ${'a'.repeat(900_000)} }` },
  'one long text': { query: `{ person(id: "${'a'.repeat(900_000)}") { id } }` },
  'one long comment': { query: `# ${'a'.repeat(900_000)}` },
  commas: { query: ','.repeat(900_000) },
  'an unclosed block string': { query: `{ person(id: """${'\\"""'.repeat(200_000)}` },
};

const FRAGMENTS: Readonly<Record<string, HostileRequest>> = {
  'doubled at the root': query(
    '...F0',
    widening(18, 2, 'Query', '__typename', '__typename')
      .replaceAll(/w\d: __typename/g, '')
      .replaceAll(
        /fragment F(\d+) on Query \{\s*\}/g,
        (_all, i: string) =>
          `fragment F${i} on Query { ...F${Number(i) + 1} ... on Query { ...F${Number(i) + 1} } }`,
      ),
  ),
  'doubled along parts': query(
    'organizations(first: 1) { nodes { ...F0 } }',
    widening(8, 2, 'Organization', 'parts(first: 1) { nodes { ... on Organization { * } } }', 'id'),
  ),
  'ten wide along parts': query(
    'organizations(first: 1) { nodes { ...F0 } }',
    widening(4, 10, 'Organization', 'parts(first: 1) { nodes { ... on Organization { * } } }', 'id'),
  ),
  'shared by aliases': query(
    times(15, (i) => `a${i}: people { nodes { ...P } }`),
    `fragment P on Person { ${times(50, (i) => `b${i}: tenures { nodes { ...T } }`)} } fragment T on Tenure { ${times(50, (i) => `c${i}: label`)} }`,
  ),
  'of all kinds of facts': query(
    `facts(first: 1) { nodes { ${times(90, (i) => `...F${i}`)} } }`,
    times(90, (i) => `fragment F${i} on Fact { ${times(25, (k) => `f${i}x${k}: label`)} }`),
  ),
};

const COSTS: Readonly<Record<string, HostileRequest>> = {
  'claims of sources of claims': query(
    'sources(first: 200) { nodes { claims(first: 200) { nodes { source { claims(first: 200) { nodes { id note } } } } } } }',
  ),
  paths: query(aliases(20, 'paths(from: "a", to: "b") { nodes { certainty } }')),
  integrity: query(aliases(20, 'integrity { totalCount }')),
  networks: query(
    aliases(
      20,
      'network(ids: ["a"], first: 400) { edges { fact { claims(first: 200) { nodes { id note } } } } }',
    ),
  ),
  'searches with everything': query(
    aliases(
      20,
      'search(text: "a", first: 200) { nodes { score entity { facts(first: 200) { nodes { id label } } } } }',
    ).replaceAll('score entity', 'entity'),
  ),
  'counts of filtered lists': query(aliases(20, 'facts(filter: {sources: ["a"]}) { totalCount }')),
  'groups of filtered lists': query(
    aliases(20, 'tenures(filter: {fact: {sources: ["a"]}}) { groups(by: HOLDER) { items { label } } }'),
  ),
  'lists in order of length': query(aliases(12, 'tenures(orderBy: LENGTH_DESC) { nodes { label } }')),
  'root fields': query(aliases(21, 'about { factCount }')),
  aliases: query(`person(id: "a") { ${aliases(201, 'label')} }`),
  levels: query(`organization(id: "a") { ${nested(11, 'parts { nodes { ', 'id', ' } }')} }`),
  'an unreasonable page': query('people(first: 2147483647) { nodes { id } }'),
  'a negative page': query('people(first: -5) { nodes { id } }'),
};

const FILTERS: Readonly<Record<string, HostileRequest>> = {
  'a hundred alternatives': filtered(
    'facts',
    `{or: [${times(100, () => '{about: ["a"], sources: ["b"]}')}]}`,
  ),
  'costly alternatives': filtered('facts', `{or: [${times(24, () => '{about: ["a"], sources: ["b"]}')}]}`),
  'alternatives of alternatives': filtered(
    'people',
    `{or: [${times(8, () => `{or: [${times(8, () => '{text: "a"}')}]}`)}]}`,
  ),
  negations: filtered('people', nested(15, '{not: ', '{text: "a"}')),
  'facts within facts': filtered('people', nested(9, '{and: ', '{has: {fact: {sources: ["a"]}}}')),
  'many ids': filtered('people', `{ids: [${times(2_000, (i) => `"${i}"`)}]}`),
  'many ids in many conditions': filtered(
    'organizations',
    `{or: [${times(49, () => `{partOf: [${times(150, (i) => `"${i}"`)}]}`)}]}`,
  ),
  'conditions in variables': {
    query: 'query($f: FactFilter) { facts(filter: $f) { totalCount } }',
    variables: { f: { or: Array.from({ length: 400 }, () => ({ about: ['a'] })) } },
  },
  'one variable in many lists': {
    query: `query($f: FactFilter) { ${aliases(20, 'facts(filter: $f) { totalCount }')} }`,
    variables: { f: { or: Array.from({ length: 10 }, () => ({ about: ['a'] })) } },
  },
};

const BODIES: Readonly<Record<string, HostileRequest>> = {
  'deep variables': {
    body: `{"query":"query($f: PersonFilter) { people(filter: $f) { totalCount } }","variables":{"f":${nested(100_000, '[', '', ']')}}}`,
  },
  'deep extensions': {
    body: `{"query":"{ about { factCount } }","extensions":{"a":${nested(50_000, '{"a":', '1')}}}`,
  },
  'deep variables within the limit of bodies': {
    query: 'query($f: PersonFilter) { people(filter: $f) { totalCount } }',
    variables: { f: JSON.parse(nested(55, '{"not":', '{}')) as unknown },
  },
  'many variables': {
    query: '{ about { version } }',
    variables: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`v${i}`, {}])),
  },
  'a body of one megabyte of spaces': { body: ' '.repeat(1_000_000) },
  'a batch': {
    body: `[${times(1_000, () => '{"query":"{ about { factCount } }"}').replaceAll('} {', '},{')}]`,
  },
  '__proto__ in variables': {
    body: '{"query":"query($f: PersonFilter) { people(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"text":"a"},"constructor":{}}}}',
  },
  'the key __proto__ as an alias': query('__proto__: nobody'),
};

const PURGE = 'mutation { purgeRecord(input: {id: "sergey-morozov", reason: "r"}) { batch { id } } }';
const bearing = (authorization: string, request: HostileRequest = { query: PURGE }): HostileRequest => ({
  ...request,
  headers: { authorization },
});

const ACCESS: Readonly<Record<string, HostileRequest>> = {
  'a purge without a token': { query: PURGE },
  'a purge with the token of a reader': bearing('Bearer token-of-the-reader'),
  'a purge with the digest of a token': bearing(
    `Bearer ${createHash('sha256').update('token-of-the-admin').digest('hex')}`,
  ),
  'a token in another case': bearing('Bearer TOKEN-OF-THE-ADMIN'),
  'the beginning of a token': bearing('Bearer token-of-the-admi'),
  'a token and a half': bearing('Bearer token-of-the-admin token-of-the-admin'),
  'a token of 8 kB': bearing(`Bearer ${'x'.repeat(8_000)}`),
  'a thousand tokens': bearing(`Bearer ${times(1_000, (i) => `token${i}`)}`),
  'a thousand spaces before a token': bearing(`Bearer ${' '.repeat(4_000)}x ${' '.repeat(4_000)}y`),
  'the large body of an editor from a reader': bearing('Bearer token-of-the-reader', {
    body: `{"query":"${PURGE.replaceAll('"', '\\"')}","variables":{"a":"${'x'.repeat(1_200_000)}"}}`,
  }),
  'a purge by a page of another origin': {
    query: PURGE,
    headers: { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' },
  },
  'addresses of 8 kB that nobody vouches for': {
    query: PURGE,
    headers: { 'x-forwarded-for': times(500, (i) => `192.0.2.${i % 256},`) },
  },
};

const admin = (mutation: string): HostileRequest =>
  bearing('Bearer token-of-the-admin', { query: `mutation { ${mutation} { problemCount } }` });

/** Texts that would change how a screen, a log or a calendar shows what is around them. */
const CONTROLS: Readonly<Record<string, HostileRequest>> = {
  'an escape sequence in an id': query('person(id: "\\u001b[2J") { id }'),
  'a line break in an id': query('person(id: "a\\nb") { id }'),
  'a NUL in an id': query('node(id: "a\\u0000b") { id }'),
  'a C1 control in an id': query('person(id: "a\\u009b2Jb") { id }'),
  'an override in an id of a list': query('timeline(ids: ["a", "b\\u202ec"]) { totalCount }'),
  'an isolate in an id of a filter': filtered('facts', '{about: ["a\\u2066b"]}'),
  'half of a surrogate pair in an id': {
    query: 'query($id: ID!) { person(id: $id) { id } }',
    variables: { id: 'a\ud83d' },
  },
  'an escape sequence in the reason of a merge': admin(
    'mergeEntities(input: {from: "a", into: "b", reason: "\\u001b[1A"})',
  ),
  'an override in the reason of a purge': admin('purgeRecord(input: {id: "a", reason: "x\\u202ey"})'),
  'a backspace in the reason of a revert': admin('revertBatch(input: {id: "batch/1", reason: "x\\u0008"})'),
  'an escape sequence in an id to merge': admin(
    'mergeEntities(input: {from: "a\\u001b", into: "b", reason: "r"})',
  ),
  'an escape sequence in the reason of a change': admin(
    'applyRecords(input: {files: [{name: "a.yaml", format: YAML, content: "x"}], reason: "\\u001b[2J"})',
  ),
  'a line break in the id of a batch to revert': admin(
    'revertBatch(input: {id: "batch/1\\nbatch/2", reason: "r"})',
  ),
  'an override in an id to merge back': admin('unmergeEntity(input: {id: "a\\u202eb", reason: "r"})'),
  'a NUL in an id to purge': admin('purgeRecord(input: {id: "a\\u0000", reason: "r"})'),
};

const DAYS = 'periods(unit: DAY) { from }';

/** Windows of more periods than are counted. */
const PERIODS: Readonly<Record<string, HostileRequest>> = {
  'days of two centuries': query(`timeline(first: 1, during: "1810/2000") { ${DAYS} }`),
  'days of the timelines of a list': query(
    `people(first: 20) { nodes { timeline(first: 1, during: "1810/2000") { ${DAYS} } } }`,
  ),
  'years of all time': query(
    'facts(during: "Y-170000000/Y170000000") { groups(by: PERIOD, unit: YEAR) { items { definite } } }',
  ),
  'days in variables': {
    query:
      'query($d: EDTFOrToday, $u: PeriodUnit!) { tenures(during: $d) { groups(by: PERIOD, unit: $u) { items { definite } } } }',
    variables: { d: '1810/2000', u: 'DAY' },
  },
  'days of two centuries as a table': {
    ...query(`timeline(first: 1, during: "1810/2000") { nodes { label } ${DAYS} }`),
    headers: { accept: 'text/csv' },
  },
};

const cursor = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const after = (text: string): HostileRequest => query(`people(after: "${text}") { nodes { id } }`);
const withHeader = (name: string, value: string): HostileRequest => ({
  query: '{ people { nodes { id } } }',
  headers: { [name]: value },
});

const CURSORS: Readonly<Record<string, HostileRequest>> = {
  'an escape sequence': after('\\u001b[2J'),
  'a cursor whose key is a NUL': after(cursor('0:1:\u0000')),
  'a cursor of lines': after(cursor('0:1:a\r\nb')),
  'a batch that was never written': after(cursor('0:2147483646:a')),
  'cursors of many batches': query(
    times(20, (i) => `a${i}: people(after: "${cursor(`0:${i}:a`)}") { nodes { id } }`),
  ),
  'a table from an escape sequence on': { ...after('\\u001b[2J'), headers: { accept: 'text/csv' } },
};

const HEADERS: Readonly<Record<string, HostileRequest>> = {
  'a C1 control as the oldest batch': withHeader('fasti-at-least-batch', '1\u009b2J'),
  'an oldest batch beyond all numbers': withHeader('fasti-at-least-batch', '9'.repeat(8_000)),
  'a C1 control in a type of content': withHeader('content-type', 'application/\u009b2Jjson'),
  'a C1 control in an encoding': withHeader('content-encoding', 'gz\u009b2Jip'),
};

/** By what they are. */
export const HOSTILE_REQUESTS: Readonly<Record<string, HostileRequest>> = Object.fromEntries(
  Object.entries({
    introspection: INTROSPECTION,
    document: DOCUMENTS,
    fragments: FRAGMENTS,
    cost: COSTS,
    filter: FILTERS,
    body: BODIES,
    access: ACCESS,
    controls: CONTROLS,
    periods: PERIODS,
    cursors: CURSORS,
    headers: HEADERS,
  }).flatMap(([group, requests]) =>
    Object.entries(requests).map(([what, request]) => [`${group}: ${what}`, request]),
  ),
);
