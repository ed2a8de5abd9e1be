OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'OFFICE'
CALL (n2, k1) {
MATCH (n2)<-[:OFFICE]-(n3:Tenure) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p1
CALL (n3, k1) {
MATCH (n3)-[:HOLDER]->(n4)
RETURN collect([n4.kind, n4.label]) AS c5
}
CALL (n3, k1) {
MATCH (n3)-[:CLAIM]->(n6:Claim) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH n6, k1 ORDER BY n6.sort LIMIT $p2
MATCH (n6)-[:SOURCE]->(n7)
WITH n6, n7 ORDER BY n6.sort
RETURN collect([n6.sort, [true, [n6.start, n6.date], [n6.end, n6.date], n6.attested, n6.modality, [true, n7.title]]]) AS c8
}
WITH n3, c5, c8 ORDER BY n3.sort
RETURN collect([n3.sort, [true, c5, [true, [n3.start, n3.end, n3.endKind, n3.startMin, n3.startMax, n3.endMin, n3.endMax], n3.startMin, n3.endMax, [n3.startMin, n3.startMax, n3.endMin, n3.endMax], [n3.startMin, n3.startMax, n3.endMin, n3.endMax], [n3.saidStart, n3.saidEnd]], n3.conflict, n3.support, [c8]]]) AS c9
}
RETURN collect([true, n2.label, n2.seats, [c9]]) AS c10
}
CALL (k1) { OPTIONAL MATCH (clock11:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock11.writing IS NULL THEN coalesce(clock11.number, 0) ELSE null END AS after12 }
RETURN [k1, c10, after12] AS row
