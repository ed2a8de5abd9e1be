/** What sources say about one fact: agreeing and not, asserted, planned and told by others, preferred and deprecated. */
import fc from 'fast-check';
import type { ClaimRecord, FactRecord } from '../../../../src/domain/model/record.ts';
import { ACTORS, SOURCES } from './vocabulary.ts';
import { date, interval, span } from './randomDates.ts';

type Said = Partial<ClaimRecord>;

/** Terms of which one begins on the day on which another ends, or may end: random days hardly ever meet. */
const TERMS: readonly Said[] = [
  { start: '1992-05-01', end: '1996-12-31' },
  { start: '1996-12-31', end: '2000-05-01' },
  { start: '2000-05-01', end: '2004' },
  { start: '2004-12-31', end: '..' },
];

const lasting: fc.Arbitrary<Said> = fc.oneof(
  { weight: 4, arbitrary: span },
  { weight: 3, arbitrary: fc.constantFrom(...TERMS) },
  { weight: 2, arbitrary: date.map((start): Said => ({ start })) },
  { weight: 1, arbitrary: date.map((end): Said => ({ end })) },
  { weight: 2, arbitrary: date.map((start): Said => ({ start, end: '..' })) },
  { weight: 2, arbitrary: fc.oneof(date, interval).map((attested): Said => ({ attested })) },
  { weight: 1, arbitrary: fc.constant<Said>({ end: '..' }) },
  { weight: 1, arbitrary: fc.constant<Said>({}) },
);

const within: fc.Arbitrary<Said> = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(date, interval).map((text): Said => ({ date: text })) },
  { weight: 1, arbitrary: fc.constant<Said>({}) },
);

const manner: fc.Arbitrary<Said> = fc.oneof(
  { weight: 7, arbitrary: fc.constant<Said>({}) },
  { weight: 1, arbitrary: fc.constant<Said>({ status: 'IMPLIED' }) },
  { weight: 1, arbitrary: fc.constantFrom(...ACTORS).map((by): Said => ({ status: 'ATTRIBUTED', by })) },
);

const claim = (when: fc.Arbitrary<Said>): fc.Arbitrary<ClaimRecord> =>
  fc
    .record({
      source: fc.constantFrom(...SOURCES),
      when,
      how: manner,
      modality: fc.oneof(
        { weight: 6, arbitrary: fc.constant('ASSERTED' as const) },
        { weight: 1, arbitrary: fc.constant('PLANNED' as const) },
      ),
      rank: fc.oneof(
        { weight: 6, arbitrary: fc.constant('NORMAL' as const) },
        { weight: 1, arbitrary: fc.constantFrom('PREFERRED' as const, 'DEPRECATED' as const) },
      ),
    })
    .map(({ source, when, how, modality, rank }) => ({
      source,
      locators: [],
      derivedFrom: [],
      status: 'STATED' as const,
      ...when,
      ...how,
      modality,
      rank,
    }));

const lastingClaims = fc.array(claim(lasting), { maxLength: 3 });
const datingClaims = fc.array(claim(within), { maxLength: 3 });

/** The claims of one dataset about a fact; without any the dataset says it by itself. */
export const claimsAbout = (
  fact: Pick<FactRecord, 'kind' | 'roles'>,
  isEvent: boolean,
): fc.Arbitrary<ClaimRecord[]> =>
  isEvent || fact.kind === 'PARTICIPATION' || fact.kind === 'QUANTITY' ? datingClaims : lastingClaims;

/** The claim of a dataset that names no source. */
export const ownClaim = (dataset: string): ClaimRecord => ({
  source: dataset,
  locators: [],
  derivedFrom: [],
  status: 'STATED',
  modality: 'ASSERTED',
  rank: 'NORMAL',
});
