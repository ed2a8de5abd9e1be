OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'ORGANIZATION'
CALL (n2, k1) {
MATCH (n2)<-[:OBJECT]-(f3:Relation) WHERE f3.type = 'PART_OF'
MATCH (f3)-[:SUBJECT]->(n4) WHERE f3.knownFrom <= k1 AND f3.knownTo > k1 AND n4.kind IN ['ORGANIZATION'] AND n4.category = $p1
WITH n4, f3, k1 ORDER BY f3.sort LIMIT $p2
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(n5:Existence) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, k1 ORDER BY n5.sort LIMIT $p3
RETURN collect([n5.sort, [true, [true, [n5.start, n5.end, n5.endKind, n5.startMin, n5.startMax, n5.endMin, n5.endMax]]]]) AS c6
}
CALL (n4, k1) {
MATCH (n4)<-[:SUBJECT|OBJECT]-(n7:Relation)
WITH DISTINCT n7, k1 WHERE n7.knownFrom <= k1 AND n7.knownTo > k1 AND n7.type IN $p4
WITH n7, k1 ORDER BY n7.sort LIMIT $p5
CALL (n7, k1) {
MATCH (n7)-[role8:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n9)
RETURN collect([type(role8), n9.id, n9.label, n9.labels]) AS c10
}
WITH n7, c10 ORDER BY n7.sort
RETURN collect([n7.sort, [true, [[n7.kind, n7.acting, n7.vacant, n7.role, n7.groupText, n7.type, n7.text, n7.property, n7.unit], c10], [true, [n7.start, n7.end, n7.endKind, n7.startMin, n7.startMax, n7.endMin, n7.endMax]], n7.conflict, n7.voices]]) AS c11
}
WITH n4, f3, c6, c11 ORDER BY f3.sort
RETURN collect([f3.sort, [true, n4.label, [c6], [c11]]]) AS c12
}
RETURN collect([true, n2.label, [c12]]) AS c13
}
CALL (k1) { OPTIONAL MATCH (clock14:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock14.writing IS NULL THEN coalesce(clock14.number, 0) ELSE null END AS after15 }
RETURN [k1, c13, after15] AS row
