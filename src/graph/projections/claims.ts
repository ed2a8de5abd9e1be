/** Lists of claims: of a fact, of a source, about an entity, said by an actor. */
import { connection, type ListScope, type Matched } from '../compose/connection.ts';
import { known } from '../compose/moment.ts';
import type { Field } from '../compose/plan.ts';
import { type Cypher, cypher, names, where } from '../cypher.ts';
import type { Args } from '../selection.ts';
import { ROLE_RELATIONSHIPS } from '../storage.ts';
import { givenIn } from './arguments.ts';

const claimList = (clauses: (at: ListScope) => Cypher[]): Field =>
  connection({
    items: ['Claim'],
    facts: [],
    key: (claim) => cypher`${claim}.sort`,
    match: (at): Matched => ({
      clauses: clauses(at),
      conditions: [...known(at.item, at.batch), ...filtered(at)],
    }),
  });

function filtered(at: ListScope): Cypher[] {
  const claim = at.item;
  return givenIn(at.selection, ['filter'], at.selection.args.filter as Args | null | undefined, {
    status: (values) => cypher`${claim}.status IN ${values}`,
    modality: (values) => cypher`${claim}.modality IN ${values}`,
    sources: (ids) => cypher`${claim}.sourceId IN ${ids}`,
    attributedTo: (ids) => cypher`${claim}.attributedToId IN ${ids}`,
  });
}

export const claimsOfFact = claimList((at) => [cypher`MATCH (${at.node})-[:CLAIM]->(${at.item}:Claim)`]);

export const claimsOfSource = claimList((at) => [cypher`MATCH (${at.node})<-[:SOURCE]-(${at.item}:Claim)`]);

export const said = claimList((at) => [cypher`MATCH (${at.node})<-[:ATTRIBUTED_TO]-(${at.item}:Claim)`]);

/** What is said about an entity: the claims of its facts. */
export const citations = claimList((at) => [
  cypher`MATCH (${at.node})<-[:${names(ROLE_RELATIONSHIPS)}]-(${at.fact}:Fact) ${where(known(at.fact, at.batch))}`,
  cypher`WITH DISTINCT ${at.fact}, ${at.batch}`,
  cypher`MATCH (${at.fact})-[:CLAIM]->(${at.item}:Claim)`,
]);
