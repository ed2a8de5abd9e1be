OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND range(0, size($p0) - 1) AS i2
WITH i2, k1, $p0[i2] AS id3
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
RETURN collect([i2, [n4.kind, n4.id, n4.kind, n4.label]]) AS c5
}
CALL (k1) {
UNWIND range(0, size($p1) - 1) AS i6
WITH i6, k1, $p1[i6] AS id3
MATCH (f7:Fact {id: id3}) WHERE f7.knownFrom <= k1 AND f7.knownTo > k1
CALL (f7, k1) {
MATCH (f7)-[:CLAIM]->(n8:Claim) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1
WITH n8, k1 ORDER BY n8.sort LIMIT $p2
MATCH (n8)-[:SOURCE]->(n9)
WITH n8, n9 ORDER BY n8.sort
RETURN collect([[n9.title]]) AS c10
}
RETURN collect([i6, [f7.language, [c10]]]) AS c11
}
OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock12.writing IS NULL
RETURN [k1, [c5, c11], coalesce(clock12.number, 0)] AS row
