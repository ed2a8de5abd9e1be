/** `FactFilter` as conditions on a fact. */

import { type Cypher, cypher, join, literal, type Param, Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { aliasIn, speakerIdIn } from '../compile/alias.ts';
import type { ListScope } from '../compile/listScope.ts';
import { relationshipTypes, roleTypes } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args } from '../compile/selection.ts';
import { argumentAt, argumentsAt, inputConditions, intersects } from './arguments.ts';
import { filterConditions, regardlessOfCertainty } from './filterTree.ts';
import { COARSER_PRECISIONS } from './precision.ts';

type Condition = (value: Param<RequestValues>) => Cypher;

function conditionsOn(at: ListScope, fact: Variable): Record<string, Condition> {
  return {
    about: (ids) => {
      const about = new Variable('about');
      const pattern = cypher`(${fact})-[:${roleTypes(at, ...ROLE_RELATIONSHIPS)}]->(${about})`;
      return cypher`(EXISTS { MATCH ${pattern} WHERE ${about}.id IN ${ids} } OR ${aliasIn(at, pattern, about, ids)})`;
    },
    kinds: (kinds) => cypher`${fact}.kind IN ${kinds}`,
    relationTypes: (types) => cypher`coalesce(${fact}.type, '') IN ${types}`,
    conflict: (value) => cypher`${fact}.conflict = ${value}`,
    status: (values) => intersects(cypher`${fact}.statuses`, values),
    support: (values) => cypher`${fact}.support IN ${values}`,
    modality: (values) => intersects(cypher`${fact}.modalities`, values),
    attributedTo: (ids) => {
      const speaker = new Variable('speaker');
      const pattern = cypher`(${fact})-[:${relationshipTypes(at, 'CLAIM')}]->(claim)-[:ATTRIBUTED_TO]->(${speaker})`;
      return cypher`(${fact}.attributedTo IS NOT NULL AND (${intersects(cypher`${fact}.attributedTo`, ids)} OR ${speakerIdIn(at, pattern, speaker, ids)}))`;
    },
    sources: (ids) => intersects(cypher`${fact}.sourceIds`, ids),
    sourcesOnly: (ids) => cypher`all(x IN ${fact}.sourceIds WHERE x IN ${ids})`,
    maxVoices: (value) => cypher`${fact}.voices <= ${value}`,
    uncited: (value) => cypher`${fact}.uncited = ${value}`,
    endKind: (values) => cypher`${fact}.endKind IN ${values}`,
  };
}

/**
 * The conditions of the filter at `path` of the arguments. None of them depends on the moment.
 * @param met keys of the outermost level that the facts were found by, so that they need no condition
 */
export function factConditions(
  at: ListScope,
  fact: Variable,
  path: readonly string[],
  met: readonly string[] = [],
): Cypher[] {
  const filter = argumentsAt(at.selection, path);
  return filterConditions(filter, path, 'POSSIBLE', (level, place) =>
    leavesOf(at, fact, place === path ? without(level, met) : level, place).map(regardlessOfCertainty),
  );
}

const without = (filter: Args, keys: readonly string[]): Args =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key)));

function leavesOf(at: ListScope, fact: Variable, filter: Args, path: readonly string[]): Cypher[] {
  const found = inputConditions(at.selection, path, filter, conditionsOn(at, fact));
  if (filter.coarserThan != null)
    found.push(
      cypher`${fact}.precision IN [${join(
        COARSER_PRECISIONS[filter.coarserThan as keyof typeof COARSER_PRECISIONS].map((p) => literal(p)),
        ', ',
      )}]`,
    );
  if (filter.batch != null)
    found.push(
      cypher`'batch/' + toString(${fact}.knownFrom) = ${argumentAt(at.selection, [...path, 'batch'])}`,
    );
  return found;
}
