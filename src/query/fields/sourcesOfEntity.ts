/** `Entity.sources`: the sources of the claims about an entity, each once, by title. */

import { cypher, Variable, where } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { connection } from '../compile/connection.ts';
import {
  labelledNode,
  matchFactsInRole,
  matchState,
  relationshipTypes,
  visibleVersion,
} from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';

export const sourcesOfEntity: FieldCompiler = (scope, selection) =>
  connection({
    items: ['Source'],
    facts: [],
    // The state of the source, which has its title at an earlier batch.
    bindsFact: scope.past,
    key: (source, state) => cypher`${scope.past ? state : source}.labelSort`,
    match(at) {
      const [fact, claim] = [new Variable('f'), new Variable('claim')];
      return {
        clauses: [
          matchFactsInRole(at, at.node, ROLE_RELATIONSHIPS, fact, 'Fact'),
          cypher`WITH DISTINCT ${fact}, ${at.batch}`,
          cypher`MATCH (${fact})-[:${relationshipTypes(at, 'CLAIM')}]->(${labelledNode(at, claim, 'Claim')})${where(visibleVersion(at, claim, 'Claim'))}`,
          cypher`MATCH (${claim})-[:SOURCE]->(${at.item})`,
          cypher`WITH DISTINCT ${at.item}, ${at.batch}`,
          ...(scope.past ? [matchState(at, at.item, at.fact)] : []),
        ],
        conditions: [],
      };
    },
  })(scope, selection);
