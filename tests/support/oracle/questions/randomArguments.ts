/** Random arguments, as texts: moments, windows, filters, orders. */
import fc from 'fast-check';
import {
  CLAIM_STATUSES,
  END_KINDS,
  FACT_KINDS,
  MODALITIES,
  PRECISIONS,
  RELATION_TYPES,
  SUPPORTS,
} from '../../../../src/domain/model/kinds.ts';
import { timeAfter } from '../archive/archive.ts';
import { ACTORS, CAST, CATEGORIES, ENTITIES, ROLES_PLAYED, SOURCES } from '../archive/vocabulary.ts';
import { asked } from '../archive/randomDates.ts';

export type Args = fc.Arbitrary<string[]>;

const MOST_STEPS = 6;

export const quoted = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  arbitrary.map((text) => JSON.stringify(text));

const one = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
const listOf = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(value, { minLength: 1, maxLength: 3 }).map((values) => `[${values.join(', ')}]`);

export const idOf = (list: readonly string[]): fc.Arbitrary<string> => quoted(one(list));
const idsOf = (list: readonly string[]): fc.Arbitrary<string> => listOf(idOf(list));

/** An argument that is left out once in `freq` times. */
export const maybe = (name: string, value: fc.Arbitrary<string>, freq = 2): Args =>
  fc.option(value, { nil: null, freq }).map((text) => (text === null ? [] : [`${name}: ${text}`]));

export const allOf = (...args: readonly Args[]): Args => fc.tuple(...args).map((parts) => parts.flat());

export const NONE: Args = fc.constant([]);

const certainty = maybe('certainty', one(['DEFINITE', 'POSSIBLE']));
const asOf = quoted(asked).map((text) => [`asOf: ${text}`]);
const knownAt = fc.integer({ min: -1, max: MOST_STEPS - 1 }).map((step) => [`knownAt: "${timeAfter(step)}"`]);

const at = (parts: Args): Args =>
  parts.map((given) => (given.length === 0 ? [] : [`at: {${given.join(', ')}}`]));

/** The moment of a root field, or none: a day or window, what was known by then, or both. */
export const rootMoment: Args = fc.oneof(
  { weight: 3, arbitrary: NONE },
  { weight: 4, arbitrary: at(allOf(asOf, certainty)) },
  { weight: 2, arbitrary: at(knownAt) },
  { weight: 2, arbitrary: at(allOf(asOf, certainty, knownAt)) },
);

/** The moment of a list below; `enclosed` where an event or a fact is around. */
export const moment = (enclosed: boolean): Args =>
  fc.oneof(
    { weight: 4, arbitrary: NONE },
    { weight: 2, arbitrary: at(allOf(asOf, certainty)) },
    ...(enclosed
      ? [{ weight: 3, arbitrary: at(allOf(fc.constant(['whileEnclosing: true']), certainty)) }]
      : []),
  );

export const during: Args = maybe('during', quoted(asked));
export const kinds: Args = maybe('kinds', listOf(one(FACT_KINDS)));
export const relationTypes = (name: string): Args => maybe(name, listOf(one(RELATION_TYPES)));
export const ties: Args = maybe('as', listOf(one(['PLACE', 'HOST', 'ORGANIZER', 'BODY', 'PARTICIPANT'])));
export const category: Args = maybe('category', quoted(one(CATEGORIES)));

export const order: Args = maybe(
  'orderBy',
  one(['LABEL_ASC', 'LABEL_DESC', 'DATE_ASC', 'DATE_DESC', 'FACTS_DESC']),
);

type Fields = Readonly<Record<string, fc.Arbitrary<string>>>;

/** One or two conditions at once. */
const conditions = (fields: Fields): Args =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(fields)), { minLength: 1, maxLength: 2 })
    .chain((names) =>
      allOf(...names.map((name) => (fields[name] as fc.Arbitrary<string>).map((v) => [`${name}: ${v}`]))),
    );

