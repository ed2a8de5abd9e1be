/** Random facts of every kind, without claims. */
import fc from 'fast-check';
import { NAME_KINDS, type RelationType } from '../../../../src/domain/model/kinds.ts';
import type { FactRecord } from '../../../../src/domain/model/record.ts';
import { ACTOR_IDS, ENTITY_IDS, IDS_BY_KIND, LANGUAGES, NAMES, ROLES_PLAYED } from './vocabulary.ts';

/** A fact without its id and claims. */
export type FactContent = Omit<FactRecord, 'id' | 'claims' | 'withdrawn'>;

const one = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Two different items in the order of the list, so that PART_OF has no cycles. */
const ordered = (list: readonly string[]): fc.Arbitrary<[string, string]> =>
  fc.subarray([...list], { minLength: 2, maxLength: 2 }).map(([a, b]) => [a as string, b as string]);

const cause = optional(one(IDS_BY_KIND.EVENT)).map((event) =>
  event === undefined ? {} : { byEvent: [event] },
);

/** The office by virtue of which something is held. */
const byRight = optional(one(IDS_BY_KIND.OFFICE)).map((office) =>
  office === undefined ? {} : { exOfficio: [office] },
);

const tenure: fc.Arbitrary<FactContent> = fc
  .record({
    // People most often, so that some of them hold an office in several terms.
    holder: fc.option(one([...IDS_BY_KIND.PERSON, ...IDS_BY_KIND.PERSON, ...ACTOR_IDS]), {
      nil: undefined,
      freq: 8,
    }),
    office: one(IDS_BY_KIND.OFFICE),
    acting: optional(fc.boolean()),
    cause,
    byRight,
  })
  .filter(({ office, byRight }) => byRight.exOfficio?.[0] !== office)
  .map(({ holder, office, acting, cause, byRight }) =>
    holder === undefined
      ? { kind: 'TENURE', roles: { office: [office], ...cause }, vacant: true }
      : { kind: 'TENURE', roles: { holder: [holder], office: [office], ...byRight, ...cause }, acting },
  );

const membership: fc.Arbitrary<FactContent> = fc
  .record({
    member: one(ACTOR_IDS),
    body: one(IDS_BY_KIND.ORGANIZATION),
    role: optional(one(ROLES_PLAYED)),
    cause,
    byRight,
  })
  .filter(({ member, body }) => member !== body)
  .map(({ member, body, role, cause, byRight }) => ({
    kind: 'MEMBERSHIP',
    roles: { member: [member], body: [body], ...byRight, ...cause },
    role,
  }));

