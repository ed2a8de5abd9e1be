/** Lists of claims: of a fact, of a source, about an entity, by a speaker. */

import { type Cypher, cypher, type Param, Variable, where } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { matchWithMerged, speakerIdIn } from '../compile/alias.ts';
import { connection } from '../compile/connection.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { RequestValues } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { argumentsAt, inputConditions } from '../filters/arguments.ts';
import { filterConditions, regardlessOfCertainty } from '../filters/filterTree.ts';

const claimList = (clauses: (at: ListScope) => Cypher[]): FieldCompiler =>
  connection({
    items: ['Claim'],
    facts: [],
    key: (claim) => cypher`${claim}.sort`,
    match: (at): ListMatch => ({
      clauses: clauses(at),
      conditions: [...visibleVersion(at, at.item, 'Claim'), ...claimConditions(at)],
    }),
  });

const claimConditions = (at: ListScope): Cypher[] =>
  filterConditions(argumentsAt(at.selection, ['filter']), ['filter'], 'POSSIBLE', (filter, path) =>
    inputConditions(at.selection, path, filter, conditionsOn(at)).map(regardlessOfCertainty),
  );

function conditionsOn(at: ListScope): Record<string, (value: Param<RequestValues>) => Cypher> {
  const claim = at.item;
  return {
    statuses: (values) => cypher`${claim}.status IN ${values}`,
    modalities: (values) => cypher`${claim}.modality IN ${values}`,
    sources: (ids) => cypher`${claim}.sourceId IN ${ids}`,
    attributedTo: (ids) => {
      const speaker = new Variable('speaker');
      const pattern = cypher`(${claim})-[:ATTRIBUTED_TO]->(${speaker})`;
      return cypher`(coalesce(${claim}.attributedToId, '') IN ${ids} OR ${speakerIdIn(at, pattern, speaker, ids)})`;
    },
  };
}

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
  cypher`MATCH (${at.node})<-[:${relationshipTypes(at, ...ROLE_RELATIONSHIPS)}]-(${labelledNode(at, at.fact, 'Fact')})${where(visibleVersion(at, at.fact, 'Fact'))}`,
  cypher`WITH DISTINCT ${at.fact}, ${at.batch}`,
  cypher`MATCH (${at.fact})-[:${relationshipTypes(at, 'CLAIM')}]->(${labelledNode(at, at.item, 'Claim')})`,
]);
