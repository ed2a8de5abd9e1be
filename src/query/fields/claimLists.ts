/** Lists of claims: of a fact, of a source, about an entity, said by an actor. */

import { type Cypher, cypher, Variable, where } from '../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../store/graphLayout.ts';
import { leadsToSpeaker, withAliases } from '../compile/alias.ts';
import { connection, type ListScope, type Matched } from '../compile/connection.ts';
import { labelled, links, seen } from '../compile/pattern.ts';
import type { Field } from '../compile/plan.ts';
import type { Args } from '../compile/selection.ts';
import { givenIn } from '../filters/arguments.ts';

const claimList = (clauses: (at: ListScope) => Cypher[]): Field =>
  connection({
    items: ['Claim'],
    facts: [],
    key: (claim) => cypher`${claim}.sort`,
    match: (at): Matched => ({
      clauses: clauses(at),
      conditions: [...seen(at, at.item, 'Claim'), ...filtered(at)],
    }),
  });

function filtered(at: ListScope): Cypher[] {
  const claim = at.item;
  return givenIn(at.selection, ['filter'], at.selection.args.filter as Args | null | undefined, {
    status: (values) => cypher`${claim}.status IN ${values}`,
    modality: (values) => cypher`${claim}.modality IN ${values}`,
    sources: (ids) => cypher`${claim}.sourceId IN ${ids}`,
    attributedTo: (ids) => {
      const speaker = new Variable('speaker');
      const pattern = cypher`(${claim})-[:ATTRIBUTED_TO]->(${speaker})`;
      return cypher`(${claim}.attributedToId IN ${ids} OR ${leadsToSpeaker(at, pattern, speaker, ids)})`;
    },
  });
}

export const claimsOfFact = claimList((at) => [
  cypher`MATCH (${at.node})-[:${links(at, 'CLAIM')}]->(${labelled(at, at.item, 'Claim')})`,
]);

export const claimsOfSource = claimList((at) => [
  cypher`MATCH (${at.node})<-[:SOURCE]-(${labelled(at, at.item, 'Claim')})`,
]);

export const said = claimList((at) => {
  const speaker = new Variable('speaker');
  return [
    ...withAliases(at, speaker),
    cypher`MATCH (${speaker})<-[:ATTRIBUTED_TO]-(${labelled(at, at.item, 'Claim')})`,
  ];
});

/** What is said about an entity: the claims of its facts. */
export const citations = claimList((at) => [
  cypher`MATCH (${at.node})<-[:${links(at, ...ROLE_RELATIONSHIPS)}]-(${labelled(at, at.fact, 'Fact')})${where(seen(at, at.fact, 'Fact'))}`,
  cypher`WITH DISTINCT ${at.fact}, ${at.batch}`,
  cypher`MATCH (${at.fact})-[:${links(at, 'CLAIM')}]->(${labelled(at, at.item, 'Claim')})`,
]);
