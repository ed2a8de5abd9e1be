OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'ORGANIZATION'
CALL (n5, k1) {
MATCH (n5)<-[:OBJECT]-(f6:Relation) WHERE f6.type = 'PART_OF' AND f6.knownFrom <= k1 AND f6.knownTo > k1
MATCH (f6)-[:SUBJECT]->(n7) WHERE n7.kind IN ['ORGANIZATION'] AND n7.category = $p1
WITH n7, f6, k1 ORDER BY f6.sort LIMIT $p2
CALL (n7, k1) {
MATCH (n7)<-[:ENTITY]-(n8:Existence) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1
WITH n8, k1 ORDER BY n8.sort LIMIT $p3
RETURN collect([[[n8.start, n8.end, n8.endKind, n8.startMin, n8.startMax, n8.endMin, n8.endMax]]]) AS c9
}
CALL (n7, k1) {
MATCH (n7)<-[:SUBJECT|OBJECT]-(n10:Relation)
WITH DISTINCT n10, k1 WHERE n10.knownFrom <= k1 AND n10.knownTo > k1 AND n10.type IN $p4
WITH n10, k1 ORDER BY n10.sort LIMIT $p5
CALL (n10, k1) {
MATCH (n10)-[role11:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n12)
RETURN collect([type(role11), n12.id, n12.label, n12.labels]) AS c13
}
WITH n10, c13 ORDER BY n10.sort
RETURN collect([[[n10.kind, n10.acting, n10.vacant, n10.role, n10.groupText, n10.type, n10.text, n10.property, n10.unit], c13], [[n10.start, n10.end, n10.endKind, n10.startMin, n10.startMax, n10.endMin, n10.endMax]], n10.conflict, n10.voices]) AS c14
}
WITH n7, f6, c9, c14 ORDER BY f6.sort
RETURN collect([n7.label, [c9], [c14]]) AS c15
}
RETURN collect([n5.label, [c15]]) AS c16
}
CALL (k1) { OPTIONAL MATCH (clock17:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock17.writing IS NULL THEN coalesce(clock17.number, 0) ELSE null END AS after18 }
RETURN [k1, c16, after18] AS row
