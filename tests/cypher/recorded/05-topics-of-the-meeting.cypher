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
MATCH (n5)-[role6:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n7)
RETURN collect([type(role6), n7.id, n7.label, n7.labels]) AS c8
}
CALL (n5, k1) {
MATCH (n5)-[:CLAIM]->(n9:Claim) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
WITH n9, k1 ORDER BY n9.sort LIMIT $p4
MATCH (n9)-[:SOURCE]->(n10)
WITH n9, n10 ORDER BY n9.sort
RETURN collect([n9.sort, [true, n9.modality, n9.note, [true, n10.title]]]) AS c11
}
WITH n5, c8, c11 ORDER BY n5.sort
RETURN collect([n5.sort, [n5.kind, [[n5.kind, n5.acting, n5.vacant, n5.role, n5.groupText, n5.type, n5.text, n5.property, n5.unit], c8], n5.support, [c11]]]) AS c12
}
WITH n4, f3, c12 ORDER BY f3.sort
RETURN collect([f3.sort, [true, n4.label, n4.category, n4.note, [c12]]]) AS c13
}
RETURN collect([true, n2.label, [c13]]) AS c14
}
CALL (k1) { OPTIONAL MATCH (clock15:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock15.writing IS NULL THEN coalesce(clock15.number, 0) ELSE null END AS after16 }
RETURN [k1, c14, after16] AS row
