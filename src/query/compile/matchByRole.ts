/** Matches the facts in which an entity has a role. */
import { FACT_KINDS, nodeLabelOf } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, name, type Variable } from '../../store/cypher.ts';
import { roleIdProperty, rolesOf } from '../../store/graphLayout.ts';
import { usingOrderIndex } from './order.ts';
import type { Scope } from './scope.ts';
import { matchedFact, matchedTypes } from './withdrawn.ts';

interface RoleMatch {
  /** Binds the fact. A WHERE must follow, with the conditions and, if there is a lead, one on the sort key. */
  readonly clauses: readonly Cypher[];
  readonly conditions: readonly Cypher[];
  /** The property that precedes the sort key in the index of the order; absent if no index gives the order. */
  readonly lead?: Cypher;
}

/** The property of a fact that repeats the id of the entity in a role: `HOLDER` of a `Tenure` -> `holderId`; null without one. */
export function storedRoleId(label: string, relationship: string): string | null {
  // Facts of any kind can have a cause.
  if (label === 'Fact') return relationship === 'BY_EVENT' ? roleIdProperty('byEvent') : null;
  const kind = FACT_KINDS.find((each) => nodeLabelOf(each) === label);
  const role = kind && rolesOf(kind).find(([, each]) => each.relationship === relationship);
  return role ? roleIdProperty(role[0]) : null;
}

/**
 * Binds to `fact` the facts with a label in which the node has one of the roles, which are named by their relationship
 * types. A fact in which the node has two of them is bound twice.
 *
 * On Neo4j the facts of one role are read along the index of the role's id and the sort key, so that a page of an entity
 * with very many facts costs no more than a page of any other. The embedded engine has no such index, and no index has
 * closed versions or withdrawn facts: there the relationships are followed.
 */
export function matchByRole(
  scope: Pick<Scope, 'batch' | 'past' | 'withdrawn' | 'statement'>,
  node: Variable,
  fact: Variable,
  label: string,
  relationships: readonly string[],
): RoleMatch {
  const [only, ...others] = relationships;
  const property = only !== undefined && others.length === 0 ? storedRoleId(label, only) : null;
  if (scope.statement.engine !== 'neo4j' || scope.past || scope.withdrawn || property === null)
    return {
      clauses: [
        cypher`MATCH (${node})<-[:${matchedTypes(scope, ...relationships)}]-(${matchedFact(scope, fact, label)})`,
      ],
      conditions: [],
    };
  const lead = cypher`${fact}.${name(property)}`;
  return {
    // The index is named, since the statistics of the database may be out of date when it plans.
    clauses: [cypher`MATCH (${fact}:${name(label)})${usingOrderIndex(fact, label, property)}`],
    conditions: [cypher`${lead} = ${node}.id`],
    lead,
  };
}
