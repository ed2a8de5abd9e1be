/** Random queries, valid for every archive: paged lists with filters, moments and nested lists, and other root fields. */
import fc from 'fast-check';
import type { EntityKind, FactKind } from '../../../../src/domain/model/kinds.ts';
import { JUDGED_RULES } from '../answers/integrityAnswer.ts';
import { ACTOR_IDS, ENTITY_IDS, IDS_BY_KIND } from '../archive/vocabulary.ts';
import { ANY_FACT, ANY_PAIR, type Answerable, idMostly, mostly } from './answerable.ts';
import { network, paths } from './graphQuestions.ts';
import { KINDS, LISTS, type List } from './lists.ts';
import { type OracleQuestion, withEmptySelection } from './question.ts';
import {
  type ArgsArbitrary,
  allOf,
  during,
  filter,
  foldEvents,
  idOf,
  include,
  kinds,
  NONE,
  optional,
  order,
  orderOf,
  rareMoment,
  relationTypes,
  rootMoment,
  sometimesCertain,
  WITHIN_LISTS,
  withinFilter,
} from './randomArguments.ts';
import { connection, DEPTH, entity, fact, succession } from './randomSelections.ts';
import { search } from './searchQuestions.ts';

const ofEntities = (field: string, item: EntityKind, window: ArgsArbitrary = NONE): List => ({
  field,
  item,
  args: () => allOf(sometimesCertain(allOf(filter(field), window)), order, rootMoment),
});
const ofFacts = (field: string, item: FactKind | 'FACT'): List => ({
  field,
  item,
  args: () => allOf(sometimesCertain(allOf(filter(field), during)), orderOf(field), rootMoment, include),
});

const timelineArgs: ArgsArbitrary = fc
  .tuple(
    optional(
      'ids',
      fc.array(idOf(ENTITY_IDS), { minLength: 1, maxLength: 3 }).map((ids) => `[${ids.join(', ')}]`),
      4,
    ),
    optional('match', fc.constantFrom('ANY', 'ALL')),
    optional(
      'reach',
      fc.subarray(['OFFICES', 'PARTS', 'EVENTS', 'SERVED']).map((list) => `[${list.join(', ')}]`),
      2,
    ),
    allOf(kinds, relationTypes('relationTypes'), include),
    during,
    rootMoment,
    optional('minCertainty', fc.constantFrom('DEFINITE', 'POSSIBLE')),
    foldEvents,
    optional('laneOrder', fc.constantFrom('KEY', 'TIME', 'COUNT')),
  )
  .map(([of, match, reach, which, window, time, minCertainty, fold, laneOrder]) => [
    ...laneOrder,
    ...of,
    // `match`, `reach` and `foldEvents` are valid only with `of`.
    ...(of.length > 0 ? [...match, ...reach, ...fold] : []),
    ...which,
    ...window,
    ...time,
    // `minCertainty` is valid only with a window.
    ...(window.length > 0 ? minCertainty : []),
  ]);

const ofPerson = (...texts: readonly string[]): string => `of: {person: {${texts.join(', ')}}}`;

const coTenureArgs = ({ coTenants, linkedTenants, bodies }: Answerable): ArgsArbitrary => {
  const within = idMostly(bodies, [...IDS_BY_KIND.ORGANIZATION, ...IDS_BY_KIND.REGION]).map(
    (id) => `bodyAndParts: ${id}`,
  );
  const person = idMostly(linkedTenants, [...IDS_BY_KIND.PERSON, ...ACTOR_IDS]).map((id) => `id: ${id}`);
  const both = mostly(coTenants, ANY_PAIR).map(([id, other]) => [`id: "${id}"`, `with: "${other}"`]);
  const office = idOf(IDS_BY_KIND.OFFICE).map((id) => `of: {office: ${id}}`);
  const ofOne = person.map((text) => ofPerson(text));
  return allOf(
    fc.oneof(
      { weight: 1, arbitrary: office.map((text) => [text]) },
      { weight: 2, arbitrary: ofOne.map((text) => [text]) },
      { weight: 2, arbitrary: both.map((texts) => [ofPerson(...texts)]) },
      { weight: 2, arbitrary: within.map((text) => [`of: {${text}}`]) },
      { weight: 1, arbitrary: fc.tuple(person, within).map((texts) => [ofPerson(...texts)]) },
      { weight: 1, arbitrary: fc.tuple(both, within).map(([texts, text]) => [ofPerson(...texts, text)]) },
    ),
    rareMoment,
  );
};

