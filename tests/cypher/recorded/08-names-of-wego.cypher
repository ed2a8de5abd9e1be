OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'ORGANIZATION'
CALL (n5, k1) {
MATCH (n5)<-[:ENTITY]-(n6:Name) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH n6, k1 ORDER BY n6.sort LIMIT $p1
CALL (n6, k1) {
MATCH (n6)-[:BY_EVENT]->(n7)
CALL (n7, k1) {
MATCH (n7)<-[:ENTITY]-(x8:Existence) WHERE x8.knownFrom <= k1 AND x8.knownTo > k1
WITH x8, k1 ORDER BY x8.sort LIMIT 1
RETURN collect([[x8.start, x8.end, x8.endKind, x8.startMin, x8.startMax, x8.endMin, x8.endMax]]) AS c9
}
RETURN collect([n7.label, c9]) AS c10
}
CALL (n6, k1) {
MATCH (n6)-[:CLAIM]->(n11:Claim) WHERE n11.knownFrom <= k1 AND n11.knownTo > k1
WITH n11, k1 ORDER BY n11.sort LIMIT $p2
MATCH (n11)-[:SOURCE]->(n12)
WITH n11, n12 ORDER BY n11.sort
RETURN collect([[n12.title]]) AS c13
}
WITH n6, c10, c13 ORDER BY n6.sort
RETURN collect([n6.text, n6.nameKind, n6.language, [[n6.start, n6.end, n6.endKind, n6.startMin, n6.startMax, n6.endMin, n6.endMax]], c10, [c13]]) AS c14
}
RETURN collect([n5.label, [c14]]) AS c15
}
CALL (k1) { OPTIONAL MATCH (clock16:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock16.writing IS NULL THEN coalesce(clock16.number, 0) ELSE null END AS after17 }
RETURN [k1, c15, after17] AS row
