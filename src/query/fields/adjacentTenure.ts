/** `Tenure.previous` and `next`: the recorded tenures next to it, in offices with exactly one seat. */

import { cypher, lines, Variable, where } from '../../store/cypher.ts';
import { isDated } from '../compile/factSides.ts';
import { list } from '../compile/fieldReaders.ts';
import { labelledNode, matchOwnState, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';

const adjacentTenures = (side: 'BEFORE' | 'AFTER'): FieldCompiler =>
  list({
    to: ['Tenure'],
    order: 'sort',
    limit: 1,
    descending: side === 'BEFORE',
    match(scope, tenure) {
      const office = new Variable('n');
      const { state, clauses } = matchOwnState(scope, office);
      const there = cypher`MATCH (${scope.node})-[:${relationshipTypes(scope, 'OFFICE')}]->(${office})`;
      const back = cypher`<-[:${relationshipTypes(scope, 'OFFICE')}]-(${labelledNode(scope, tenure, 'Tenure')})${where(
        [
          cypher`${state}.seats = 1`,
          side === 'BEFORE'
            ? cypher`${tenure}.sort < ${scope.node}.sort`
            : cypher`${tenure}.sort > ${scope.node}.sort`,
          // An undated tenure sorts last, so it has no neighbours.
          isDated(scope.node),
          isDated(tenure),
          ...visibleVersion(scope, tenure, 'Tenure'),
        ],
      )}`;
      return scope.past
        ? lines([there, ...clauses, cypher`MATCH (${office})${back}`])
        : cypher`${there}${back}`;
    },
  });

/** The recorded tenure directly before or after; null where there is none. */
export const adjacentTenure = (side: 'BEFORE' | 'AFTER'): FieldCompiler => {
  const tenures = adjacentTenures(side);
  return (scope, selection) => {
    const plan = tenures(scope, selection);
    return { ...plan, decode: (raw, env) => (plan.decode(raw, env) as readonly unknown[])[0] ?? null };
  };
};
