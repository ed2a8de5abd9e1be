/** `FactFilter` as conditions on a fact. */

import { windowOf } from '../../domain/time/certainty.ts';
import { type Cypher, cypher, join, literal, name, type Param, Variable } from '../../store/cypher.ts';
import { isUndated } from '../../store/factSides.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { aliasIn, speakerIdIn } from '../compile/alias.ts';
import type { ListScope } from '../compile/listScope.ts';
import { boundParams } from '../compile/moment.ts';
import { relationshipTypes, roleTypes } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args } from '../compile/selection.ts';
import { argumentsAt, inputConditions, intersects } from './arguments.ts';
import { type FilterCondition, filterConditions, regardlessOfCertainty } from './filterTree.ts';
import { COARSER_PRECISIONS } from './precision.ts';

type Condition = (value: Param<RequestValues>) => Cypher;

function conditionsOn(at: ListScope, fact: Variable): Record<string, Condition> {
  return {
    about: (ids) => {
      const about = new Variable('about');
      const pattern = cypher`(${fact})-[:${roleTypes(at, ...ROLE_RELATIONSHIPS)}]->(${about})`;
      return cypher`(EXISTS { MATCH ${pattern} WHERE ${about}.id IN ${ids} } OR ${aliasIn(at, pattern, about, ids)})`;
    },
    roles: (roles) => cypher`coalesce(${fact}.role, '') IN ${roles}`,
    kinds: (kinds) => cypher`${fact}.kind IN ${kinds}`,
    relationTypes: (types) => cypher`coalesce(${fact}.type, '') IN ${types}`,
    conflict: (value) => cypher`${fact}.conflict = ${value}`,
    statuses: (values) => intersects(cypher`${fact}.statuses`, values),
    supports: (values) => cypher`${fact}.support IN ${values}`,
    modalities: (values) => intersects(cypher`${fact}.modalities`, values),
    attributedTo: (ids) => {
      const speaker = new Variable('speaker');
      const pattern = cypher`(${fact})-[:${relationshipTypes(at, 'CLAIM')}]->(claim)-[:ATTRIBUTED_TO]->(${speaker})`;
      return cypher`(${fact}.attributedTo IS NOT NULL AND (${intersects(cypher`${fact}.attributedTo`, ids)} OR ${speakerIdIn(at, pattern, speaker, ids)}))`;
    },
    sources: (ids) => intersects(cypher`${fact}.sourceIds`, ids),
    sourcesOnly: (ids) => cypher`all(x IN ${fact}.sourceIds WHERE x IN ${ids})`,
    maxVoices: (value) => cypher`${fact}.voices <= ${value}`,
    uncited: (value) => cypher`${fact}.uncited = ${value}`,
    batches: (ids) => cypher`'batch/' + toString(${fact}.knownFrom) IN ${ids}`,
    endKinds: (values) => cypher`${fact}.endKind IN ${values}`,
  };
}

/** The conditions of the filter at `path` of the arguments. None of them depends on the moment. */
export const factConditions = (at: ListScope, fact: Variable, path: readonly string[]): Cypher[] =>
  filterConditions(argumentsAt(at.selection, path), path, 'POSSIBLE', (level, place) =>
    factLeaves(at, fact, level, place),
  );

/** The conditions of one level of a filter, which is at `path` of the arguments. */
export function factLeaves(
  at: ListScope,
  fact: Variable,
  filter: Args,
  path: readonly string[],
): FilterCondition[] {
  const found = inputConditions(at.selection, path, filter, conditionsOn(at, fact));
  if (filter.coarserThan != null)
    found.push(
      cypher`${fact}.precision IN [${join(
        COARSER_PRECISIONS[filter.coarserThan as keyof typeof COARSER_PRECISIONS].map((p) => literal(p)),
        ', ',
      )}]`,
    );
  if (filter.undated != null)
    found.push(cypher`(${isUndated(fact)}) = ${literal(filter.undated as boolean)}`);
  for (const side of ['start', 'end'] as const)
    if (filter[`${side}sIn`] != null) found.push(sideIn(at, fact, side, [...path, `${side}sIn`]));
  return found.map(regardlessOfCertainty);
}

/** The condition that a side of a fact that its claims, or those of its event, give may be in the window at `path`. */
function sideIn(at: ListScope, fact: Variable, side: 'start' | 'end', path: readonly string[]): Cypher {
  const { from, to } = boundParams((run) => {
    const text = path.reduce<unknown>((value, step) => (value as Args)[step], run.args[at.selection.slot]);
    return windowOf(String(text), run.today);
  });
  const [own, ofEvent, first, last] = (
    side === 'start'
      ? ['start', 'labelStart', 'startMin', 'startMax']
      : ['end', 'labelEnd', 'endMin', 'endMax']
  ).map((key) => cypher`${fact}.${name(key)}`) as [Cypher, Cypher, Cypher, Cypher];
  return cypher`(coalesce(${own}, ${ofEvent}) IS NOT NULL AND ${first} <= ${to} AND ${last} >= ${from})`;
}
