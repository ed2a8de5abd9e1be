OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'ORGANIZATION'
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(n5:Name) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, k1 ORDER BY n5.sort LIMIT $p1
CALL (n5, k1) {
MATCH (n5)-[:BY_EVENT]->(n6)
CALL (n6, k1) {
MATCH (n6)<-[:ENTITY]-(x7:Existence) WHERE x7.knownFrom <= k1 AND x7.knownTo > k1
WITH x7, k1 ORDER BY x7.sort LIMIT 1
RETURN collect([[x7.start, x7.end, x7.endKind, x7.labelStart, x7.labelEnd, x7.labelEndKind, x7.accounts, x7.support]]) AS c8
}
RETURN collect([n6.label, c8]) AS c9
}
CALL (n5, k1) {
MATCH (n5)-[:CLAIM]->(n10:Claim) WHERE n10.knownFrom <= k1 AND n10.knownTo > k1
WITH n10, k1 ORDER BY n10.sort LIMIT $p2
MATCH (n10)-[:SOURCE]->(n11)
WITH n10, n11 ORDER BY n10.sort
RETURN collect([[n11.title]]) AS c12
}
WITH n5, c9, c12 ORDER BY n5.sort
RETURN collect([n5.text, n5.nameKind, n5.language, [[n5.start, n5.end, n5.endKind, n5.labelStart, n5.labelEnd, n5.labelEndKind, n5.accounts, n5.support]], c9, [c12]]) AS c13
}
RETURN collect([[n4.label, [c13]], n4.id]) AS c14
}
OPTIONAL MATCH (clock15:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock15.writing IS NULL
RETURN [k1, c14, coalesce(clock15.number, 0)] AS row
