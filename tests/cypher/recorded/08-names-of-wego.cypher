OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'ORGANIZATION'
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(n3:Name) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p1
CALL (n3, k1) {
MATCH (n3)-[:BY_EVENT]->(n4)
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(x5:Existence) WHERE x5.knownFrom <= k1 AND x5.knownTo > k1
WITH x5, k1 ORDER BY x5.sort LIMIT 1
RETURN collect([true, [x5.start, x5.end, x5.endKind, x5.startMin, x5.startMax, x5.endMin, x5.endMax]]) AS c6
}
RETURN collect([true, n4.label, c6]) AS c7
}
CALL (n3, k1) {
MATCH (n3)-[:CLAIM]->(n8:Claim) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1
WITH n8, k1 ORDER BY n8.sort LIMIT $p2
MATCH (n8)-[:SOURCE]->(n9)
WITH n8, n9 ORDER BY n8.sort
RETURN collect([n8.sort, [true, [true, n9.title]]]) AS c10
}
WITH n3, c7, c10 ORDER BY n3.sort
RETURN collect([n3.sort, [true, n3.text, n3.nameKind, n3.language, [true, [n3.start, n3.end, n3.endKind, n3.startMin, n3.startMax, n3.endMin, n3.endMax]], c7, [c10]]]) AS c11
}
RETURN collect([true, n2.label, [c11]]) AS c12
}
CALL (k1) { OPTIONAL MATCH (clock13:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock13.writing IS NULL THEN coalesce(clock13.number, 0) ELSE null END AS after14 }
RETURN [k1, c12, after14] AS row
