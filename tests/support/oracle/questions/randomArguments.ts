/** Random arguments as GraphQL text: moments, windows, filters, orders. */
import fc from 'fast-check';
import {
  CLAIM_STATUSES,
  END_KINDS,
  ENTITY_KINDS,
  FACT_KINDS,
  MODALITIES,
  NAME_KINDS,
  PRECISIONS,
  RELATION_TYPES,
  ROLE_NAMES,
  roleCodeOf,
  SUPPORTS,
} from '../../../../src/domain/model/kinds.ts';
import type { InputFields } from '../../../../src/query/generated/fieldNames.ts';
import { timeAfter } from '../archive/archive.ts';
import { timeArgument } from '../archive/randomDates.ts';
import {
  ACTOR_IDS,
  CATEGORIES,
  ENTITY_IDS,
  IDS_BY_KIND,
  ROLES_PLAYED,
  SOURCES,
} from '../archive/vocabulary.ts';

export type ArgsArbitrary = fc.Arbitrary<string[]>;

const MAX_STEPS = 6;

export const quoted = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  arbitrary.map((text) => JSON.stringify(text));

const one = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
const listOf = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(value, { minLength: 1, maxLength: 3 }).map((values) => `[${values.join(', ')}]`);

export const idOf = (list: readonly string[]): fc.Arbitrary<string> => quoted(one(list));
const idsOf = (list: readonly string[]): fc.Arbitrary<string> => listOf(idOf(list));

/** Some of the given fields, at least one. */
export const some = (fields: readonly string[]): fc.Arbitrary<string> =>
  fc.subarray([...fields], { minLength: 1 }).map((chosen) => chosen.join(' '));

/** An argument that is omitted once in `freq` times. */
export const optional = (name: string, value: fc.Arbitrary<string>, freq = 2): ArgsArbitrary =>
  fc.option(value, { nil: null, freq }).map((text) => (text === null ? [] : [`${name}: ${text}`]));

export const allOf = (...args: readonly ArgsArbitrary[]): ArgsArbitrary =>
  fc.tuple(...args).map((parts) => parts.flat());

export const NONE: ArgsArbitrary = fc.constant([]);

const minCertainty = optional('minCertainty', one(['DEFINITE', 'POSSIBLE']));
const asOf = quoted(timeArgument).map((text) => [`asOf: ${text}`]);
const knownAt = fc.integer({ min: -1, max: MAX_STEPS - 1 }).map((step) => [`knownAt: "${timeAfter(step)}"`]);

const at = (parts: ArgsArbitrary): ArgsArbitrary =>
  parts.map((given) => (given.length === 0 ? [] : [`at: {${given.join(', ')}}`]));

/** The arguments `at` and `knownAt` of a root field: none, one or both. */
export const rootMoment: ArgsArbitrary = fc.oneof(
  { weight: 3, arbitrary: NONE },
  { weight: 4, arbitrary: at(allOf(asOf, minCertainty)) },
  { weight: 2, arbitrary: knownAt },
  { weight: 2, arbitrary: allOf(at(allOf(asOf, minCertainty)), knownAt) },
);

/** The same, more often none, for questions that few archives answer at a random time. */
export const rareMoment: ArgsArbitrary = fc.oneof(
  { weight: 3, arbitrary: NONE },
  { weight: 2, arbitrary: rootMoment },
);

/** The argument `at` of a nested list; `enclosed` if the list is inside an event or a fact. */
export const moment = (enclosed: boolean): ArgsArbitrary =>
  fc.oneof(
    { weight: 4, arbitrary: NONE },
    { weight: 2, arbitrary: at(allOf(asOf, minCertainty)) },
    { weight: 1, arbitrary: at(fc.constant(['allTimes: true'])) },
    ...(enclosed
      ? [{ weight: 3, arbitrary: at(allOf(fc.constant(['whileEnclosing: true']), minCertainty)) }]
      : []),
  );

export const during: ArgsArbitrary = optional('during', quoted(timeArgument));
/** The argument `include` of lists of facts. */
export const include: ArgsArbitrary = fc.oneof(
  { weight: 3, arbitrary: NONE },
  { weight: 1, arbitrary: fc.constant<string[]>(['include: [WITHDRAWN]']) },
);
export const kinds: ArgsArbitrary = optional('kinds', listOf(one(FACT_KINDS)));
export const foldEvents: ArgsArbitrary = optional('foldEvents', fc.boolean().map(String), 2);
export const relationTypes = (name: string): ArgsArbitrary => optional(name, listOf(one(RELATION_TYPES)));
export const ties: ArgsArbitrary = optional(
  'as',
  listOf(one(['PLACE', 'HOST', 'ORGANIZER', 'BODY', 'PARTICIPANT'])),
);
export const category: ArgsArbitrary = optional('categories', listOf(quoted(one(CATEGORIES))));

