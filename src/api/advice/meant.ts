/**
 * What people write at first, from other APIs and from common sense, and what it is called here: a line for each meaning, with
 * its words before the arrow and what they may mean after it. Each candidate is offered only where the schema accepts it, the
 * first one that it does; `$value` is replaced by the value that was written.
 */

/** By word. A map, since a word of a request may be one that every object has, such as `constructor`. */
type Candidates = ReadonlyMap<string, readonly string[]>;

function table(text: string): Candidates {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('=>'));
  return new Map(
    rows.flatMap(([words = '', candidates = '']) => {
      const meant = candidates.split('|').map((each) => each.trim());
      return words
        .trim()
        .split(/\s+/)
        .map((word) => [word, meant] as const);
    }),
  );
}

const PEOPLE =
  'holder { label } | holders { nodes { label } } | member { label } | members { nodes { label } } | participant { label } | participants { nodes { label } } | fact { roles { role entity { label } } } | people { nodes { label } }';

/** Fields, as selections. */
export const FIELDS = table(`
  name names title label fullName displayName caption text => label | title | entity { label } | fact { label }
  start startDate start_date from since begin began startedAt born birthDate birth founded => interval { start { edtf } } | existences { nodes { interval { start { edtf } } } }
  end endDate end_date to until ended endedAt died deathDate death dissolved => interval { end { edtf } } | existences { nodes { interval { end { edtf } } } }
  date dates year years time when period term duration => interval { label } | date { edtf } | existences { nodes { interval { label } } }
  source sources citation citations reference references evidence => claims { nodes { source { title } } } | source { title } | sources { nodes { title } }
  holder holders person people persons member members participant incumbent who => ${PEOPLE}
  office offices position positions post posts role => office { label } | tenures { nodes { office { label } } } | offices { nodes { label } }
  tenure tenures terms officeholders => tenures { nodes { label } }
  organization organisation body bodies => body { label } | bodies { nodes { label } } | organizations { nodes { label } }
  place places location locations => places { nodes { label } } | regions { nodes { label } }
  description summary comment => note
  type category => kind
  count total size => totalCount
  claim claims => facts { nodes { claims { nodes { source { title } } } } }
  entity record item => entity { label } | node(id: "…") { ... on Entity { label } }
`);

/** Arguments. */
export const ARGUMENTS = table(`
  name title label text query q search contains term => text: $value | filter: {text: $value} | filter: {holder: {text: $value}} | filter: {member: {text: $value}} | filter: {participant: {text: $value}}
  limit count take size pageSize page_size perPage top max => first: $value
  offset skip page cursor => first: 20, after: "the endCursor of the page before"
  sort order sortBy sort_by order_by => orderBy: TIME_ASC | orderBy: LABEL_ASC | orderBy: TITLE_ASC
  from start startDate start_date since => during: "2010/.."
  to end endDate end_date until => during: "../2015"
  year years period window range between dates => during: $value
  date day on asOf as_of when time moment => at: {asOf: $value}
  holder person people holders member participant => filter: {holders: [$value]} | filter: {members: [$value]} | filter: {participants: [$value]}
  office position offices => filter: {offices: [$value]} | filter: {has: {with: {as: [OFFICE], ids: [$value]}}}
  organization organisation body bodies => filter: {bodies: [$value]} | filter: {partOf: [$value]}
  region place location => filter: {places: [$value]} | filter: {office: {placesWithin: [$value]}}
  event events => filter: {events: [$value]} | filter: {byEvents: [$value]}
  id ids => id: $value | ids: [$value] | filter: {ids: [$value]}
  source sources => filter: {sources: [$value]} | filter: {fact: {sources: [$value]}}
  certainty => minCertainty: DEFINITE
`);

/** Keys of an input object, and what is written in the place of one. */
export const KEYS = table(`
  name title label query q search contains like matches => text: $value | holder: {text: $value} | member: {text: $value} | participant: {text: $value}
  date day on year time when from start => asOf: $value | startsIn: $value | fact: {startsIn: $value}
  to end until => endsIn: $value | fact: {endsIn: $value}
  id eq equals is in _eq _in => ids: [$value] | holders: [$value]
  person people who => holders: [$value] | members: [$value] | participants: [$value]
  organization body => bodies: [$value] | partOf: [$value]
  place location region => places: [$value] | placesWithin: [$value]
  event => events: [$value] | byEvents: [$value]
  source sources => sources: [$value] | fact: {sources: [$value]}
  type kind => kinds: [TENURE] | categories: [$value]
`);

/** The keys of an input object of which only one value was written. */
export const INPUTS: readonly string[] = [
  'asOf: $value',
  'ids: [$value]',
  'text: $value',
  'holders: [$value]',
];

/** Words for conditions on a list. */
export const FILTER_WORDS: ReadonlySet<string> = new Set(['where', 'filters', 'filterBy', 'conditions']);

/** What a moment and a window are; added where the time is in the wrong place. */
export const TIME =
  'for a day write `at: {asOf: "2015-06-01"}`, for a year or a longer time `during: "2015"` or `during: "2010/2015"`';

/** Words that ask for a time: those that mean a moment or a window as an argument, and these two themselves. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  'at',
  'during',
  ...[...ARGUMENTS].flatMap(([word, [first = '']]) => (/^(at|during):/.test(first) ? [word] : [])),
]);
