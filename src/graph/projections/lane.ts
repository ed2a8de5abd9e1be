/** How a timeline groups its items. */
import type { LaneBy } from '../compose/scope.ts';
import { type Cypher, cypher, type Variable } from '../cypher.ts';

/** The lane of a fact as an expression; a fact that a grouping does not know stands under its kind. */
export function laneOf(by: LaneBy, fact: Variable): Cypher {
  switch (by) {
    case 'KIND':
      return cypher`${fact}.kind`;
    case 'ENTITY':
      return cypher`coalesce(${fact}.principalId, ${fact}.kind)`;
    case 'OFFICE':
      return cypher`coalesce(${fact}.officeId, ${fact}.principalId, ${fact}.kind)`;
    case 'CATEGORY':
      return cypher`coalesce(head([(${fact})-[:HOLDER|MEMBER|PARTICIPANT|EVENT|SUBJECT|ENTITY|ABOUT]->(principal) WHERE principal.id = ${fact}.principalId | principal.category]), ${fact}.kind)`;
  }
}
