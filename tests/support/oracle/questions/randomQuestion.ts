/** Random queries, valid for every archive: paged lists with filters, moments and nested lists, and other root fields. */
import fc from 'fast-check';
import type { EntityKind, FactKind } from '../../../../src/domain/model/kinds.ts';
import { ACTOR_IDS, ENTITY_IDS, factId, IDS_BY_KIND } from '../archive/vocabulary.ts';
import { centrality, network, paths } from './graphQuestions.ts';
import { KINDS, LISTS, type List } from './lists.ts';
import type { OracleQuestion } from './question.ts';
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
  relationTypes,
  rootMoment,
} from './randomArguments.ts';
import { connection, DEPTH, entity, fact, succession } from './randomSelections.ts';
import { search } from './searchQuestions.ts';

const ofEntities = (field: string, item: EntityKind, window: ArgsArbitrary = NONE): List => ({
  field,
  item,
  args: () => allOf(filter(field), order, window, rootMoment),
});
const ofFacts = (field: string, item: FactKind | 'FACT'): List => ({
  field,
  item,
  args: () => allOf(filter(field), orderOf(field), during, rootMoment, include),
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
    // `minCertainty` is valid only with a moment or window.
    ...([...window, ...time].some((text) => text.includes('asOf') || text.startsWith('during'))
      ? minCertainty
      : []),
  ]);

const coTenureArgs: ArgsArbitrary = fc
  .tuple(
    optional('id', idOf([...IDS_BY_KIND.PERSON, ...IDS_BY_KIND.PERSON, ...ACTOR_IDS]), 3),
    optional('within', idOf([...IDS_BY_KIND.ORGANIZATION, ...IDS_BY_KIND.REGION])),
    optional('with', idOf(IDS_BY_KIND.PERSON)),
    rootMoment,
    idOf(IDS_BY_KIND.REGION),
  )
  .map(([person, within, partner, time, region]) => [
    ...person,
    ...(person.length + within.length === 0 ? [`within: ${region}`] : within),
    ...(person.length > 0 ? partner : []),
    ...time,
  ]);

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

/** A paged list of one entity, which is found by its id. */
const listOfOne: fc.Arbitrary<OracleQuestion> = fc.constantFrom(...KINDS).chain((kind) =>
  fc.constantFrom(...LISTS[kind]).chain((list) =>
    fc
      .record({
        id: idOf(IDS_BY_KIND[kind]),
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

const coTenures: fc.Arbitrary<OracleQuestion> = fc
  .record({ args: coTenureArgs, tenure: fact('TENURE', 1), other: fact('TENURE', 1), sizes })
  .map(({ args, tenure, other, sizes }) => ({
    kind: 'coTenures',
    parent: null,
    field: 'coTenures',
    args,
    select: `totalCount edges { certainty } nodes { tenure { id ${tenure} } other { id ${other} } certainty days { definite possible } links interval { earliest latest coreStart coreEnd } }`,
    sizes,
    backward: false,
  }));

const coParticipants: fc.Arbitrary<OracleQuestion> = fc
  .record({ of: idOf(ACTOR_IDS), time: rootMoment, actor: entity('ACTOR', 1, false), sizes })
  .map(({ of, time, actor, sizes }) => ({
    kind: 'coParticipants',
    parent: null,
    field: 'coParticipants',
    args: [`id: ${of}`, ...time],
    select: `totalCount nodes { eventCount actor { id ${actor} } events { id existsAt } shared { event { id } own { id certainty } theirs { id role } } }`,
    sizes,
    backward: false,
  }));

const successions: fc.Arbitrary<OracleQuestion> = fc
  .record({ id: idOf(IDS_BY_KIND.OFFICE), time: rootMoment, args: during, select: succession(1) })
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
const node: fc.Arbitrary<OracleQuestion> = fc
  .record({ id: fc.nat(20).map(factId), time: rootMoment, select: fact('FACT', 1) })
  .map(({ id, time, select }) => ({
    kind: 'node',
    parent: null,
    field: 'node',
    args: [`id: "${id}"`, ...time],
    select: `id ... on Fact { ${select} }`,
    sizes: [],
    backward: false,
  }));

export const randomQuestion: fc.Arbitrary<OracleQuestion> = fc.oneof(
  { weight: 5, arbitrary: listOfRoot },
  { weight: 4, arbitrary: listOfOne },
  { weight: 1, arbitrary: coTenures },
  { weight: 1, arbitrary: coParticipants },
  { weight: 1, arbitrary: successions },
  { weight: 1, arbitrary: network },
  { weight: 1, arbitrary: paths },
  { weight: 1, arbitrary: centrality },
  { weight: 1, arbitrary: search },
  { weight: 1, arbitrary: node },
);