const ROOTS: readonly List[] = [
  ofEntities('people', 'PERSON'),
  ofEntities('organizations', 'ORGANIZATION'),
  ofEntities('offices', 'OFFICE'),
  ofEntities('regions', 'REGION'),
  ofEntities('events', 'EVENT', during),
  ofEntities('topics', 'TOPIC'),
  ofFacts('facts', 'FACT'),
  ofFacts('facts', 'FACT'),
  ofFacts('tenures', 'TENURE'),
  ofFacts('tenures', 'TENURE'),
  ofFacts('memberships', 'MEMBERSHIP'),
  ofFacts('participations', 'PARTICIPATION'),
  ofFacts('relations', 'RELATION'),
  { field: 'timeline', item: 'ITEM', args: () => timelineArgs },
  { field: 'timeline', item: 'ITEM', args: () => timelineArgs },
];

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 });

const listOfRoot: fc.Arbitrary<OracleQuestion> = fc.constantFrom(...ROOTS).chain((list) =>
  fc
    .record({
      args: list.args(false),
      select: connection(list, DEPTH, false),
      sizes,
      backward: fc.boolean(),
    })
    .map((rest) => ({ kind: 'list', parent: null, field: list.field, ...rest })),
);

/** A list by what its items are within, through any number of hops. */
const withinQuestion: fc.Arbitrary<OracleQuestion> = fc
  .constantFrom(...WITHIN_LISTS)
  .chain((field) =>
    fc.record({
      field: fc.constant(field),
      args: allOf(
        sometimesCertain(
          allOf(withinFilter(field), ['tenures', 'memberships', 'events'].includes(field) ? during : NONE),
        ),
        rootMoment,
      ),
      sizes,
    }),
  )
  .map((rest) => ({
    kind: 'within',
    parent: null,
    select:
      'totalCount edges { certainty node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }',
    backward: false,
    ...rest,
  }));

/** A paged list of one entity, which is found by its id. */
const listOfOne = ({ entities }: Answerable): fc.Arbitrary<OracleQuestion> =>
  fc.constantFrom(...KINDS).chain((kind) =>
    fc.constantFrom(...LISTS[kind]).chain((list) =>
      fc
        .record({
          id: idMostly(entities[kind], IDS_BY_KIND[kind]),
          time: rootMoment,
          args: list.args(kind === 'EVENT'),
          select: connection(list, DEPTH - 1, kind === 'EVENT'),
          sizes,
          // The timeline of an entity has no `last`.
          backward: list.item === 'ITEM' ? fc.constant(false) : fc.boolean(),
        })
        .map(({ id, time, ...rest }) => ({
          kind: 'list',
          parent: `${kind.toLowerCase()}(${[`id: ${id}`, ...time].join(', ')})`,
          field: list.field,
          ...rest,
        })),
    ),
  );

const coTenures = (answerable: Answerable): fc.Arbitrary<OracleQuestion> =>
  fc
    .record({ args: coTenureArgs(answerable), tenure: fact('TENURE', 1), other: fact('TENURE', 1), sizes })
    .map(({ args, tenure, other, sizes }) => ({
      kind: 'coTenures',
      parent: null,
      field: 'coTenures',
      args,
      select: `totalCount edges { certainty } nodes { tenure { id ${tenure} } other { id ${other} } certainty days { definite possible } links interval { earliest latest coreStart coreEnd } }`,
      sizes,
      backward: false,
    }));

