OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'EVENT'
CALL (n2, k1) {
MATCH (n2)<-[:SUBJECT]-(f3:Relation) WHERE f3.type = 'DISCUSSED'
MATCH (f3)-[:OBJECT]->(n4) WHERE f3.knownFrom <= k1 AND f3.knownTo > k1 AND n4.kind IN ['TOPIC']
WITH n4, f3, k1 ORDER BY f3.sort LIMIT $p1
CALL (n4, k1) {
MATCH (n4)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n5:Fact)
WITH DISTINCT n5, k1 WHERE n5.knownFrom <= k1 AND n5.knownTo > k1 AND n5.kind IN $p2
WITH n5, k1 ORDER BY n5.sort LIMIT $p3
CALL (n5, k1) {
MATCH (n5)-[:CLAIM]->(n6:Claim) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH n6, k1 ORDER BY n6.sort LIMIT $p4
MATCH (n6)-[:SOURCE]->(n7)
WITH n6, n7 ORDER BY n6.sort
RETURN collect([n6.sort, [true, n6.modality, n6.note, [true, n7.title]]]) AS c8
}
WITH n5, c8 ORDER BY n5.sort
RETURN collect([n5.sort, [n5.kind, [[n5.kind, n5.acting, n5.vacant, n5.role, n5.groupText, n5.type, n5.text, n5.property, n5.unit], [(n5)-[role:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(linked) | [type(role), linked.id, linked.label, linked.labels]]], n5.support, [c8]]]) AS c9
}
WITH n4, f3, c9 ORDER BY f3.sort
RETURN collect([f3.sort, [true, n4.label, n4.category, n4.note, [c9]]]) AS c10
}
RETURN collect([true, n2.label, [c10]]) AS c11
}
RETURN c11 AS row
