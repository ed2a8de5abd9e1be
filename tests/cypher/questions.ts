/** Questions of lists, each of which is one statement without scans on Neo4j, by what they have in common. */
const PAGE = 'nodes { id length { definite possible } }';
const DAYS = 'items { key possible days { definite possible } } ungroupedCount';
const COUNTS = 'items { key definite possible entity { label } } ungroupedCount';

/** Questions about what is inside of what; further statements find its parts. */
export const WITHIN: readonly string[] = [
  '{ events(filter: {placesWithin: ["russia"]}) { totalCount edges { certainty node { id } } } }',
  '{ events(filter: {placesWithin: ["russia"], bodiesWithin: ["wego"]}, during: "2010/2020", minCertainty: POSSIBLE, orderBy: DATE_DESC) { totalCount edges { certainty node { id } } groups(by: PERIOD) { items { key definite possible } } } }',
  '{ offices(filter: {not: {bodiesWithin: ["wego"]}}, at: {asOf: "2015"}) { edges { certainty node { id } } } }',
  '{ organizations(filter: {or: [{seatsWithin: ["seoul"]}, {partOfWithin: ["wego"]}]}, orderBy: FACTS_DESC) { edges { certainty node { id } } } }',
  '{ tenures(filter: {office: {bodiesWithin: ["wego"]}}, during: "2012") { totalCount edges { certainty node { id } } } }',
  '{ participations(filter: {event: {placesWithin: ["russia"]}, participant: {partOfWithin: ["russia"]}}, at: {asOf: "2017"}) { totalCount edges { certainty node { id } } } }',
  '{ organization(id: "wego") { memberships(filter: {body: {bodiesWithin: ["wego"]}}) { nodes { id } } members(filter: {member: {seatsWithin: ["seoul"]}}) { nodes { id } } } }',
  '{ people(filter: {has: {as: [PARTICIPANT], with: {as: [EVENT], placesWithin: ["russia"]}}}) { totalCount edges { certainty node { id } } } }',
  '{ people(filter: {not: {has: {fact: {kinds: [TENURE]}, with: {as: [OFFICE], bodiesWithin: ["wego"]}}}}, at: {asOf: "2015"}) { edges { certainty node { id } } } }',
  '{ events(filter: {has: {as: [EVENT], with: {as: [PARTICIPANT, CAPACITY], or: [{kinds: [REGION]}, {text: "mayor"}]}}}, during: "2017") { edges { certainty node { id } } } }',
  '{ region(id: "ulyanovsk-region", knownAt: "2027-01-01T00:00:00Z") { participations(filter: {event: {placesWithin: ["russia"]}}) { nodes { id } } } }',
];

