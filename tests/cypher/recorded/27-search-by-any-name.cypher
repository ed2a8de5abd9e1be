OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND $p0 AS hit2
WITH hit2[0] AS i3, hit2[1] AS id4, k1
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
RETURN collect([i3, [n5.kind, n5.id, n5.kind, n5.label]]) AS c6
}
CALL (k1) {
UNWIND $p1 AS hit7
WITH hit7[0] AS i8, hit7[1] AS id9, k1
MATCH (f10:Fact {id: id9}) WHERE f10.knownFrom <= k1 AND f10.knownTo > k1
CALL (f10, k1) {
MATCH (f10)-[:CLAIM]->(n11:Claim) WHERE n11.knownFrom <= k1 AND n11.knownTo > k1
WITH n11, k1 ORDER BY n11.sort LIMIT $p2
MATCH (n11)-[:SOURCE]->(n12)
WITH n11, n12 ORDER BY n11.sort
RETURN collect([[n12.title]]) AS c13
}
RETURN collect([i8, [f10.language, [c13]]]) AS c14
}
OPTIONAL MATCH (clock15:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock15.writing IS NULL
RETURN [k1, [c6, c14], coalesce(clock15.number, 0)] AS row
