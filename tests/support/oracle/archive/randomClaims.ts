/** Random claims about one fact: they agree or conflict, with any modality, status and rank. */
import fc from 'fast-check';
import type { ClaimRecord, FactRecord } from '../../../../src/domain/model/record.ts';
import { date, interval, span } from './randomDates.ts';
import { ACTOR_IDS, IDS_BY_KIND, SOURCES } from './vocabulary.ts';

type ClaimPart = Partial<ClaimRecord>;

/** Terms that begin on the (possible) last day of another: random days hardly ever coincide. */
const TERMS: readonly ClaimPart[] = [
  { start: '1992-05-01', end: '1996-12-31' },
  { start: '1996-12-31', end: '2000-05-01' },
  { start: '2000-05-01', end: '2004' },
  { start: '2004-12-31', end: '..' },
];

const periodDates: fc.Arbitrary<ClaimPart> = fc.oneof(
  { weight: 4, arbitrary: span },
  { weight: 3, arbitrary: fc.constantFrom(...TERMS) },
  { weight: 2, arbitrary: date.map((start): ClaimPart => ({ start })) },
  { weight: 1, arbitrary: date.map((end): ClaimPart => ({ end })) },
  { weight: 2, arbitrary: date.map((start): ClaimPart => ({ start, end: '..' })) },
  // Only sightings and open sides are limited by other facts.
  { weight: 5, arbitrary: fc.oneof(date, interval).map((attested): ClaimPart => ({ attested })) },
  { weight: 1, arbitrary: fc.constant<ClaimPart>({ end: '..' }) },
  { weight: 1, arbitrary: fc.constant<ClaimPart>({}) },
);

const eventDates: fc.Arbitrary<ClaimPart> = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(date, interval).map((text): ClaimPart => ({ date: text })) },
  { weight: 1, arbitrary: fc.constant<ClaimPart>({}) },
);

const attribution: fc.Arbitrary<ClaimPart> = fc.oneof(
  { weight: 7, arbitrary: fc.constant<ClaimPart>({}) },
  { weight: 1, arbitrary: fc.constant<ClaimPart>({ status: 'IMPLIED' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...ACTOR_IDS).map((by): ClaimPart => ({ status: 'ATTRIBUTED', by })),
  },
);

const claim = (when: fc.Arbitrary<ClaimPart>): fc.Arbitrary<ClaimRecord> =>
  fc
    .record({
      source: fc.constantFrom(...SOURCES),
      locators: fc.constantFrom([], [], [], [{ written: 'fol. 17v' }]),
      when,
      how: attribution,
      modality: fc.oneof(
        { weight: 6, arbitrary: fc.constant('ASSERTED' as const) },
        { weight: 1, arbitrary: fc.constant('PLANNED' as const) },
      ),
      rank: fc.oneof(
        { weight: 6, arbitrary: fc.constant('NORMAL' as const) },
        { weight: 1, arbitrary: fc.constantFrom('PREFERRED' as const, 'DEPRECATED' as const) },
      ),
    })
    .map(({ source, locators, when, how, modality, rank }) => ({
      source,
      locators,
      derivedFrom: [],
      status: 'STATED' as const,
      ...when,
      ...how,
      modality,
      rank,
    }));

const count = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom('', '', '', 'about', 'more than', 'less than', 'or one more'),
  )
  .map(([n, how]) => ({
    ...(how === 'less than' ? {} : { min: n }),
    ...(how === 'more than' ? {} : { max: how === 'or one more' ? n + 1 : n }),
    minInclusive: how !== 'more than',
    maxInclusive: how !== 'less than',
    approximate: how === 'about',
  }));

/** Claims about a quantity, most of which give a number; few numbers, so that some agree. */
const counts: fc.Arbitrary<ClaimRecord[]> = fc.array(
  fc
    .tuple(claim(fc.oneof(eventDates, periodDates)), fc.option(count, { nil: undefined, freq: 5 }))
    .map(([one, value]) => (value === undefined ? one : { ...one, value })),
  { maxLength: 4 },
);

const periodClaims = fc.array(claim(periodDates), { maxLength: 3 });

const person = fc.constantFrom(...IDS_BY_KIND.PERSON);
const neighbours: fc.Arbitrary<ClaimPart> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<ClaimPart>({}) },
  { weight: 1, arbitrary: fc.record({ replaces: person, replacedBy: person }, { requiredKeys: [] }) },
);
/** Some claims about one tenure contradict each other on whether the holder was acting. */
const capacity = fc.constantFrom<ClaimPart>({}, {}, { acting: true }, { acting: false });
const tenureClaims = fc.array(
  fc
    .tuple(claim(periodDates), neighbours, capacity)
    .map(([one, named, how]): ClaimRecord => ({ ...one, ...named, ...how })),
  { maxLength: 3 },
);

/** Of relations that follow each other, such as those of an office to its bodies. */
const turnClaims = fc.oneof(
  periodClaims,
  fc.array(claim(fc.constantFrom(...TERMS)), { minLength: 1, maxLength: 1 }),
);
const eventClaims = fc.array(claim(eventDates), { maxLength: 3 });

/** Of a relation that has the time of an event, and mostly no date of its own. */
const tieClaims = fc.oneof(
  { weight: 2, arbitrary: fc.array(claim(fc.constant<ClaimPart>({})), { maxLength: 2 }) },
  { weight: 1, arbitrary: eventClaims },
  { weight: 1, arbitrary: periodClaims },
);

/** All claims deprecated: the fact is withdrawn, unless another dataset still claims it. */
const withdrawn = (claims: readonly ClaimRecord[]): ClaimRecord[] =>
  claims.map((claim) => ({ ...claim, rank: 'DEPRECATED' }));

/** The claims of one dataset about a fact. Without any, the dataset itself is the source. */
export const claimsAbout = (
  { kind, type }: Pick<FactRecord, 'kind' | 'type'>,
  isOfEvent: boolean,
): fc.Arbitrary<ClaimRecord[]> => {
  const ofPeriod = type === 'BELONGS_TO' || type === 'PART_OF' ? turnClaims : periodClaims;
  const claims =
    kind === 'QUANTITY'
      ? counts
      : kind === 'TENURE'
        ? tenureClaims
        : isOfEvent || kind === 'PARTICIPATION'
          ? kind === 'RELATION'
            ? tieClaims
            : eventClaims
          : ofPeriod;
  return fc.oneof({ weight: 5, arbitrary: claims }, { weight: 1, arbitrary: claims.map(withdrawn) });
};

/** The claim of a dataset that has no other source. */
export const ownClaim = (dataset: string): ClaimRecord => ({
  source: dataset,
  locators: [],
  derivedFrom: [],
  status: 'STATED',
  modality: 'ASSERTED',
  rank: 'NORMAL',
});