/** A tree of conditions with `and`, `or` and `not`. */
function tree(fields: Fields, depth = 2): fc.Arbitrary<string> {
  const flat = conditions(fields).map((parts) => `{${parts.join(', ')}}`);
  if (depth === 0) return flat;
  const inner = tree(fields, depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 2 }).map((list) => `[${list.join(', ')}]`);
  return fc.oneof(
    { weight: 4, arbitrary: flat },
    { weight: 2, arbitrary: inner.map((text) => `{not: ${text}}`) },
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
/** Parts of labels and names of the cast, and of its ids, which are no part of any label. */
const text = quoted(one(['a', 'Z', 'QUI', 'лк', 'é', 'ann', 'ner', 'Birk', 'x']));

const FACT: Fields = {
  about: idsOf(ENTITIES),
  kinds: listOf(one(FACT_KINDS)),
  relationTypes: listOf(one(RELATION_TYPES)),
  conflict: boolean,
  status: listOf(one(CLAIM_STATUSES)),
  support: listOf(one(SUPPORTS)),
  modality: listOf(one(MODALITIES)),
  attributedTo: idsOf(ACTORS),
  sources: idsOf([...SOURCES, 'red', 'blue']),
  sourcesOnly: idsOf([...SOURCES, 'red', 'blue']),
  maxVoices: one(['0', '1', '2']),
  uncited: boolean,
  coarserThan: one(PRECISIONS),
  endKind: listOf(one(END_KINDS)),
};

const ENTITY: Fields = {
  ids: idsOf(ENTITIES),
  text,
  category: quoted(one(CATEGORIES)),
  partOf: idOf([...CAST.ORGANIZATION, ...CAST.REGION, ...CAST.EVENT]),
  belongsTo: idOf(ACTORS),
};
const { ids, text: label, category: ofCategory } = ENTITY as Record<string, fc.Arbitrary<string>>;
const OFFICE: Fields = {
  ids: ids as never,
  text: label as never,
  category: ofCategory as never,
  body: idsOf(ACTORS),
};
const EVENT: Fields = { ...ENTITY, heldIn: idOf(CAST.REGION) };

const flat = (fields: Fields): fc.Arbitrary<string> =>
  conditions(fields).map((parts) => `{${parts.join(', ')}}`);

/** What each list of the root may be filtered by. */
const FILTERS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  facts: tree(FACT),
  people: tree(ENTITY),
  organizations: tree(ENTITY),
  regions: tree(ENTITY),
  topics: tree(ENTITY),
  offices: tree(OFFICE),
  events: tree(EVENT),
  tenures: flat({
    holder: idsOf(ACTORS),
    office: idsOf(CAST.OFFICE),
    body: idsOf(ACTORS),
    acting: boolean,
    byEvent: idsOf(CAST.EVENT),
  }),
  memberships: flat({
    member: idsOf(ACTORS),
    body: idsOf(CAST.ORGANIZATION),
    role: quoted(one(ROLES_PLAYED)),
  }),
  participations: flat({
    participant: idsOf(ACTORS),
    event: idsOf(CAST.EVENT),
    capacity: idsOf(CAST.OFFICE),
    role: quoted(one(ROLES_PLAYED)),
  }),
  relations: flat({ subject: idsOf(ENTITIES), object: idsOf(ENTITIES), type: listOf(one(RELATION_TYPES)) }),
};

/** The filter of a list, or none; lists of facts of an entity take that of `facts`. */
export const filter = (list: string): Args => maybe('filter', FILTERS[list] as fc.Arbitrary<string>, 2);

/** Which claims are counted. */
export const claimFilter: Args = maybe(
  'filter',
  flat({
    status: listOf(one(CLAIM_STATUSES)),
    modality: listOf(one(MODALITIES)),
    attributedTo: idsOf(ACTORS),
    sources: idsOf(SOURCES),
  }),
);
