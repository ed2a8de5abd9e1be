/** How a timeline groups its items. */

import { type Cypher, cypher, Variable } from '../../store/cypher.ts';
import { call } from '../compile/fields.ts';
import { links, ownState } from '../compile/pattern.ts';
import type { Plan } from '../compile/plan.ts';
import type { LaneBy, Scope } from '../compile/scope.ts';

const plain = (expression: Cypher): Plan => ({ clauses: [], carries: [], expression, decode: (raw) => raw });

/** The lane of the fact in `scope`; a fact that a grouping does not know stands under its kind. */
export function laneOf(by: LaneBy, scope: Scope): Plan {
  const { node: fact } = scope;
  switch (by) {
    case 'KIND':
      return plain(cypher`${fact}.kind`);
    case 'ENTITY':
      return plain(cypher`coalesce(${fact}.principalId, ${fact}.kind)`);
    case 'OFFICE':
      return plain(cypher`coalesce(${fact}.officeId, ${fact}.principalId, ${fact}.kind)`);
    case 'CATEGORY': {
      const principal = new Variable('n');
      const found = new Variable('c');
      const { state, clauses } = ownState(scope, principal);
      return {
        clauses: [
          call(scope, [
            cypher`MATCH (${fact})-[:${links(scope, ...PRINCIPAL_ROLES)}]->(${principal}) WHERE ${principal}.id = ${fact}.principalId`,
            ...clauses,
            cypher`RETURN collect(${state}.category) AS ${found}`,
          ]),
        ],
        carries: [found],
        expression: cypher`coalesce(head(${found}), ${fact}.kind)`,
        decode: (raw) => raw,
      };
    }
  }
}

/** The roles that may be what a fact is about first. */
const PRINCIPAL_ROLES = ['HOLDER', 'MEMBER', 'PARTICIPANT', 'EVENT', 'SUBJECT', 'ENTITY', 'ABOUT', 'OFFICE'];
