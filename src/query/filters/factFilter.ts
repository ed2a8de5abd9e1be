/** `FactFilter` as conditions on a fact. */

import { type Cypher, cypher, join, literal, type Param, Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { leadsToAlias, leadsToSpeaker } from '../compile/alias.ts';
import type { ListScope } from '../compile/connection.ts';
import { links } from '../compile/pattern.ts';
import type { Run } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { argumentAt, givenIn, shares } from './arguments.ts';
import { filterConditions, plain } from './filterTree.ts';
import { COARSER } from './precision.ts';

type Condition = (value: Param<Run>) => Cypher;

function conditionsOn(at: ListScope, fact: Variable): Record<string, Condition> {
  return {
    about: (ids) => {
      const about = new Variable('about');
      const pattern = cypher`(${fact})-[:${links(at, ...ROLE_RELATIONSHIPS)}]->(${about})`;
      return cypher`(EXISTS { MATCH ${pattern} WHERE ${about}.id IN ${ids} } OR ${leadsToAlias(at, pattern, about, ids)})`;
    },
    kinds: (kinds) => cypher`${fact}.kind IN ${kinds}`,
    relationTypes: (types) => cypher`coalesce(${fact}.type, '') IN ${types}`,
    conflict: (value) => cypher`${fact}.conflict = ${value}`,
    status: (values) => shares(cypher`${fact}.statuses`, values),
    support: (values) => cypher`${fact}.support IN ${values}`,
    modality: (values) => shares(cypher`${fact}.modalities`, values),
    attributedTo: (ids) => {
      const speaker = new Variable('speaker');
      const pattern = cypher`(${fact})-[:${links(at, 'CLAIM')}]->(claim)-[:ATTRIBUTED_TO]->(${speaker})`;
      return cypher`(${fact}.attributedTo IS NOT NULL AND (${shares(cypher`${fact}.attributedTo`, ids)} OR ${leadsToSpeaker(at, pattern, speaker, ids)}))`;
    },
    sources: (ids) => shares(cypher`${fact}.sourceIds`, ids),
    sourcesOnly: (ids) => cypher`all(x IN ${fact}.sourceIds WHERE x IN ${ids})`,
    maxVoices: (value) => cypher`${fact}.voices <= ${value}`,
    uncited: (value) => cypher`${fact}.uncited = ${value}`,
    endKind: (values) => cypher`${fact}.endKind IN ${values}`,
  };
}

/**
 * The conditions of the filter at `path` of the arguments; what a fact is and who says so is true at any moment.
 * `met` is what its own level need not ask again, since the facts were found by it.
 */
export function factConditions(
  at: ListScope,
  fact: Variable,
  path: readonly string[],
  met: readonly string[] = [],
): Cypher[] {
  const filter = path.reduce<unknown>(
    (value, key) => (value as Args | undefined)?.[key],
    at.selection.args,
  ) as Args | null | undefined;
  return filterConditions(filter, path, 'POSSIBLE', (level, place) =>
    leavesOf(at, fact, place === path ? without(level, met) : level, place).map(plain),
  );
}

const without = (filter: Args, keys: readonly string[]): Args =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key)));

function leavesOf(at: ListScope, fact: Variable, filter: Args, path: readonly string[]): Cypher[] {
  const found = givenIn(at.selection, path, filter, conditionsOn(at, fact));
  if (filter.coarserThan != null)
    found.push(
      cypher`${fact}.precision IN [${join(
        COARSER[filter.coarserThan as keyof typeof COARSER].map((p) => literal(p)),
        ', ',
      )}]`,
    );
  if (filter.batch != null)
    found.push(
      cypher`'batch/' + toString(${fact}.knownFrom) = ${argumentAt(at.selection, [...path, 'batch'])}`,
    );
  return found;
}