export const order: ArgsArbitrary = optional(
  'orderBy',
  one(['LABEL_ASC', 'LABEL_DESC', 'DATE_ASC', 'DATE_DESC', 'FACTS_DESC']),
);

const TIME_ORDERS = ['TIME_ASC', 'TIME_DESC'];

/** The argument `orderBy` of lists of facts, or of what they link. */
export const factOrder: ArgsArbitrary = optional('orderBy', one(TIME_ORDERS));

/** The argument `orderBy` of one list of facts. */
export const orderOf = (list: string): ArgsArbitrary =>
  list === 'tenures' ? optional('orderBy', one([...TIME_ORDERS, 'LENGTH_ASC', 'LENGTH_DESC'])) : factOrder;

type Fields = Readonly<Record<string, fc.Arbitrary<string>>>;

type Operator = 'and' | 'or' | 'not' | 'unrecorded';

/** The keys of a filter, except those that only tests with expected answers compare. */
type FieldsOf<Type extends keyof InputFields, Elsewhere extends string = never> = Readonly<
  Record<Exclude<keyof InputFields[Type], Operator | Elsewhere>, fc.Arbitrary<string>>
>;

/** One or two conditions. */
const conditions = (fields: Fields): ArgsArbitrary =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(fields)), { minLength: 1, maxLength: 2 })
    .chain((names) =>
      allOf(...names.map((name) => (fields[name] as fc.Arbitrary<string>).map((v) => [`${name}: ${v}`]))),
    );

type Negation = Extract<Operator, 'not' | 'unrecorded'>;

