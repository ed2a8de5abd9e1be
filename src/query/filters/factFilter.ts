/** The filters of facts of any kind, and of their claims. None of their conditions depends on the moment. */

import { ENTITY_KINDS, PRECISIONS } from '../../domain/model/kinds.ts';
import { windowOf } from '../../domain/time/certainty.ts';
import { type Cypher, cypher, join, literal, name, Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { aliasIn, speakerIdIn } from '../compile/alias.ts';
import { isUndated } from '../compile/factSides.ts';
import type { ListScope } from '../compile/listScope.ts';
import { boundParams } from '../compile/moment.ts';
import { relationshipTypes, roleTypes } from '../compile/pattern.ts';
import { argumentAt, intersects } from './arguments.ts';
import {
  factSubject,
  filterConditions,
  filterTable,
  type GivenKey,
  ofIds,
  oneOf,
  onLinked,
  onProperty,
} from './filterTable.ts';

export const FACT_FILTER = filterTable('FactFilter', {
  about: {
    ...ofIds(ENTITY_KINDS, ({ at, node: fact, param: ids }) => {
      const about = new Variable('about');
      const pattern = cypher`(${fact})-[:${roleTypes(at, ...ROLE_RELATIONSHIPS)}]->(${about})`;
      return cypher`(EXISTS { MATCH ${pattern} WHERE ${about}.id IN ${ids} } OR ${aliasIn(at, pattern, about, ids)})`;
    }),
    roles: ROLE_RELATIONSHIPS,
  },
  roles: oneOf('role'),
  kinds: onProperty(({ node: fact, param }) => cypher`${fact}.kind IN ${param}`),
  relationTypes: oneOf('type'),
  conflict: onProperty(({ node: fact, param }) => cypher`${fact}.conflict = ${param}`),
  statuses: onLinked(({ node: fact, param }) => intersects(cypher`${fact}.statuses`, param)),
  supports: onProperty(({ node: fact, param }) => cypher`${fact}.support IN ${param}`),
  modalities: onLinked(({ node: fact, param }) => intersects(cypher`${fact}.modalities`, param)),
  attributedTo: ofIds(ENTITY_KINDS, ({ at, node: fact, param: ids }) => {
    const speaker = new Variable('speaker');
    const pattern = cypher`(${fact})-[:${relationshipTypes(at, 'CLAIM')}]->(claim)-[:ATTRIBUTED_TO]->(${speaker})`;
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
  startsIn: onProperty((given) => sideIn(given, ['start', 'labelStart', 'startMin', 'startMax'])),
  endsIn: onProperty((given) => sideIn(given, ['end', 'labelEnd', 'endMin', 'endMax'])),
});

/** The condition that a side of a fact that its claims, or those of its event, give may be in the window. */
function sideIn({ at, node: fact, path }: GivenKey, side: readonly [string, string, string, string]): Cypher {
  const text = argumentAt(at.selection, path);
  const { from, to } = boundParams((run) => windowOf(String(text.read(run)), run.today));
  const [own, ofEvent, first, last] = side.map((key) => cypher`${fact}.${name(key)}`) as [
    Cypher,
    Cypher,
    Cypher,
    Cypher,
  ];
  return cypher`(coalesce(${own}, ${ofEvent}) IS NOT NULL AND ${first} <= ${to} AND ${last} >= ${from})`;
}

/** The conditions of the `FactFilter` at `path` of the arguments. */
export const factConditions = (at: ListScope, fact: Variable, path: readonly string[]): Cypher[] =>
  filterConditions(at, factSubject(fact), FACT_FILTER, path);

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