const participation: fc.Arbitrary<FactContent> = fc
  .record({
    event: one(IDS_BY_KIND.EVENT),
    participant: fc.option(one(ACTOR_IDS), { nil: undefined, freq: 6 }),
    onBehalfOf: fc.oneof(
      { weight: 3, arbitrary: fc.constant<string[]>([]) },
      { weight: 2, arbitrary: fc.subarray([...ACTOR_IDS], { minLength: 1, maxLength: 2 }) },
    ),
    capacity: optional(one(IDS_BY_KIND.OFFICE)),
    role: optional(one(ROLES_PLAYED)),
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

/** The possible subjects and objects of relation types. */
const ENDS: readonly (readonly [RelationType, subjects: readonly string[], objects: readonly string[]])[] = [
  ['BELONGS_TO', IDS_BY_KIND.OFFICE, [...IDS_BY_KIND.ORGANIZATION, ...IDS_BY_KIND.REGION]],
  ['BELONGS_TO', IDS_BY_KIND.OFFICE, IDS_BY_KIND.ORGANIZATION],
  ['BELONGS_TO', IDS_BY_KIND.OFFICE, IDS_BY_KIND.REGION],
  ['BELONGS_TO', IDS_BY_KIND.OFFICE, [...IDS_BY_KIND.ORGANIZATION, ...IDS_BY_KIND.PERSON]],
  ['BELONGS_TO', IDS_BY_KIND.EVENT, [...IDS_BY_KIND.ORGANIZATION, ...IDS_BY_KIND.REGION]],
  ['BELONGS_TO', IDS_BY_KIND.ORGANIZATION, IDS_BY_KIND.REGION],
  ['BELONGS_TO', IDS_BY_KIND.TOPIC, ACTOR_IDS],
  ['HELD_IN', IDS_BY_KIND.EVENT, IDS_BY_KIND.REGION],
  ['SEATED_IN', IDS_BY_KIND.ORGANIZATION, IDS_BY_KIND.REGION],
  [
    'HOSTED_BY',
    [...IDS_BY_KIND.EVENT, ...IDS_BY_KIND.ORGANIZATION],
    [...IDS_BY_KIND.PERSON, ...IDS_BY_KIND.REGION],
  ],
  ['ORGANIZED_BY', IDS_BY_KIND.EVENT, ACTOR_IDS],
  ['DISCUSSED', IDS_BY_KIND.EVENT, IDS_BY_KIND.TOPIC],
  ['SERVES_AS', IDS_BY_KIND.REGION, IDS_BY_KIND.ORGANIZATION],
  ['SERVES_AS', IDS_BY_KIND.PERSON, IDS_BY_KIND.OFFICE],
];

const PAIRS: readonly (readonly [RelationType, list: readonly string[]])[] = [
  ['PART_OF', IDS_BY_KIND.ORGANIZATION],
  ['PART_OF', IDS_BY_KIND.REGION],
  ['PART_OF', IDS_BY_KIND.EVENT],
  ['COOPERATES_WITH', ACTOR_IDS],
  ['ADJACENT_TO', IDS_BY_KIND.REGION],
  ['SUCCEEDS', IDS_BY_KIND.ORGANIZATION],
  ['NOT_SAME_AS', IDS_BY_KIND.PERSON],
  ['PARENT_OF', IDS_BY_KIND.PERSON],
  ['SIBLING_OF', IDS_BY_KIND.PERSON],
  ['SPOUSE_OF', IDS_BY_KIND.PERSON],
  ['TEACHER_OF', IDS_BY_KIND.PERSON],
];

const relationOf = (type: RelationType, subject: string, object: string): FactContent => ({
  kind: 'RELATION',
  type,
  roles: { subject: [subject], object: [object] },
});

const relation: fc.Arbitrary<FactContent> = fc.oneof(
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

/** Several bodies of an office, and a region that is part of another: claims date these relations one after the other. */
const tie: fc.Arbitrary<FactContent> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(one(IDS_BY_KIND.OFFICE), one([...IDS_BY_KIND.ORGANIZATION, ...IDS_BY_KIND.REGION]))
      .map(([office, body]) => relationOf('BELONGS_TO', office, body)),
  },
  {
    weight: 1,
    arbitrary: ordered(IDS_BY_KIND.REGION).map(([part, whole]) => relationOf('PART_OF', part, whole)),
  },
);

const name: fc.Arbitrary<FactContent> = fc
  .record({
    entity: one(ENTITY_IDS),
    text: one(NAMES),
    language: optional(one(LANGUAGES)),
    nameKind: optional(one(NAME_KINDS)),
  })
  .map(({ entity, ...own }) => ({ kind: 'NAME', roles: { entity: [entity] }, ...own }));

export const existence: fc.Arbitrary<FactContent> = fc.oneof(
  // The start of a body limits its events, except for those that founded it.
  fc
    .tuple(one(IDS_BY_KIND.ORGANIZATION), cause)
    .map(([entity, cause]): FactContent => ({ kind: 'EXISTENCE', roles: { entity: [entity], ...cause } })),
  one([
    ...IDS_BY_KIND.EVENT,
    ...IDS_BY_KIND.EVENT,
    ...IDS_BY_KIND.PERSON,
    ...IDS_BY_KIND.OFFICE,
    ...ENTITY_IDS,
  ]).map((entity): FactContent => ({ kind: 'EXISTENCE', roles: { entity: [entity] } })),
  fc
    .tuple(one(IDS_BY_KIND.OFFICE), fc.integer({ min: 1, max: 2 }))
    .map(([office, seats]): FactContent => ({ kind: 'EXISTENCE', roles: { entity: [office] }, seats })),
);

export const quantity: fc.Arbitrary<FactContent> = one(ENTITY_IDS).map((entity) => ({
  kind: 'QUANTITY',
  roles: { entity: [entity] },
  property: 'size',
}));

const remark: fc.Arbitrary<FactContent> = fc
  .tuple(
    fc.subarray([...ENTITY_IDS], { minLength: 1, maxLength: 3 }),
    fc.constantFrom('It was said.', 'Quilts were sold.', 'Ёлка'),
    fc.constantFrom(undefined, 'In the annals.'),
  )
  .map(([about, text, note]) => ({ kind: 'REMARK', roles: { about }, text, note }));

/** Tenures of one office with a stated number of seats: holders, acting ones and vacancies beside each other. */
export const officeContent: fc.Arbitrary<FactContent> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        // Bodies too, since three people do not fill three seats beside another.
        holder: fc.option(one([...IDS_BY_KIND.PERSON, ...IDS_BY_KIND.PERSON, ...IDS_BY_KIND.ORGANIZATION]), {
          nil: undefined,
          freq: 4,
        }),
        acting: fc.oneof(
          { weight: 3, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constant(true) },
        ),
      })
      .map(({ holder, acting }): FactContent => {
        const office = [IDS_BY_KIND.OFFICE[0]];
        return holder === undefined
          ? { kind: 'TENURE', roles: { office }, vacant: true }
          : { kind: 'TENURE', roles: { holder: [holder], office }, acting };
      }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1, 1, 1, 2, 3).map(
      (seats): FactContent => ({
        kind: 'EXISTENCE',
        roles: { entity: [IDS_BY_KIND.OFFICE[0]] },
        seats,
      }),
    ),
  },
  { weight: 1, arbitrary: existence },
);

