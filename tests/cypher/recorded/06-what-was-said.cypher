OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'PERSON'
CALL (n2, k1) {
MATCH (n2)<-[:ATTRIBUTED_TO]-(n3:Claim) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p1
MATCH (n3)<-[:CLAIM]-(n4:Fact) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
MATCH (n3)-[:SOURCE]->(n5)
WITH n3, n4, n5 ORDER BY n3.sort
RETURN collect([n3.sort, [true, [n4.kind, n4.kind, [[n4.kind, n4.acting, n4.vacant, n4.role, n4.groupText, n4.type, n4.text, n4.property, n4.unit], [(n4)-[role:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(linked) | [type(role), linked.id, linked.label, linked.labels]]], n4.support], n3.locators, [true, n5.title, n5.date]]]) AS c6
}
CALL (n2, k1) {
MATCH (n2)<-[:ATTRIBUTED_TO]-(n7:Claim) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1
RETURN count(*) AS c8
}
RETURN collect([true, n2.label, [c6, c8]]) AS c9
}
RETURN c9 AS row