const coParticipants = ({ coParticipants: ids }: Answerable): fc.Arbitrary<OracleQuestion> =>
  fc
    .record({ of: idMostly(ids, ACTOR_IDS), time: rareMoment, actor: entity('ACTOR', 1, false), sizes })
    .map(({ of, time, actor, sizes }) => ({
      kind: 'coParticipants',
      parent: null,
      field: 'coParticipants',
      args: [`id: ${of}`, ...time],
      select: `totalCount nodes { eventCount actor { id ${actor} } shared { event { id existsAt } own { id certainty } theirs { id role } } }`,
      sizes,
      backward: false,
    }));

const successions = ({ offices }: Answerable): fc.Arbitrary<OracleQuestion> =>
  fc
    .record({
      id: idMostly(offices, IDS_BY_KIND.OFFICE),
      time: rareMoment,
      args: during,
      select: succession(1),
    })
    .map(({ id, time, args, select }) => ({
      kind: 'succession',
      parent: `office(${[`id: ${id}`, ...time].join(', ')})`,
      field: 'succession',
      args: [...args, 'first: 200'],
      select: `nodes { ${select} }`,
      sizes: [],
      backward: false,
    }));

/** A fact by its id, withdrawn or not. */
const node = ({ facts }: Answerable): fc.Arbitrary<OracleQuestion> =>
  fc
    .record({ id: idMostly(facts, ANY_FACT), time: rootMoment, select: fact('FACT', 1) })
    .map(({ id, time, select }) => ({
      kind: 'node',
      parent: null,
      field: 'node',
      args: [`id: ${id}`, ...time],
      select: `id ... on Fact { ${select} }`,
      sizes: [],
      backward: false,
    }));

const INTEGRITY = fc
  .record({
    rules: fc.subarray([...JUDGED_RULES], { minLength: 1 }),
    ids: optional(
      'ids',
      fc.array(idOf(ENTITY_IDS), { minLength: 1, maxLength: 3 }).map((ids) => `[${ids.join(', ')}]`),
      1,
    ),
    sizes,
  })
  .map(
    ({ rules, ids, sizes }): OracleQuestion => ({
      kind: 'integrity',
      parent: null,
      field: 'integrity',
      args: [`rules: [${rules.join(', ')}]`, ...ids],
      select: 'totalCount complete nodes { rule severity subjects { id } }',
      sizes,
      backward: false,
    }),
  );

/** The kinds of questions, with how often one is drawn in comparison with the others. */
const KINDS_OF_QUESTIONS = {
  list: (answerable) => [
    { weight: 5, arbitrary: listOfRoot },
    { weight: 4, arbitrary: listOfOne(answerable) },
  ],
  within: () => [{ weight: 2, arbitrary: withinQuestion }],
  coTenures: (answerable) => [{ weight: 1, arbitrary: coTenures(answerable) }],
  coParticipants: (answerable) => [{ weight: 1, arbitrary: coParticipants(answerable) }],
  succession: (answerable) => [{ weight: 1, arbitrary: successions(answerable) }],
  network: () => [{ weight: 1, arbitrary: network }],
  paths: (answerable) => [{ weight: 1, arbitrary: paths(answerable) }],
  search: (answerable) => [{ weight: 1, arbitrary: search(answerable) }],
  node: (answerable) => [{ weight: 1, arbitrary: node(answerable) }],
  integrity: () => [{ weight: 1, arbitrary: INTEGRITY }],
} satisfies Readonly<
  Record<
    string,
    (
      answerable: Answerable,
    ) => readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<OracleQuestion> }[]
  >
>;

export type QuestionKind = keyof typeof KINDS_OF_QUESTIONS;

export const QUESTION_KINDS = Object.keys(KINDS_OF_QUESTIONS) as QuestionKind[];

/** Which selection set of a question is empty; mostly none. */
const empty = fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(99) });

/** A question of one of some kinds about an archive that has these answers. */
export const randomQuestion = (
  answerable: Answerable,
  kinds: readonly QuestionKind[],
): fc.Arbitrary<OracleQuestion> =>
  fc
    .tuple(fc.oneof(...kinds.flatMap((kind) => [...KINDS_OF_QUESTIONS[kind](answerable)])), empty)
    .map(([question, choice]) => (choice === null ? question : withEmptySelection(question, choice)));