const [BODY, OWNED_OFFICE, OWNED_EVENT] = [
  IDS_BY_KIND.ORGANIZATION[0],
  IDS_BY_KIND.OFFICE[1],
  IDS_BY_KIND.EVENT[1],
];

const ofPerson = <T>(make: (person: string) => T): fc.Arbitrary<T> => one(IDS_BY_KIND.PERSON).map(make);

/** So many facts as a rule about the only one of its kind needs, or one more. */
const few = (content: fc.Arbitrary<FactContent>, least: number, most: number): fc.Arbitrary<FactContent[]> =>
  fc.array(content, { minLength: least, maxLength: most, size: 'max' });

/**
 * A body with a time of its own, mostly one office and one event of it, and what is recorded of these: the existence of the
 * body limits it. The event may be a part of another, or the body of another.
 */
export const factsOfBody: fc.Arbitrary<FactContent[]> = fc
  .tuple(
    few(
      cause.map((cause): FactContent => ({ kind: 'EXISTENCE', roles: { entity: [BODY], ...cause } })),
      1,
      2,
    ),
    few(
      fc
        .constantFrom<RelationType>('BELONGS_TO', 'BELONGS_TO', 'ORGANIZED_BY', 'HOSTED_BY')
        .map((type) => relationOf(type, OWNED_EVENT, BODY)),
      1,
      2,
    ),
    few(fc.constant(relationOf('BELONGS_TO', OWNED_OFFICE, BODY)), 0, 2),
    few(
      fc.constantFrom(
        relationOf('PART_OF', OWNED_EVENT, IDS_BY_KIND.EVENT[2]),
        relationOf('PART_OF', IDS_BY_KIND.EVENT[0], OWNED_EVENT),
        relationOf('PART_OF', BODY, IDS_BY_KIND.ORGANIZATION[1]),
      ),
      0,
      2,
    ),
    few(
      ofPerson((holder) => ({ kind: 'TENURE', roles: { holder: [holder], office: [OWNED_OFFICE] } })),
      0,
      5,
    ),
    few(
      ofPerson((participant) => ({
        kind: 'PARTICIPATION',
        roles: { event: [OWNED_EVENT], participant: [participant] },
      })),
      1,
      3,
    ),
    few(fc.constant<FactContent>({ kind: 'EXISTENCE', roles: { entity: [OWNED_EVENT] } }), 0, 1),
  )
  .map((parts) => parts.flat());

export const factContent: fc.Arbitrary<FactContent> = fc.oneof(
  { weight: 8, arbitrary: tenure },
  { weight: 6, arbitrary: relation },
  { weight: 2, arbitrary: tie },
  { weight: 6, arbitrary: participation },
  { weight: 5, arbitrary: existence },
  { weight: 3, arbitrary: membership },
  { weight: 3, arbitrary: name },
  { weight: 1, arbitrary: quantity },
  { weight: 1, arbitrary: remark },
);
