/** The filters of facts of any kind, and of their claims. None of their conditions depends on the moment. */

import { keptIn } from '../../domain/model/keptIn.ts';
import { ENTITY_KINDS, PRECISIONS } from '../../domain/model/kinds.ts';
import { windowOf } from '../../domain/time/certainty.ts';
import { type Cypher, cypher, join, literal, type Param, Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { aliasIn, speakerIdIn } from '../compile/alias.ts';
import type { Asked } from '../compile/commonDays.ts';
import { isUndated, saidEndMin, saidStartMax, sureEndMax, sureStartMin } from '../compile/factSides.ts';
import type { ListScope } from '../compile/listScope.ts';
import { boundParams } from '../compile/moment.ts';
import { nodeBetween, relationshipTypes, roleTypes } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import { intersects } from './arguments.ts';
import {
  factSubject,
  filterConditions,
  filterTable,
  type GivenKey,
  ofIds,
  oneOf,
  onLinked,
  onProperty,
  sidesWithin,
} from './filterTable.ts';
import type { ConditionByCertainty, FilterCondition, SideDays } from './filterTree.ts';

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
export function daysOf(fact: Variable, side: SideDays['of']) {
  return side === 'START'
    ? {
        isGiven: cypher`coalesce(${fact}.start, ${fact}.labelStart) IS NOT NULL`,
        said: { first: cypher`${fact}.startMin`, last: saidStartMax(fact) },
        sure: { first: sureStartMin(fact), last: cypher`${fact}.startMax` },
      }
    : {
        isGiven: cypher`coalesce(${fact}.end, ${fact}.labelEnd) IS NOT NULL`,
        said: { first: saidEndMin(fact), last: cypher`${fact}.endMax` },
        sure: { first: cypher`${fact}.endMin`, last: sureEndMax(fact) },
      };
}

/**
 * The condition that a side is in the window: definitely if all days on which it may be are, possibly if one of those that
 * are said is. It definitely is not if none of them is, whether a claim gives the side or other days limit it.
 */
function sideIn({ node: fact, param }: GivenKey, of: SideDays['of']): FilterCondition {
  const { from, to } = windowIn(param);
  const { isGiven, said, sure } = daysOf(fact, of);
  const asserted = cypher`${fact}.support = ${literal('ASSERTED')}`;
  const met: ConditionByCertainty = (wanted) =>
    wanted === 'POSSIBLE'
      ? cypher`(${isGiven} AND ${said.first} <= ${to} AND ${said.last} >= ${from})`
      : cypher`(${isGiven} AND ${asserted} AND ${sure.first} >= ${from} AND ${sure.last} <= ${to})`;
  return {
    met,
    unmet: (wanted) =>
      wanted === 'POSSIBLE'
        ? cypher`NOT ${met('DEFINITE')}`
        : cypher`(${asserted} AND (${sure.first} > ${to} OR ${sure.last} < ${from}))`,
    side: { of, from, to },
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
