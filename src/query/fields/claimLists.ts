/** Lists of claims: of a fact, of a source, about an entity, by a speaker. */

import { type Cypher, cypher, Variable } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { matchWithMerged } from '../compile/alias.ts';
import { connection } from '../compile/connection.ts';
import { PAGE, takes } from '../compile/exactFields.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { labelledNode, matchFactsInRole, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { listConditions } from '../filters/listFilter.ts';

const listOf = (clauses: (at: ListScope) => Cypher[]): FieldCompiler =>
  connection({
    items: ['Claim'],
    facts: [],
    key: (claim) => cypher`${claim}.sort`,
    match: (at): ListMatch => ({
      clauses: clauses(at),
      conditions: [
        ...visibleVersion(at, at.item, 'Claim'),
        ...listConditions(at, { node: at.item, state: at.item, label: 'Claim' }),
      ],
    }),
  });

const claimList = (clauses: (at: ListScope) => Cypher[]) => takes([...PAGE, 'filter'], listOf(clauses));

/** `Fact.claims`. */
export const claimsOfFact = claimList((at) => [
  cypher`MATCH (${at.node})-[:${relationshipTypes(at, 'CLAIM')}]->(${labelledNode(at, at.item, 'Claim')})`,
]);

/** `Source.claims`. */
export const claimsOfSource = claimList((at) => [
  cypher`MATCH (${at.node})<-[:SOURCE]-(${labelledNode(at, at.item, 'Claim')})`,
]);

/** `Actor.attributedClaims`: the claims attributed to the actor or to an entity merged into it. */
export const claimsBySpeaker = claimList((at) => {
  const speaker = new Variable('speaker');
  return [
    ...matchWithMerged(at, speaker),
    cypher`MATCH (${speaker})<-[:ATTRIBUTED_TO]-(${labelledNode(at, at.item, 'Claim')})`,
  ];
});

/** `Entity.claims`: the claims of the facts of an entity. */
export const claimsAboutEntity = claimList((at) => [
  matchFactsInRole(at, at.node, ROLE_RELATIONSHIPS, at.fact, 'Fact'),
  cypher`WITH DISTINCT ${at.fact}, ${at.batch}`,
  cypher`MATCH (${at.fact})-[:${relationshipTypes(at, 'CLAIM')}]->(${labelledNode(at, at.item, 'Claim')})`,
]);
