/** Requests by which the cost of a query is calibrated: natural questions with default pages, and hostile ones. */

/** Questions of analysts by title, without `first:` anywhere. Besides these, each example of the library has to pass. */
export const NATURAL: Readonly<Record<string, string>> = {
  'General assemblies with the office holders of their hosts at the time':
    '{ events(filter: {bodies: "wego-general-assembly"}) { nodes { label interval { label } hosts { nodes { label ... on Region { offices(at: {whileEnclosing: true}) { nodes { label tenures(at: {whileEnclosing: true}) { nodes { holder { label } certainty interval { label } } } } } } } } } } }',
  'General assemblies with the office holders of their places, and the sources':
    '{ events(filter: {bodies: "wego-general-assembly"}) { nodes { label places { nodes { label offices { nodes { label tenures { nodes { holder { label } claims { nodes { source { title } } } } } } } } } } } }',
  'All events with their places, hosts, topics and participants':
    '{ events { nodes { label interval { label } places { nodes { label } } hosts { nodes { label } } topics { nodes { label } } participants { nodes { label } } } } }',
  'All events with who took part, in which office, and who says so':
    '{ events { nodes { label participations { nodes { role participant { label } capacity { label body { label } } onBehalfOf { label } claims { nodes { source { title } } } } } } } }',
  'Participants of an event and all offices they held':
    '{ event(id: "general-assembly-2017") { participants { nodes { label ... on Person { tenures { nodes { office { label body { label } } interval { label } } } } } } } }',
  'People with their careers, each with its sources':
    '{ people { nodes { label tenures { nodes { office { label } interval { label } claims { nodes { source { title } start { edtf } end { edtf } } } } } } } }',
  'People with offices, memberships and events':
    '{ people { nodes { label tenures { nodes { office { label } } } memberships { nodes { body { label } role } } participations { nodes { event { label interval { label } } role } } } } }',
  'Offices of a region with all holders and their other offices':
    '{ region(id: "ulyanovsk-region") { offices { nodes { label holders { nodes { label ... on Person { tenures { nodes { office { label } interval { label } } } } } } } } } }',
  'Offices of an organization with successions':
    '{ organization(id: "wego") { offices { nodes { label succession { nodes { tenure { holder { label } interval { label } } handover gapsBefore { from to kind } } } } } } }',
  'Every office with its body and holders, with sources':
    '{ offices { nodes { label body { label } tenures { nodes { holder { label } acting interval { label } claims { nodes { source { title publisher } } } } } } } }',
  'Parts of an organization with their offices and holders':
    '{ organization(id: "wego") { parts { nodes { label offices { nodes { label tenures { nodes { holder { label } interval { label } } } } } } } } }',
  'Parts of parts of an organization':
    '{ organization(id: "wego") { parts { nodes { label parts { nodes { label parts { nodes { label } } } } } } } }',
  'Members of an organization with what else they belong to':
    '{ organization(id: "wego") { members { nodes { label ... on Region { memberships { nodes { body { label } role interval { label } } } } } } } }',
  'Regions with their offices and holders today':
    '{ regions(at: {asOf: "today"}) { nodes { label offices { nodes { label holders { edges { certainty node { label } } } } } } } }',
  'Regions with all of their parts and offices':
    '{ regions { nodes { label parts { nodes { label offices { nodes { label } } } } } } }',
  'Events of a region with their parts and topics':
    '{ region(id: "ulyanovsk-region") { events { nodes { label interval { label } parts { nodes { label topics { nodes { label } } } } } } } }',
  'Topics with the facts about them and their claims':
    '{ topics { nodes { label facts { nodes { label claims { nodes { source { title } note } } } } } } }',
  'Organizations with their names over time and who says so':
    '{ organizations { nodes { label names { nodes { text language interval { label } claims { nodes { source { title } } } } } } } }',
  'Organizations with their founding, parts and numbers':
    '{ organizations { nodes { label existences { nodes { interval { label } } } partOf { nodes { label } } facts(filter: {kinds: [QUANTITY]}) { nodes { label claims { nodes { value { label } source { title } } } } } } } }',
  'Sources with the facts they support':
    '{ sources { nodes { title publisher claims { nodes { fact { kind label interval { label } } status } } } } }',
  'Everything about an organization, with the claims and their sources':
    '{ organization(id: "wego") { facts { nodes { kind label interval { label } claims { nodes { status source { title } passages { text } } } } } } }',
  'A timeline with the claims of each item':
    '{ timeline(ids: ["wego"]) { nodes { label interval { label } fact { claims { nodes { source { title } } } } } } }',
  'Tenures of a year with the people and their memberships':
    '{ tenures(during: "2017") { nodes { office { label body { label } } holder { label ... on Person { memberships { nodes { body { label } } } } } } } }',
  'Who attributes what to whom':
    '{ people { nodes { label attributedClaims { nodes { fact { label } source { title } quote } } } } }',
};

const nested = (levels: number, field: (inner: string) => string, leaf: string): string =>
  levels === 0 ? leaf : field(nested(levels - 1, field, leaf));

const SAME = (count: number, field: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => field(i)).join(' ');

/** Requests that no user needs. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'All facts of all facts of all, by entities and back':
    '{ organizations(first: 200) { nodes { facts(first: 200) { nodes { claims(first: 200) { nodes { source { claims(first: 200) { nodes { fact { claims(first: 200) { nodes { id } } } } } } } } } } } } }',
  'Holders of offices of holders, two levels': `{ offices(first: 200) { nodes { ${nested(2, (inner) => `tenures(first: 200) { nodes { holder { ... on Person { tenures(first: 200) { nodes { office { ${inner} } } } } } } }`, 'id')} } } }`,
  'Claims of sources of claims, two levels': `{ sources(first: 200) { nodes { ${nested(2, (inner) => `claims(first: 200) { nodes { fact { claims(first: 200) { nodes { source { ${inner} } } } } } }`, 'id')} } } }`,
  'The same large list under 150 aliases': `{ organization(id: "wego") { ${SAME(150, (i) => `a${i}: facts(first: 200) { nodes { id label note claims(first: 200) { nodes { id quote } } } }`)} } }`,
  'Paths under 20 aliases': `{ ${SAME(20, (i) => `a${i}: paths(from: "wego", to: "seoul") { nodes { certainty } }`)} }`,
  'Fragments that double at each of 9 levels': `{ organization(id: "wego") { ...F9 } } ${Array.from(
    { length: 9 },
    (_, i) =>
      `fragment F${i + 1} on Organization { a: parts(first: 200) { nodes { id ${i === 0 ? '' : `...F${i}`} } } b: partOf(first: 200) { nodes { id ${i === 0 ? '' : `...F${i}`} } } }`,
  ).join(' ')}`,
};
