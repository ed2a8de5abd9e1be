/** The entities that have a role in a fact. */

import { cypher, Variable } from '../../store/cypher.ts';
import { list, one, subquery } from '../compile/fieldReaders.ts';
import { roleTypes } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { SHORT_LIST } from '../types/concreteTypes.ts';

/** A role that one entity has; at most one where it is not required. */
export const entityInRole = (relationship: string, to: readonly string[], required = true): FieldCompiler =>
  one({
    to,
    required,
    single: true,
    match: (scope, entity) => cypher`MATCH (${scope.node})-[:${roleTypes(scope, relationship)}]->(${entity})`,
  });

/** The office of a tenure. Its body is asked for the tenure. */
export const officeOfTenure: FieldCompiler = one({
  to: ['Office'],
  required: true,
  single: true,
  match: (scope, office) => cypher`MATCH (${scope.node})-[:${roleTypes(scope, 'OFFICE')}]->(${office})`,
  enter: ({ node }, office) => ({ companion: { of: office, variable: node, by: 'TENURE' } }),
});

/** A role that several entities may have, in the order of their ids. */
export const entitiesInRole = (
  relationship: 'ON_BEHALF_OF' | 'ABOUT',
  to: readonly string[],
): FieldCompiler =>
  list({
    to,
    order: 'id',
    limit: SHORT_LIST,
    match: (scope, entity) => cypher`MATCH (${scope.node})-[:${roleTypes(scope, relationship)}]->(${entity})`,
  });

/** The number of entities that have a role. */
export const countInRole =
  (relationship: 'ON_BEHALF_OF' | 'ABOUT'): FieldCompiler =>
  (scope) => {
    const entity = new Variable('n');
    return subquery(
      scope,
      [cypher`MATCH (${scope.node})-[:${roleTypes(scope, relationship)}]->(${entity})`],
      cypher`count(DISTINCT ${entity})`,
    );
  };
