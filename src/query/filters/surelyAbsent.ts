/** Evidence that an entity surely did not exist at a moment, so that no fact of that time can be about it. */

import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import {
  type Cypher,
  cypher,
  type Interpolated,
  literal,
  name,
  Param,
  Variable,
  where,
} from '../../store/cypher.ts';
import type { ListScope } from '../compile/listScope.ts';
import { knownVersion, PAST, WAS } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Moment } from '../compile/scope.ts';

/**
 * True if the moment is after the end of all recorded existences of the entity or before their start, and a source asserts
 * one of them. The days between two existences are no evidence, since a third one may be unrecorded.
 * @param state the node with the properties of the entity
 */
export function surelyAbsent({ from, to, unsure }: Moment, state: Variable): Cypher {
  const absent = cypher`(coalesce(${state}.existenceMax, ${literal(UNBOUNDED_MAX)}) < ${from} OR coalesce(${state}.existenceMin, ${literal(UNBOUNDED_MIN)}) > ${to})`;
  return unsure ? cypher`(${absent} AND NOT ${unsure})` : absent;
}

const ENTITY = name('Entity');

/** True if each of the ids is that of an entity that surely did not exist at the moment. */
export function allSurelyAbsent(at: ListScope, moment: Moment, ids: Param<RequestValues>): Cypher {
  const count = new Param<RequestValues>((run) => new Set(ids.read(run) as readonly string[]).size);
  // An entity that was retracted since has another label.
  const labels = at.past ? [ENTITY, PAST] : [ENTITY];
  const counts = labels.flatMap((named) =>
    labels.map((target) => absentAmong(at, moment, ids, named, target)),
  );
  return cypher`(${counts.reduce((sum, each) => cypher`${sum} + ${each}`)} = ${count})`;
}

/** The number of ids that name an absent entity. A merged id names the entity that it counts as. */
function absentAmong(
  at: ListScope,
  moment: Moment,
  ids: Interpolated,
  namedLabel: Cypher,
  targetLabel: Cypher,
): Cypher {
  const [named, target] = [new Variable('e'), new Variable('e')];
  const namedState = at.past ? new Variable('s') : named;
  const targetState = at.past ? new Variable('s') : target;
  const states = (state: Variable): Cypher => (at.past ? cypher`-[:${WAS}*0..1]->(${state})` : cypher``);
  const stable = (node: Variable, label: Cypher): Cypher[] =>
    label === PAST ? [cypher`NOT EXISTS { MATCH (${node})<-[:${WAS}]-(stable) }`] : [];
  return cypher`COUNT { MATCH (${named}:${namedLabel})${states(namedState)} MATCH (${target}:${targetLabel})${states(targetState)}${where(
    [
      cypher`${named}.id IN ${ids}`,
      ...stable(named, namedLabel),
      ...knownVersion(namedState, at.batch),
      cypher`${target}.id = coalesce(${namedState}.mergedInto, ${namedState}.id)`,
      ...stable(target, targetLabel),
      ...knownVersion(targetState, at.batch),
      surelyAbsent(moment, targetState),
    ],
  )} }`;
}
