/** What facts an archive may have, apart from what is claimed about them. */
import fc from 'fast-check';
import { NAME_KINDS, type RelationType } from '../../../../src/domain/model/kinds.ts';
import type { FactRecord } from '../../../../src/domain/model/record.ts';
import { ACTORS, CAST, ENTITIES, LANGUAGES, NAMES, ROLES_PLAYED } from './vocabulary.ts';

/** A fact without its id and claims. */
export type Matter = Omit<FactRecord, 'id' | 'claims' | 'withdrawn'>;

const one = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Two of a list, the second after the first, so that nothing becomes a part of itself. */
const ordered = (list: readonly string[]): fc.Arbitrary<[string, string]> =>
  fc.subarray([...list], { minLength: 2, maxLength: 2 }).map(([a, b]) => [a as string, b as string]);

const cause = maybe(one(CAST.EVENT)).map((event) => (event === undefined ? {} : { byEvent: [event] }));

const tenure: fc.Arbitrary<Matter> = fc
  .record({
    holder: fc.option(one(ACTORS), { nil: undefined, freq: 8 }),
    office: one(CAST.OFFICE),
    acting: maybe(fc.boolean()),
    cause,
  })
  .map(({ holder, office, acting, cause }) =>
    holder === undefined
      ? { kind: 'TENURE', roles: { office: [office], ...cause }, vacant: true }
      : { kind: 'TENURE', roles: { holder: [holder], office: [office], ...cause }, acting },
  );

const membership: fc.Arbitrary<Matter> = fc
  .record({ member: one(ACTORS), body: one(CAST.ORGANIZATION), role: maybe(one(ROLES_PLAYED)), cause })
  .filter(({ member, body }) => member !== body)
  .map(({ member, body, role, cause }) => ({
    kind: 'MEMBERSHIP',
    roles: { member: [member], body: [body], ...cause },
    role,
  }));

const participation: fc.Arbitrary<Matter> = fc
  .record({
    event: one(CAST.EVENT),
    participant: fc.option(one(ACTORS), { nil: undefined, freq: 6 }),
    onBehalfOf: fc.oneof(
      { weight: 3, arbitrary: fc.constant<string[]>([]) },
      { weight: 2, arbitrary: fc.subarray([...ACTORS], { minLength: 1, maxLength: 2 }) },
    ),
    capacity: maybe(one(CAST.OFFICE)),
    role: maybe(one(ROLES_PLAYED)),
  })
  .map(({ event, participant, onBehalfOf, capacity, role }) => ({
    kind: 'PARTICIPATION',
    roles: {
      event: [event],
      ...(participant === undefined ? {} : { participant: [participant] }),
      ...(onBehalfOf.length > 0 ? { onBehalfOf } : {}),
      ...(capacity === undefined ? {} : { capacity: [capacity] }),
    },
    ...(participant === undefined ? { group: 'guests' } : {}),
    role,
  }));

/** The ends that each type may have, by pools. */
const ENDS: readonly (readonly [RelationType, subjects: readonly string[], objects: readonly string[]])[] = [
  ['BELONGS_TO', CAST.OFFICE, [...CAST.ORGANIZATION, ...CAST.REGION]],
  ['BELONGS_TO', CAST.OFFICE, CAST.ORGANIZATION],
  ['BELONGS_TO', CAST.OFFICE, CAST.REGION],
  ['BELONGS_TO', CAST.OFFICE, [...CAST.ORGANIZATION, ...CAST.PERSON]],
  ['BELONGS_TO', CAST.EVENT, [...CAST.ORGANIZATION, ...CAST.REGION]],
  ['BELONGS_TO', CAST.ORGANIZATION, CAST.REGION],
  ['BELONGS_TO', CAST.TOPIC, ACTORS],
  ['HELD_IN', CAST.EVENT, CAST.REGION],
  ['HOSTED_BY', [...CAST.EVENT, ...CAST.ORGANIZATION], [...CAST.PERSON, ...CAST.REGION]],
  ['ORGANIZED_BY', CAST.EVENT, ACTORS],
  ['DISCUSSED', CAST.EVENT, CAST.TOPIC],
  ['SERVES_AS', CAST.REGION, CAST.ORGANIZATION],
  ['SERVES_AS', CAST.PERSON, CAST.OFFICE],
];

const PAIRS: readonly (readonly [RelationType, list: readonly string[]])[] = [
  ['PART_OF', CAST.ORGANIZATION],
  ['PART_OF', CAST.REGION],
  ['PART_OF', CAST.EVENT],
  ['COOPERATES_WITH', ACTORS],
  ['ADJACENT_TO', CAST.REGION],
  ['SUCCEEDS', CAST.ORGANIZATION],
  ['NOT_SAME_AS', CAST.PERSON],
];

const relationOf = (type: RelationType, subject: string, object: string): Matter => ({
  kind: 'RELATION',
  type,
  roles: { subject: [subject], object: [object] },
});

const relation: fc.Arbitrary<Matter> = fc.oneof(
  {
    weight: 3,
    arbitrary: one(ENDS).chain(([type, subjects, objects]) =>
      fc.tuple(one(subjects), one(objects)).map(([subject, object]) => relationOf(type, subject, object)),
    ),
  },
  {
    weight: 2,
    arbitrary: one(PAIRS).chain(([type, list]) =>
      ordered(list).map(([subject, object]) => relationOf(type, subject, object)),
    ),
  },
);

const name: fc.Arbitrary<Matter> = fc
  .record({
    entity: one(ENTITIES),
    text: one(NAMES),
    language: maybe(one(LANGUAGES)),
    nameKind: maybe(one(NAME_KINDS)),
  })
  .map(({ entity, ...own }) => ({ kind: 'NAME', roles: { entity: [entity] }, ...own }));

const existence: fc.Arbitrary<Matter> = fc.oneof(
  one([...CAST.EVENT, ...CAST.EVENT, ...ENTITIES]).map(
    (entity): Matter => ({ kind: 'EXISTENCE', roles: { entity: [entity] } }),
  ),
  fc
    .tuple(one(CAST.OFFICE), fc.integer({ min: 1, max: 2 }))
    .map(([office, seats]): Matter => ({ kind: 'EXISTENCE', roles: { entity: [office] }, seats })),
);

const quantity: fc.Arbitrary<Matter> = one(ENTITIES).map((entity) => ({
  kind: 'QUANTITY',
  roles: { entity: [entity] },
  property: 'size',
}));

const remark: fc.Arbitrary<Matter> = fc
  .subarray([...ENTITIES], { minLength: 1, maxLength: 3 })
  .map((about) => ({ kind: 'REMARK', roles: { about }, text: 'It was said.' }));

export const matter: fc.Arbitrary<Matter> = fc.oneof(
  { weight: 7, arbitrary: tenure },
  { weight: 6, arbitrary: relation },
  { weight: 4, arbitrary: participation },
  { weight: 4, arbitrary: existence },
  { weight: 3, arbitrary: membership },
  { weight: 3, arbitrary: name },
  { weight: 1, arbitrary: quantity },
  { weight: 1, arbitrary: remark },
);