/** A filter of nested conditions with `and`, `or` and negations. */
function tree(fields: Fields, negations: readonly Negation[], depth = 2): fc.Arbitrary<string> {
  const flat = conditions(fields).map((parts) => `{${parts.join(', ')}}`);
  if (depth === 0) return flat;
  const inner = tree(fields, negations, depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 2 }).map((list) => `[${list.join(', ')}]`);
  return fc.oneof(
    { weight: 4, arbitrary: flat },
    ...negations.map((key) => ({ weight: 2, arbitrary: inner.map((text) => `{${key}: ${text}}`) })),
    { weight: 1, arbitrary: several.map((list) => `{or: ${list}}`) },
    { weight: 1, arbitrary: several.map((list) => `{and: ${list}}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(conditions(fields), inner)
        .map(([parts, text]) => `{${parts.join(', ')}, not: ${text}}`),
    },
  );
}

const boolean = one(['true', 'false']);
/** Parts of labels and names, and parts of ids, which match no label. */
const text = quoted(one(['a', 'Z', 'QUI', 'лк', 'é', 'ann', 'ner', 'Birk', 'x']));

/** Numbers as quantities have them, and a little beside. */
const bound = one(['0', '1', '1.5', '2', '3', '4']);
const range = fc.oneof(
  bound.map((number) => `{atLeast: ${number}}`),
  bound.map((number) => `{atMost: ${number}}`),
  fc
    .tuple(bound, bound)
    .map(([a, b]) =>
      Number(a) < Number(b) ? `{atLeast: ${a}, atMost: ${b}}` : `{atLeast: ${b}, atMost: ${a}}`,
    ),
);

const FACT: FieldsOf<'FactFilter', 'batches'> = {
  startsIn: quoted(timeArgument),
  endsIn: quoted(timeArgument),
  value: range,
  text,
  about: idsOf(ENTITY_IDS),
  kinds: listOf(one(FACT_KINDS)),
  relationTypes: listOf(one(RELATION_TYPES)),
  conflict: boolean,
  statuses: listOf(one(CLAIM_STATUSES)),
  supports: listOf(one(SUPPORTS)),
  modalities: listOf(one(MODALITIES)),
  attributedTo: idsOf(ACTOR_IDS),
  sources: idsOf([...SOURCES, 'red', 'blue']),
  sourcesOnly: idsOf([...SOURCES, 'red', 'blue']),
  maxVoices: one(['0', '1', '2']),
  uncited: boolean,
  coarserThan: one(PRECISIONS),
  undated: boolean,
  roles: listOf(quoted(one(ROLES_PLAYED))),
  endKinds: listOf(one(END_KINDS)),
};

const BOTH_NEGATIONS: readonly Negation[] = ['not', 'unrecorded'];

/** Filters of facts by their numbers. */
export const ofNumbers = tree({ value: FACT.value }, BOTH_NEGATIONS, 1);

/** Filters of any fact, more often by its sides than by each of its other values. */
const ofFact = (depth: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: tree(FACT, BOTH_NEGATIONS, depth) },
    { weight: 1, arbitrary: tree({ startsIn: FACT.startsIn, endsIn: FACT.endsIn }, BOTH_NEGATIONS, depth) },
    { weight: 1, arbitrary: ofNumbers },
  );

const ofEntity = {
  ids: idsOf(ENTITY_IDS),
  text,
  categories: listOf(quoted(one(CATEGORIES))),
};
const partOf = idsOf([...IDS_BY_KIND.ORGANIZATION, ...IDS_BY_KIND.REGION, ...IDS_BY_KIND.EVENT]);
const bodies = idsOf(ACTOR_IDS);
const within = {
  placesWithin: idsOf(IDS_BY_KIND.REGION),
  seatsWithin: idsOf(IDS_BY_KIND.REGION),
  bodiesWithin: idsOf([...IDS_BY_KIND.ORGANIZATION, ...IDS_BY_KIND.REGION]),
  partOfWithin: partOf,
};
const LINKED_ENTITY: FieldsOf<'LinkedEntityFilter', 'identifiers'> = {
  ...ofEntity,
  ...within,
  kinds: listOf(one(ENTITY_KINDS)),
};
/** Conditions on an entity in a role, most often on what it is within. */
const linked = fc.oneof(
  { weight: 2, arbitrary: tree(within, BOTH_NEGATIONS, 1) },
  { weight: 1, arbitrary: tree(LINKED_ENTITY, BOTH_NEGATIONS, 1) },
);
/** Conditions on another entity of the fact, in roles that many facts have. */
const shared = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom(
        'EVENT',
        'OFFICE',
        'BODY',
        'PARTICIPANT',
        'OBJECT',
        'SUBJECT',
        'CAPACITY',
        'EX_OFFICIO',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    linked,
  )
  .map(([as, filter]) => `{as: [${as.join(', ')}], ${filter.slice(1)}`);

/** Whatever fact that is shared with such an entity. */
const hasShared = shared.map((text) => `{with: ${text}}`);

/** Facts of the kinds that the existence of an entity limits, and any facts; in any role or in some. */
const has = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(one(['TENURE', 'MEMBERSHIP']), optional('about', idsOf(ENTITY_IDS)))
        .map(([kind, about]) => `{${[`kinds: [${kind}]`, ...about].join(', ')}}`),
      ofFact(1),
    ),
    optional('as', listOf(one(ROLE_NAMES.map(roleCodeOf)))),
    optional('with', shared, 1),
  )
  .map(([fact, as, others]) => `{${[`fact: ${fact}`, ...as, ...others].join(', ')}}`);

const PERSON: FieldsOf<'PersonFilter', 'identifiers'> = { ...ofEntity, has };
const WHOLE: FieldsOf<'OrganizationFilter', 'identifiers' | 'seatsWithin'> &
  FieldsOf<'RegionFilter', 'identifiers' | 'seatsWithin'> &
  FieldsOf<'TopicFilter', 'identifiers'> = {
  ...ofEntity,
  partOf,
  belongsTo: bodies,
  bodiesWithin: within.bodiesWithin,
  partOfWithin: partOf,
  has,
};
const OFFICE: FieldsOf<'OfficeFilter'> = { ...ofEntity, bodies, bodiesWithin: within.bodiesWithin, has };
const EVENT: FieldsOf<'EventFilter'> = {
  ...ofEntity,
  partOf,
  has,
  bodies,
  places: idsOf(IDS_BY_KIND.REGION),
  placesWithin: within.placesWithin,
  bodiesWithin: within.bodiesWithin,
  partOfWithin: partOf,
};

/** A filter of facts of one kind, with conditions on facts of any kind in it. */
const ofFacts = <Type extends FactListFilter>(
  _type: Type,
  fields: FieldsOf<Type, 'fact'>,
  negations: readonly Negation[] = ['not'],
): fc.Arbitrary<string> => tree({ ...fields, fact: ofFact(1) }, negations, 1);

type FactListFilter = {
  [Type in keyof InputFields]: 'fact' extends keyof InputFields[Type] ? Type : never;
}[keyof InputFields];

/** The filter of each list. */
const FILTERS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  facts: ofFact(2),
  names: ofFacts('NameFilter', {
    languages: listOf(quoted(one(['en', 'ru', 'la']))),
    nameKinds: listOf(one(NAME_KINDS)),
  }),
  existences: ofFacts('ExistenceFilter', {}),
  people: tree(PERSON, BOTH_NEGATIONS),
  organizations: tree({ ...WHOLE, seatsWithin: within.seatsWithin }, BOTH_NEGATIONS),
  regions: tree({ ...WHOLE, seatsWithin: within.seatsWithin }, BOTH_NEGATIONS),
  topics: tree(WHOLE, BOTH_NEGATIONS),
  offices: tree(OFFICE, BOTH_NEGATIONS),
  events: tree(EVENT, BOTH_NEGATIONS),
  tenures: ofFacts(
    'TenureFilter',
    {
      holders: idsOf(ACTOR_IDS),
      offices: idsOf(IDS_BY_KIND.OFFICE),
      bodies: idsOf(ACTOR_IDS),
      acting: boolean,
      byEvents: idsOf(IDS_BY_KIND.EVENT),
      holder: linked,
      office: linked,
    },
    BOTH_NEGATIONS,
  ),
  memberships: ofFacts(
    'MembershipFilter',
    {
      members: idsOf(ACTOR_IDS),
      bodies: idsOf(IDS_BY_KIND.ORGANIZATION),
      member: linked,
      body: linked,
      roles: listOf(quoted(one(ROLES_PLAYED))),
    },
    BOTH_NEGATIONS,
  ),
  participations: ofFacts(
    'ParticipationFilter',
    {
      participants: idsOf(ACTOR_IDS),
      events: idsOf(IDS_BY_KIND.EVENT),
      capacities: idsOf(IDS_BY_KIND.OFFICE),
      participant: linked,
      event: linked,
      roles: listOf(quoted(one(ROLES_PLAYED))),
    },
    BOTH_NEGATIONS,
  ),
  relations: ofFacts('RelationFilter', {
    subjects: idsOf(ENTITY_IDS),
    objects: idsOf(ENTITY_IDS),
    types: listOf(one(RELATION_TYPES)),
  }),
};

/** Conditions on what things are within, by list. */
const WITHIN: Readonly<Record<string, fc.Arbitrary<string>>> = {
  people: tree({ has: hasShared }, BOTH_NEGATIONS, 1),
  organizations: tree(
    { seatsWithin: within.seatsWithin, bodiesWithin: within.bodiesWithin, partOfWithin: partOf },
    BOTH_NEGATIONS,
    1,
  ),
  regions: tree(
    { bodiesWithin: within.bodiesWithin, partOfWithin: partOf, has: hasShared },
    BOTH_NEGATIONS,
    1,
  ),
  offices: tree({ bodiesWithin: within.bodiesWithin }, BOTH_NEGATIONS, 1),
  events: tree(
    {
      placesWithin: within.placesWithin,
      bodiesWithin: within.bodiesWithin,
      partOfWithin: partOf,
      has: hasShared,
    },
    BOTH_NEGATIONS,
    1,
  ),
  tenures: tree({ holder: linked, office: linked }, BOTH_NEGATIONS, 1),
  memberships: tree({ member: linked, body: linked }, BOTH_NEGATIONS, 1),
  participations: tree({ participant: linked, event: linked }, BOTH_NEGATIONS, 1),
};
export const WITHIN_LISTS = Object.keys(WITHIN);
export const withinFilter = (list: string): ArgsArbitrary =>
  (WITHIN[list] as fc.Arbitrary<string>).map((text) => [`filter: ${text}`]);

/** The argument `filter` of a list, or none. */
export const filter = (list: string): ArgsArbitrary =>
  optional('filter', FILTERS[list] as fc.Arbitrary<string>, 2);

/** Arguments of a list, with a `minCertainty` where there is a window or a filter that it can be about. */
export const sometimesCertain = (args: ArgsArbitrary): ArgsArbitrary =>
  fc
    .tuple(args, minCertainty)
    .map(([given, least]) =>
      given.some((text) => /^(filter|during):/.test(text)) ? [...given, ...least] : given,
    );

const CLAIM: FieldsOf<'ClaimFilter'> = {
  statuses: listOf(one(CLAIM_STATUSES)),
  modalities: listOf(one(MODALITIES)),
  attributedTo: idsOf(ACTOR_IDS),
  sources: idsOf(SOURCES),
};

/** The argument `filter` of `claims`, or none. */
export const claimFilter: ArgsArbitrary = optional('filter', tree(CLAIM, ['not'], 1));