export const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'lists that are read as a whole, by length or in groups': [
    `{ tenures(orderBy: LENGTH_DESC, last: 3) { ${PAGE} } }`,
    `{ tenures(orderBy: LENGTH_ASC, during: "2010/2020", include: [WITHDRAWN]) { ${PAGE} } }`,
    `{ tenures(orderBy: LENGTH_DESC, filter: {bodies: ["wego"]}) { totalCount ${PAGE} } }`,
    `{ office(id: "governor-ulyanovsk") { holders(orderBy: LENGTH_DESC, during: "2010/2020") { nodes { id } } } }`,
    `{ person(id: "sergey-morozov") { tenures(orderBy: LENGTH_DESC) { ${PAGE} } } }`,
    `{ tenures(during: "2010/2020") { groups(by: BODY, orderBy: DAYS_DESC) { ${DAYS} } } }`,
    `{ tenures(at: {asOf: "2017"}) { groups(by: BODY) { ${DAYS} } } }`,
    `{ office(id: "governor-ulyanovsk") { tenures { groups(by: HOLDER, orderBy: DAYS_DESC) { ${DAYS} } } } }`,
    `{ events(during: "2017/2020") { groups(by: PLACE) { ${COUNTS} } } }`,
    `{ events(filter: {has: {fact: {kinds: [PARTICIPATION]}}}, orderBy: FACTS_DESC) { groups(by: CATEGORY) { ${COUNTS} } } }`,
    `{ organization(id: "wego") { events { years: groups(by: PERIOD, unit: MONTH) { ${COUNTS} } groups(by: HOST) { ${COUNTS} } } } }`,
    `{ batches(about: ["wego", "park-won-soon"], reach: [OFFICES, EVENTS], first: 5) { totalCount nodes { number } } }`,
    '{ sources(orderBy: PUBLISHER_ASC, first: 5) { totalCount nodes { title publisher dataset } pageInfo { endCursor } } }',
    '{ facts(filter: {sources: ["article"], conflict: true}, first: 5) { totalCount nodes { id } } }',
    '{ facts(filter: {sourcesOnly: ["article"]}, first: 5) { totalCount nodes { id } } }',
    `{ factChanges(about: ["wego", "park-won-soon"], since: {batch: 0}, last: 5) { totalCount nodes { batch { number } fact { recordId } before { knownFrom } } } }`,
  ],
  'the entities that facts of any kind link': [
    '{ facts(first: 5) { nodes { id roleCount roles { role entity { id label existsAt } } } } }',
    '{ node(id: "b065") { ... on Fact { roles { role entity { label ... on Person { tenures(first: 2, at: {whileEnclosing: true}) { nodes { id } } } } } } } }',
    '{ source(id: "article") { claims(first: 3) { nodes { fact { roleCount roles { role short: entity { id } entity { label kind } } } } } } }',
    '{ facts(include: [WITHDRAWN], filter: {about: ["makati"]}) { nodes { withdrawn roles { role entity { id } } } } }',
  ],
  'lists that include withdrawn facts': [
    '{ facts(include: [WITHDRAWN]) { totalCount nodes { id label } } }',
    '{ relations(first: 5, include: [WITHDRAWN]) { nodes { id subject { id } } pageInfo { endCursor } } }',
    '{ relations(filter: {objects: ["makati"]}, include: [WITHDRAWN]) { totalCount nodes { id } } }',
    '{ tenures(during: "2015", include: [WITHDRAWN]) { nodes { id holder { id } } } }',
    '{ timeline(during: "2020", include: [WITHDRAWN], laneBy: ENTITY) { nodes { label } lanes { key itemCount } } }',
    '{ timeline(ids: ["general-assembly-5"], include: [WITHDRAWN]) { nodes { label } periods(unit: YEAR) { possible } } }',
    '{ event(id: "general-assembly-5") { facts(include: [WITHDRAWN]) { nodes { id withdrawn } } } }',
    '{ region(id: "makati") { relations(include: [WITHDRAWN]) { nodes { id } groups(by: RELATION_TYPE) { items { key possible } } } } }',
    '{ node(id: "b019-makati") { ... on Relation { withdrawn subject { id } object { id } history { nodes { batch { id } } } } } }',
  ],
  'folded timelines, and the offices of wholes': [
    '{ timeline(ids: ["wego"], reach: [EVENTS, PARTS], foldEvents: true, laneBy: ENTITY, laneOrder: COUNT) { totalCount lanes { key itemCount colorIndex } leftOut { byKinds byLanes } periods(unit: YEAR) { laneKey possible definite } clusters(max: 7) { from to definite possible lanes { laneKey definite possible } } nodes { label event { label } reasonCount } } }',
    '{ timeline(ids: ["seoul"], foldEvents: true, during: "2023", include: [WITHDRAWN], first: 3) { undatedCount range { label } edges { cursor node { label certainty reasonCount } } } }',
    '{ event(id: "general-assembly-2017") { timeline(foldEvents: true, at: {whileEnclosing: true}) { nodes { label handover reasonCount } } } }',
    '{ organization(id: "wego-general-assembly") { offices(reach: [WHOLES], at: {asOf: "2017"}, first: 2) { totalCount edges { certainty node { label } fact { id } } pageInfo { endCursor } } } }',
    '{ timeline(during: "2017") { leftOut { byKinds byLanes } } }',
    '{ timeline(during: "2017", laneOrder: TIME, kinds: [TENURE, NAME]) { lanes { key } leftOut { byKinds byLanes } } }',
    '{ timeline(during: "2010/2020", laneBy: CATEGORY, kinds: [TENURE, MEMBERSHIP]) { clusters { from to possible lanes { laneKey possible } } } }',
  ],
  'lists that begin at the facts of named entities': [
    '{ people(filter: {has: {as: [HOLDER, MEMBER], fact: {about: ["wego", "governor-ulyanovsk"]}}}) { totalCount nodes { id } } }',
    '{ people(filter: {and: [{has: {fact: {kinds: [TENURE]}, with: {as: [OFFICE], ids: ["governor-ulyanovsk"]}}}]}, orderBy: DATE_DESC, first: 2, at: {asOf: "2017"}) { totalCount edges { certainty node { id } } } }',
    '{ tenures(filter: {office: {ids: ["governor-ulyanovsk"]}}, first: 3) { totalCount nodes { id } } }',
    '{ tenures(filter: {and: [{bodies: ["wego"]}]}, first: 3) { totalCount edges { certainty node { id } } } }',
  ],
  'sides, states and relations in a time': [
    '{ coTenures(of: {office: "governor-ulyanovsk"}) { totalCount nodes { certainty tenure { id } other { id } } } }',
    '{ organizations(first: 20, at: {asOf: "2017"}) { edges { certainty node { id existsAt } } } }',
    '{ tenures(filter: {bodies: ["wego"]}, during: "2017") { totalCount edges { certainty node { id } } groups(by: BODY) { items { key possible } } } }',
    '{ offices(filter: {bodies: ["wego"]}) { nodes { id body { id } } } }',
    '{ facts(filter: {kinds: [TENURE], startsIn: "2005", endsIn: "2011"}, during: "2000/2020", minCertainty: POSSIBLE) { totalCount edges { certainty node { id } } } }',
    '{ facts(filter: {text: "congratulated"}) { totalCount nodes { id } } }',
    '{ relations(filter: {fact: {text: "region"}}, first: 3) { totalCount nodes { id } } }',
    '{ facts(filter: {kinds: [QUANTITY], value: {atLeast: 100}}, at: {asOf: "2017"}) { totalCount edges { certainty node { id } } } }',
    '{ organizations(filter: {has: {fact: {not: {value: {atLeast: 10, atMost: 20}}}}}, at: {asOf: "2017"}) { edges { certainty node { id } } } }',
    '{ events(during: "2017/2020", filter: {not: {places: ["seoul"]}}) { totalCount edges { certainty node { id } } } }',
    '{ facts(first: 20, at: {asOf: "2017"}, filter: {kinds: [TENURE]}) { nodes { id certainty evidenceDistance { atLeast atMost } } } }',
    '{ office(id: "governor-ulyanovsk") { succession { nodes { tenure { id } unplaced predecessors { order certainty weakenedBy stated } successors { certainty } gapsBefore { certainty vacancy { certainty } } gapsAfter { certainty } } } } }',
    '{ region(id: "ulyanovsk-region") { offices(filter: {bodies: ["wego"]}) { nodes { id } } } }',
  ],
};
