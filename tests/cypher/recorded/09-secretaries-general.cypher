OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'OFFICE'
CALL (n5, k1) {
MATCH (n5)<-[:OFFICE]-(n6:Tenure) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH n6, k1 ORDER BY n6.sort LIMIT $p1
CALL (n6, k1) {
MATCH (n6)-[:HOLDER]->(n7)
RETURN collect([n7.kind, n7.label]) AS c8
}
CALL (n6, k1) {
MATCH (n6)-[:CLAIM]->(n9:Claim) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
WITH n9, k1 ORDER BY n9.sort LIMIT $p2
MATCH (n9)-[:SOURCE]->(n10)
WITH n9, n10 ORDER BY n9.sort
RETURN collect([[n9.start, n9.date], [n9.end, n9.date], n9.attested, n9.modality, [n10.title]]) AS c11
}
WITH n6, c8, c11 ORDER BY n6.sort
RETURN collect([c8, [[n6.start, n6.end, n6.endKind, n6.startMin, n6.startMax, n6.endMin, n6.endMax], n6.startMin, n6.endMax, [n6.startMin, n6.startMax, n6.endMin, n6.endMax], [n6.startMin, n6.startMax, n6.endMin, n6.endMax], [n6.saidStart, n6.saidEnd]], n6.conflict, n6.support, [c11]]) AS c12
}
RETURN collect([n5.label, n5.seats, [c12]]) AS c13
}
CALL (k1) { OPTIONAL MATCH (clock14:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock14.writing IS NULL THEN coalesce(clock14.number, 0) ELSE null END AS after15 }
RETURN [k1, c13, after15] AS row
