/** The filters of facts of any kind, and of their claims. Of their conditions only that on the number depends on the moment. */

import { keptIn } from '../../domain/model/keptIn.ts';
import { ENTITY_KINDS, PRECISIONS } from '../../domain/model/kinds.ts';
import { windowOf } from '../../domain/time/certainty.ts';
import { type Cypher, cypher, join, literal, Param, Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { aliasIn, speakerIdIn } from '../compile/alias.ts';
import {
  ACCOUNT_SIDES,
  type AmountNumber,
  hasTimeOfFact,
  someAccount,
  someAmount,
  sureDaysOfAmount,
} from '../compile/amounts.ts';
import type { Asked } from '../compile/commonDays.ts';
import { isUndated, saidEndMin, saidStartMax, sureEndMax, sureStartMin } from '../compile/factSides.ts';
import type { ListScope } from '../compile/listScope.ts';
import { areSure, boundParams } from '../compile/moment.ts';
import { nodeBetween, relationshipTypes, roleTypes } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';
import { argumentAt, intersects } from './arguments.ts';
import {
  factSubject,
  filterConditions,
  filterTable,
  type GivenKey,
  type KeysOf,
  type KeyTraits,
  ofIds,
  oneOf,
  onLinked,
  onProperty,
  sidesWithin,
} from './filterTable.ts';
import {
  type ConditionByCertainty,
  type FilterCondition,
  joined,
  type SideDays,
  saysNothing,
} from './filterTree.ts';
import { foldedText } from './linkedEntity.ts';

/** The keys of `AmountRangeInput`, which `amountIn` reads. */
const AMOUNT_RANGE: KeysOf<'AmountRangeInput', KeyTraits> = {
  atLeast: { linked: false },
  atMost: { linked: false },
};

export const FACT_FILTER = filterTable('FactFilter', {
  about: {
    ...ofIds(ENTITY_KINDS, ({ at, node: fact, param: ids }) => {
      const about = new Variable('about');
      const pattern = cypher`(${fact})-[:${roleTypes(at, ...ROLE_RELATIONSHIPS)}]->(${about})`;
      return cypher`(EXISTS { MATCH ${pattern} WHERE ${about}.id IN ${ids} } OR ${aliasIn(at, pattern, about, ids)})`;
    }),
    roles: ROLE_RELATIONSHIPS,
  },
  roles: { ...oneOf('role'), vocabulary: 'role' },
  kinds: onProperty(({ node: fact, param }) => cypher`${fact}.kind IN ${param}`),
  relationTypes: oneOf('type'),
  conflict: onProperty(({ node: fact, param }) => cypher`${fact}.conflict = ${param}`),
  statuses: onLinked(({ node: fact, param }) => intersects(cypher`${fact}.statuses`, param)),
  supports: onProperty(({ node: fact, param }) => cypher`${fact}.support IN ${param}`),
  modalities: onLinked(({ node: fact, param }) => intersects(cypher`${fact}.modalities`, param)),
  attributedTo: ofIds(ENTITY_KINDS, ({ at, node: fact, param: ids }) => {
    const [claim, speaker] = [new Variable('claim'), new Variable('speaker')];
    const pattern = cypher`(${fact})-[:${relationshipTypes(at, 'CLAIM')}]->(${nodeBetween(at, claim, 'Claim')})-[:ATTRIBUTED_TO]->(${speaker})`;
    return cypher`(${fact}.attributedTo IS NOT NULL AND (${intersects(cypher`${fact}.attributedTo`, ids)} OR ${speakerIdIn(at, pattern, speaker, ids)}))`;
  }),
  sources: ofIds(['SOURCE'], ({ node: fact, param }) => intersects(cypher`${fact}.sourceIds`, param)),
  sourcesOnly: ofIds(
    ['SOURCE'],
    ({ node: fact, param }) => cypher`all(x IN ${fact}.sourceIds WHERE x IN ${param})`,
  ),
  maxVoices: onProperty(({ node: fact, param }) => cypher`${fact}.voices <= ${param}`),
  uncited: onProperty(({ node: fact, param }) => cypher`${fact}.uncited = ${param}`),
  text: onProperty(
    ({ at, node: fact, path }) =>
      cypher`coalesce(${fact}.foldedText, '') CONTAINS ${foldedText(at.selection, path)}`,
  ),
  value: { ...onLinked(amountIn), nested: AMOUNT_RANGE },
  batches: ofIds(
    ['BATCH'],
    ({ node: fact, param }) => cypher`'batch/' + toString(${fact}.knownFrom) IN ${param}`,
  ),
  endKinds: onProperty(({ node: fact, param }) => cypher`${fact}.endKind IN ${param}`),
  coarserThan: onProperty(({ node: fact, value }) => {
    const coarser = PRECISIONS.slice(PRECISIONS.indexOf(value as (typeof PRECISIONS)[number]) + 1);
    return cypher`${fact}.precision IN [${join(coarser.map(literal), ', ')}]`;
  }),
  undated: onProperty(({ node: fact, value }) => cypher`(${isUndated(fact)}) = ${literal(value as boolean)}`),
  startsIn: onProperty((given) => sideIn(given, 'START')),
  endsIn: onProperty((given) => sideIn(given, 'END')),
});

/** The days of the windows by the parameter of their text, so that a statement has one parameter for each. */
const windows = new WeakMap<Param<RequestValues>, ReturnType<typeof boundParams>>();

const windowIn = (text: Param<RequestValues>): ReturnType<typeof boundParams> =>
  keptIn(windows, text, () => boundParams((run) => windowOf(String(text.read(run)), run.today)));

/** The days of a side of a fact, as said and as sure, and whether its claims, or those of its event, give the side. */
function daysOf(fact: Variable, side: SideDays['of']) {
  // Accounts of sources that exclude each other may leave any day open together, though one of them says something of it.
  const isSaid = (text: Cypher): Cypher =>
    cypher`(${text} IS NOT NULL OR ${fact}.accounts IS NOT NULL OR ${literal(side)} IN coalesce(${fact}.disputedParts, []))`;
  return side === 'START'
    ? {
        isGiven: isSaid(cypher`coalesce(${fact}.start, ${fact}.labelStart)`),
        said: { first: cypher`${fact}.startMin`, last: saidStartMax(fact) },
        sure: { first: sureStartMin(fact), last: cypher`${fact}.startMax` },
      }
    : {
        isGiven: isSaid(cypher`coalesce(${fact}.end, ${fact}.labelEnd)`),
        said: { first: saidEndMin(fact), last: cypher`${fact}.endMax` },
        sure: { first: cypher`${fact}.endMin`, last: sureEndMax(fact) },
      };
}

/**
 * The condition that a side is in the window. Definitely: all days on which it may be are, and all accounts give it.
 * Possibly: one of the days that are said is; that one account has it there is tested by `inOneAccount`. It definitely is
 * not if none of the days is, whether a claim gives the side or other days limit it.
 */
function sideIn({ node: fact, param }: GivenKey, of: SideDays['of']): FilterCondition {
  const { from, to } = windowIn(param);
  const { isGiven, said, sure } = daysOf(fact, of);
  const asserted = cypher`${fact}.support = ${literal('ASSERTED')}`;
  const [, , gives] = ACCOUNT_SIDES[of];
  const isNotInAll = someAccount(fact, (number) => [cypher`${number(gives)} = 0`]);
  const met: ConditionByCertainty = (wanted) =>
    wanted === 'POSSIBLE'
      ? cypher`(${isGiven} AND ${said.first} <= ${to} AND ${said.last} >= ${from})`
      : cypher`(${isGiven} AND ${asserted} AND ${sure.first} >= ${from} AND ${sure.last} <= ${to} AND NOT ${isNotInAll})`;
  return {
    met,
    unmet: (wanted) =>
      wanted === 'POSSIBLE'
        ? cypher`NOT ${met('DEFINITE')}`
        : cypher`(${asserted} AND (${sure.first} > ${to} OR ${sure.last} < ${from}))`,
    side: { of, from, to, given: fact },
  };
}

/** The least numbers of ranges by their parameters. */
const leastNumbers = new WeakMap<Param<RequestValues>, Param<RequestValues>>();

/** The sides of the `AmountRangeInput` at `path`, null where it has none. */
function rangeAt({ at: { selection }, path, value }: GivenKey): readonly (Param<RequestValues> | null)[] {
  const { name } = selection;
  const range = value as Args;
  const [atLeast, atMost] = Object.keys(AMOUNT_RANGE).map((key) =>
    range[key] == null ? null : argumentAt(selection, [...path, key]),
  );
  if (!atLeast && !atMost) throw saysNothing(name, path);
  if (!atLeast || !atMost) return [atLeast ?? null, atMost ?? null];
  const checked = (run: RequestValues): number => {
    const [from, to] = [Number(atLeast.read(run)), Number(atMost.read(run))];
    if (from <= to) return from;
    throw new InputError(
      'OUT_OF_RANGE',
      `${name}(${path.join('.')}:) has atLeast ${from} and atMost ${to}, and no number is both; exchange them.`,
    );
  };
  return [keptIn(leastNumbers, atLeast, () => new Param(checked)), atMost];
}

/**
 * The condition that the number of a fact is in the range: at the moment or in the window of the list, else at any time. If
 * sources contradict each other on the number, all that it may be then must be in the range for it to be so definitely.
 */
function amountIn(given: GivenKey): FilterCondition {
  const { at, node: fact } = given;
  const [atLeast, atMost] = rangeAt(given);
  type OfValue = (number: AmountNumber) => readonly Cypher[];
  const meets: OfValue = (number) => [
    ...(atLeast ? [cypher`${number(1)} >= ${atLeast}`] : []),
    ...(atMost ? [cypher`${number(0)} <= ${atMost}`] : []),
  ];
  const isInside: OfValue = (number) => [
    ...(atLeast ? [cypher`${number(0)} >= ${atLeast}`] : []),
    ...(atMost ? [cypher`${number(1)} <= ${atMost}`] : []),
  ];
  const none =
    (conditions: OfValue): OfValue =>
    (number) => [cypher`NOT ${joined(conditions(number), 'AND')}`];
  const then = at.moment ?? at.during;
  const may =
    (first: number, last: number): OfValue =>
    (number) =>
      then ? [cypher`${number(first)} <= ${then.to}`, cypher`${number(last)} >= ${then.from}`] : [];
  const [isPossible, isNotExcluded] = [may(2, 5), may(6, 7)];
  const isSure: OfValue = (number) =>
    then
      ? [
          ...areSure({ ...then, unsure: null }, sureDaysOfAmount(number)),
          ...(then.unsure ? [cypher`(${hasTimeOfFact(number)} OR NOT ${then.unsure})`] : []),
        ]
      : [];
  const some = (...conditions: readonly OfValue[]): Cypher =>
    someAmount(fact, (number) => conditions.flatMap((of) => of(number)));
  const isAsserted = cypher`${fact}.support = ${literal('ASSERTED')}`;
  const met: ConditionByCertainty = (wanted) =>
    wanted === 'POSSIBLE'
      ? some(meets, isPossible)
      : cypher`(${isAsserted} AND ${some(isInside, isSure)} AND NOT (${literal('VALUE')} IN coalesce(${fact}.disputedParts, []) AND ${some(none(isInside), isPossible)}))`;
  return {
    met,
    unmet: (wanted) =>
      wanted === 'POSSIBLE'
        ? cypher`NOT ${met('DEFINITE')}`
        : cypher`(${isAsserted} AND ${some(none(meets), isSure)} AND NOT ${some(meets, isNotExcluded)})`,
  };
}

/** The conditions of the `FactFilter` at `path` of the arguments, for a fact that is not that of a list. */
export const factConditions = (
  at: ListScope,
  fact: Variable,
  path: readonly string[],
  asked: Asked,
): Cypher[] =>
  filterConditions(at, factSubject(fact), FACT_FILTER, path, asked, {
    windows: sidesWithin({ moment: at.moment, during: null }, fact),
  });

export const CLAIM_FILTER = filterTable('ClaimFilter', {
  statuses: onLinked(({ node: claim, param }) => cypher`${claim}.status IN ${param}`),
  modalities: onLinked(({ node: claim, param }) => cypher`${claim}.modality IN ${param}`),
  sources: ofIds(['SOURCE'], ({ node: claim, param }) => cypher`${claim}.sourceId IN ${param}`),
  attributedTo: ofIds(ENTITY_KINDS, ({ at, node: claim, param: ids }) => {
    const speaker = new Variable('speaker');
    const pattern = cypher`(${claim})-[:ATTRIBUTED_TO]->(${speaker})`;
    return cypher`(coalesce(${claim}.attributedToId, '') IN ${ids} OR ${speakerIdIn(at, pattern, speaker, ids)})`;
  }),
});
