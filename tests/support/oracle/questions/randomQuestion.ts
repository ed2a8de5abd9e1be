/** Random questions that fit every archive: lists with filters and moments, what is linked below them, and pages. */
import fc from 'fast-check';
import type { EntityKind, FactKind } from '../../../../src/domain/model/kinds.ts';
import { ACTORS, CAST, ENTITIES } from '../archive/vocabulary.ts';
import { centrality, network, paths } from './graphQuestions.ts';
import type { Question } from './question.ts';
import {
  type Args,
  allOf,
  during,
  filter,
  idOf,
  kinds,
  maybe,
  NONE,
  order,
  relationTypes,
  rootMoment,
} from './randomArguments.ts';
import { connection, DEPTH, entity, fact, KINDS, LISTS, type List, succession } from './randomSelections.ts';
import { search } from './searchQuestions.ts';

interface RootList extends List {
  /** Pages run from the start alone. */
  readonly forward?: boolean;
}

const ofEntities = (field: string, item: EntityKind, window: Args = NONE): RootList => ({
  field,
  item,
  args: () => allOf(filter(field), order, window, rootMoment),
});
const ofFacts = (field: string, item: FactKind | 'FACT'): RootList => ({
  field,
  item,
  args: () => allOf(filter(field), during, rootMoment),
});

const timelineArgs: Args = fc
  .tuple(
    maybe(
      'of',
      fc.array(idOf(ENTITIES), { minLength: 1, maxLength: 3 }).map((ids) => `[${ids.join(', ')}]`),
      4,
    ),
    maybe('match', fc.constantFrom('ANY', 'ALL')),
    maybe(
      'reach',
      fc.subarray(['OFFICES', 'PARTS', 'EVENTS', 'SERVED']).map((list) => `[${list.join(', ')}]`),
      2,
    ),
    allOf(kinds, relationTypes('relationTypes')),
    during,
    rootMoment,
    maybe('certainty', fc.constantFrom('DEFINITE', 'POSSIBLE')),
  )
  .map(([of, match, reach, which, window, time, certainty]) => [
    ...of,
    // How to match, and what to bring in, is said of the entities asked for.
    ...(of.length > 0 ? [...match, ...reach] : []),
    ...which,
    ...window,
    ...time,
    // Certainty of what is asked of some time only.
    ...([...window, ...time].some((text) => text.includes('asOf') || text.startsWith('during'))
      ? certainty
      : []),
  ]);

const coTenureArgs: Args = fc
  .tuple(
    maybe('person', idOf([...CAST.PERSON, ...CAST.PERSON, ...ACTORS]), 3),
    maybe('within', idOf([...CAST.ORGANIZATION, ...CAST.REGION])),
    maybe('with', idOf(CAST.PERSON)),
    rootMoment,
    idOf(CAST.REGION),
  )
  .map(([person, within, partner, time, region]) => [
    ...person,
    ...(person.length + within.length === 0 ? [`within: ${region}`] : within),
    ...(person.length > 0 ? partner : []),
    ...time,
  ]);

const ROOTS: readonly RootList[] = [
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

const listOfRoot: fc.Arbitrary<Question> = fc.constantFrom(...ROOTS).chain((list) =>
  fc
    .record({
      args: list.args(false),
      select: connection(list, DEPTH, false),
      sizes,
      backward: fc.boolean(),
    })
    .map((asked) => ({ kind: 'list', around: null, field: list.field, ...asked })),
);

/** A list of something that is found by its id, so that it can be paged. */
const listOfOne: fc.Arbitrary<Question> = fc.constantFrom(...KINDS).chain((kind) =>
  fc.constantFrom(...LISTS[kind].filter(({ whole }) => !whole)).chain((list) =>
    fc
      .record({
        id: idOf(CAST[kind]),
        time: rootMoment,
        args: list.args(kind === 'EVENT'),
        select: connection(list, DEPTH - 1, kind === 'EVENT'),
        sizes,
      })
      .map(({ id, time, ...asked }) => ({
        kind: 'list',
        around: `${kind.toLowerCase()}(${[`id: ${id}`, ...time].join(', ')})`,
        field: list.field,
        backward: false,
        ...asked,
      })),
  ),
);

const coTenures: fc.Arbitrary<Question> = fc
  .record({ args: coTenureArgs, tenure: fact('TENURE', 1), other: fact('TENURE', 1), sizes })
  .map(({ args, tenure, other, sizes }) => ({
    kind: 'coTenures',
    around: null,
    field: 'coTenures',
    args,
    select: `totalCount nodes { tenure { id ${tenure} } other { id ${other} } certainty daysMin daysMax links interval { earliest latest coreStart coreEnd } }`,
    sizes,
    backward: false,
  }));

const coParticipants: fc.Arbitrary<Question> = fc
  .record({ of: idOf(ACTORS), time: rootMoment, actor: entity('ACTOR', 1, false), sizes })
  .map(({ of, time, actor, sizes }) => ({
    kind: 'coParticipants',
    around: null,
    field: 'coParticipants',
    args: [`of: ${of}`, ...time],
    select: `totalCount nodes { count actor { id ${actor} } events { id existed } shared { event { id } own { id certainty } theirs { id role } } }`,
    sizes,
    backward: false,
  }));

const successions: fc.Arbitrary<Question> = fc
  .record({ id: idOf(CAST.OFFICE), time: rootMoment, args: during, select: succession(1) })
  .map(({ id, time, ...asked }) => ({
    kind: 'succession',
    around: `office(${[`id: ${id}`, ...time].join(', ')})`,
    field: 'succession',
    sizes: [],
    backward: false,
    ...asked,
  }));

export const question: fc.Arbitrary<Question> = fc.oneof(
  { weight: 5, arbitrary: listOfRoot },
  { weight: 4, arbitrary: listOfOne },
  { weight: 1, arbitrary: coTenures },
  { weight: 1, arbitrary: coParticipants },
  { weight: 1, arbitrary: successions },
  { weight: 1, arbitrary: network },
  { weight: 1, arbitrary: paths },
  { weight: 1, arbitrary: centrality },
  { weight: 1, arbitrary: search },
);
