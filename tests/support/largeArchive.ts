/**
 * An archive of the size that people keep, always the same: 5,000 people, 600 offices of 60 bodies and 40 regions, and 480
 * events, from 1900 to 2020, in four batches. A process loads it once; each graph is a copy.
 */
import { loadSeed } from '../../src/changes/loadSeed.ts';
import type { Graph } from '../../src/store/graph.ts';
import { BODY_KINDS, nameOf, OFFICE_KINDS, SHARED_NAME, townName } from './largeArchiveNames.ts';
import { randomFrom } from './randomFrom.ts';
import { copiesOf } from './shippedStore.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2020;
const SIZES = { people: 5_000, offices: 600, bodies: 60, regions: 40, topics: 30, events: 480, sources: 24 };

type Claim = Readonly<Record<string, string>>;
type Entity = Readonly<Record<string, unknown>>;

interface Fact {
  readonly [kind: string]: unknown;
  readonly claims: readonly Claim[];
}

/** What one run of `apply` gets. */
interface LargeBatch {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly yaml: string;
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const personId = (index: number): string => `person-${index}`;
const officeId = (index: number): string => `office-${index}`;
const bodyId = (index: number): string => `body-${index}`;
const regionId = (index: number): string => `region-${index}`;
/** The first ten people have one name. */
const NAMESAKES: readonly string[] = times(10, personId);

const sourceId = (index: number): string => `source-${index % SIZES.sources}`;
const two = (number: number): string => String(number).padStart(2, '0');

/** Numbers that depend on the seed only. */
class Chance {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }
  readonly number = (): number => this.#random();
  readonly below = (limit: number): number => Math.floor(this.#random() * limit);
  readonly isOneIn = (count: number): boolean => this.below(count) === 0;

  /** A date in a year: to the day, to the month, to the year, rough, or doubted. */
  dateIn(year: number): string {
    const form = this.below(10);
    const month = `${year}-${two(1 + this.below(12))}`;
    if (form < 5) return `${month}-${two(1 + this.below(28))}`;
    if (form < 7) return month;
    return form === 7 ? `${year}~` : form === 8 ? `${year}?` : String(year);
  }
}

const bodyTown = (index: number): string => townName(index % SIZES.regions);
const bodyName = (index: number): string =>
  `${bodyTown(index)} ${BODY_KINDS[Math.floor(index / SIZES.regions) * 3 + (index % 3)]}`;

const people = (language: string): Record<string, Entity> => {
  const chance = new Chance(1);
  return Object.fromEntries<Entity>(
    times(SIZES.people, (i) => ({ id: personId(i), i, name: nameOf(i, chance.number) })).flatMap(
      ({ id, i, name }) => {
        const { text: label, language: of } =
          i < NAMESAKES.length ? { text: SHARED_NAME, language: 'en' } : name;
        return of === language ? [[id, { kind: 'person', label }] as const] : [];
      },
    ),
  );
};

function entities(): Record<string, Entity> {
  return Object.fromEntries<Entity>([
    ['land', { kind: 'region', label: 'The Land', category: 'state' }],
    ...times(
      SIZES.regions,
      (i) => [regionId(i), { kind: 'region', label: townName(i), category: 'town' }] as const,
    ),
    ...times(SIZES.bodies, (i) => [bodyId(i), { kind: 'organization', label: bodyName(i) }] as const),
    ...times(SIZES.offices, (i) => [officeId(i), office(i)] as const),
  ]);
}

/** Two of three offices belong to a body, the others to a region. */
function office(index: number): Entity {
  const ofBody = index % 3 !== 0;
  const title = OFFICE_KINDS[Math.floor(index / SIZES.bodies) % OFFICE_KINDS.length];
  const tie = ofBody ? { body: bodyId(index % SIZES.bodies) } : { region: regionId(index % SIZES.regions) };
  return { kind: 'office', label: index % 3 === 0 ? `Mayor ${title}` : `${title}`, seats: '1', ...tie };
}

/** The person who takes an office in a year: of 5,000, in the order of their births, those of about 40 years. */
const takerIn = (year: number, chance: Chance): number => {
  const middle = ((year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * (SIZES.people - 400);
  return Math.min(SIZES.people - 1, Math.floor(middle + chance.below(400)));
};

const birthYear = (person: number): number =>
  FIRST_YEAR - 45 + Math.floor((person / SIZES.people) * (LAST_YEAR - FIRST_YEAR));

/** One office after the other holder, with vacancies between some, until 2020 or until nobody is recorded any more. */
function tenuresOf(index: number, chance: Chance): Fact[] {
  const facts: Fact[] = [];
  const endsEarly = chance.isOneIn(8) ? 1950 + chance.below(60) : LAST_YEAR;
  let year = FIRST_YEAR + chance.below(30);
  while (year < endsEarly) {
    const until = year + 3 + chance.below(13);
    const isLast = until >= LAST_YEAR;
    const start = chance.dateIn(year);
    const claim = {
      source: sourceId(chance.below(SIZES.sources)),
      start,
      end: isLast ? '..' : chance.dateIn(until),
    };
    const number = facts.length;
    if (chance.isOneIn(25))
      facts.push({
        tenure: { office: officeId(index), vacant: 'true', term: `t${number}` },
        claims: [{ source: claim.source, start: `${year}`, end: `${year + 1}` }],
      });
    else {
      const acting = chance.isOneIn(20) ? { acting: 'true' } : {};
      const holder = number === 0 && index < 10 ? NAMESAKES[index] : personId(takerIn(year, chance));
      const seen = chance.isOneIn(30) ? { source: claim.source, attested: `${year + 1}` } : claim;
      facts.push({
        tenure: { holder, office: officeId(index), term: `t${number}`, ...acting },
        claims: [seen],
      });
    }
    year = until + (chance.isOneIn(6) ? 1 + chance.below(2) : 0);
  }
  return facts;
}

const sources = (): Record<string, Entity> =>
  Object.fromEntries(
    times(SIZES.sources, (i) => [
      sourceId(i),
      {
        title: `${['Gazette', 'Yearbook', 'Chronicle', 'Bulletin'][i % 4]} of ${townName(Math.floor(i / 4))}`,
        kind: i % 4 === 1 ? 'report' : 'news item',
        publisher: `Press of ${townName(Math.floor(i / 4))}`,
        voice: `press-${Math.floor(i / 4)}`,
        date: String(LAST_YEAR),
      },
    ]),
  );

const register = (): string => {
  const chance = new Chance(2);
  const tenures = times(SIZES.offices, (index) => tenuresOf(index, chance)).flat();
  return [
    yamlOf('register', { sources: sources(), entities: { ...entities(), ...people('en') } }),
    yamlOf('register', { language: 'ru', entities: people('ru') }),
    yamlOf('register', { language: 'el', entities: people('el') }),
    yamlOf('register', { facts: tenures }),
  ].join('---\n');
};

/** Lives, seats, names of other languages, and members of bodies. */
const lives = (): string => {
  const chance = new Chance(3);
  return yamlOf('lives', {
    facts: [
      ...times(SIZES.people / 10, (i) => ({
        existence: { entity: personId(i * 10) },
        claims: [{ source: sourceId(i), start: chance.dateIn(birthYear(i * 10)) }],
      })),
      ...times(SIZES.bodies, (i) => ({
        existence: { entity: bodyId(i) },
        claims: [{ source: sourceId(i), start: `${FIRST_YEAR - 30 + chance.below(30)}` }],
      })),
      ...times(SIZES.bodies, (i) => ({
        relation: { type: 'SEATED_IN', subject: bodyId(i), object: regionId(i % SIZES.regions) },
        claims: [{ source: sourceId(i) }],
      })),
      ...times(SIZES.regions, (i) => ({
        relation: { type: 'PART_OF', subject: regionId(i), object: 'land' },
        claims: [{ source: sourceId(i) }],
      })),
      ...times(SIZES.people / 10, (i) => ({
        membership: { member: personId(i * 10), body: bodyId(i % SIZES.bodies), role: 'member' },
        claims: [{ source: sourceId(i), start: chance.dateIn(birthYear(i * 10) + 40) }],
      })),
    ],
  });
};

/** Meetings of bodies, four for each year, and who took part in them. */
const meetings = (): string => {
  const chance = new Chance(4);
  const year = (index: number): number => FIRST_YEAR + Math.floor(index / 4);
  return yamlOf('meetings', {
    entities: Object.fromEntries<Entity>([
      ...times(
        SIZES.topics,
        (i) => [`topic-${i}`, { kind: 'topic', label: `Question of ${townName(i)}` }] as const,
      ),
      ...times(
        SIZES.events,
        (i) =>
          [
            `event-${i}`,
            {
              kind: 'event',
              label: `Session ${i + 1} of ${bodyName(i % SIZES.bodies)}`,
              date: chance.dateIn(year(i)),
              place: regionId(i % SIZES.regions),
            },
          ] as const,
      ),
    ]),
    facts: times(SIZES.events, (i) => [
      {
        relation: { type: 'BELONGS_TO', subject: `event-${i}`, object: bodyId(i % SIZES.bodies) },
        claims: [{ source: sourceId(i) }],
      },
      {
        relation: { type: 'DISCUSSED', subject: `event-${i}`, object: `topic-${i % SIZES.topics}` },
        claims: [{ source: sourceId(i) }],
      },
      ...times(3, (nth) => ({
        participation: {
          event: `event-${i}`,
          participant: personId(takerIn(year(i), chance)),
          role: nth === 0 ? 'chair' : 'speaker',
        },
        claims: [{ source: sourceId(i) }],
      })),
    ]).flat(),
  });
};

/** How many first tenures a second source says begin years later. */
const DISPUTES = 12;

const disputes = (): string => {
  const chance = new Chance(2);
  const first = times(SIZES.offices, (index) => tenuresOf(index, chance)[0]).flatMap((fact) => fact ?? []);
  const disputed = first.filter(({ claims: [claim] }) => /^\d{4}-\d\d-\d\d$/.test(claim?.start ?? ''));
  return yamlOf('second-look', {
    sources: {
      'new-history': { title: 'A new history of the land', publisher: 'Academy press', date: '2019' },
    },
    facts: disputed.slice(0, DISPUTES).map((fact) => ({
      ...fact,
      claims: [{ source: 'new-history', start: `${Number(fact.claims[0]?.start?.slice(0, 4)) - 3}` }],
    })),
  });
};

/** JSON inside YAML, an entry or item a line. */
function yamlOf(
  dataset: string,
  parts: {
    readonly language?: string;
    readonly sources?: Record<string, Entity>;
    readonly entities?: Record<string, Entity>;
    readonly facts?: readonly Fact[];
  },
): string {
  const mapping = (key: string, of: Record<string, Entity> = {}): string[] =>
    Object.keys(of).length === 0
      ? []
      : [`${key}:`, ...Object.entries(of).map(([id, entry]) => `  ${id}: ${JSON.stringify(entry)}`)];
  return [
    'fasti: "1"',
    `dataset: ${dataset}`,
    `language: ${parts.language ?? 'en'}`,
    ...mapping('sources', parts.sources),
    ...mapping('entities', parts.entities),
    ...(parts.facts ? ['facts:', ...parts.facts.map((fact) => `- ${JSON.stringify(fact)}`)] : []),
    '',
  ].join('\n');
}

const largeBatches = (): readonly LargeBatch[] => [
  { at: '2024-03-01T09:00:00Z', by: 'anna', reason: 'The register of offices', yaml: register() },
  { at: '2024-05-12T09:00:00Z', by: 'ben', reason: 'Lives and seats', yaml: lives() },
  { at: '2025-01-20T09:00:00Z', by: 'anna', reason: 'Sessions and who took part', yaml: meetings() },
  { at: '2025-11-03T09:00:00Z', by: 'clara', reason: 'What the new history says', yaml: disputes() },
];

/** Throws an Error if the records have errors. */
async function loadLarge(graph: Graph): Promise<void> {
  for (const { yaml, reason, ...batch } of largeBatches()) {
    const texts = [{ name: `${reason}.yaml`, format: 'YAML' as const, content: yaml }];
    const { problems } = await loadSeed(graph, { texts }, { ...batch, reason });
    const errors = problems.filter(({ severity }) => severity === 'ERROR');
    if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 10), null, 2));
  }
}

/** How long the first process that opens it may wait, on a machine with other work. */
export const LOADING_MS = 300_000;

/**
 * Opens a graph of its own with the large archive. The caller closes it. Loading takes half a minute (a hook needs
 * `LOADING_MS`), so the store is kept for later runs, until the code that writes it or the records differ.
 */
export const openLarge: () => Promise<Graph> = copiesOf(loadLarge, {
  folder: '.cache/large-archive',
  records: () => largeBatches().map(({ yaml }) => yaml),
});
