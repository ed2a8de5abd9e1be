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
WITH n6, k1 ORDER BY n6.sort LIMIT 1001
CALL (n6, k1) {
MATCH (n6)-[:HOLDER]->(n7)
RETURN collect([n7.kind, n7.label]) AS c8
}
CALL (n6, k1) {
MATCH (n6)-[:HOLDER]->(n9)
RETURN collect([n9.kind, n9.label]) AS c10
}
CALL (n6, k1) {
MATCH (n6)-[:HOLDER]->(n11)
RETURN collect([n11.kind, n11.label]) AS c12
}
WITH n6, c8, c10, c12 ORDER BY n6.sort
RETURN collect([n6.id, n6.holderId, n6.acting, [n6.startMin, n6.startMax, n6.endMin, n6.endMax, n6.support], [c8, [[n6.start, n6.end, n6.endKind, n6.startMin, n6.startMax, n6.endMin, n6.endMax]]], [c10], [c12]]) AS c13
}
RETURN collect([n5.label, [n5.seats, c13]]) AS c14
}
CALL (k1) { OPTIONAL MATCH (clock15:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock15.writing IS NULL THEN coalesce(clock15.number, 0) ELSE null END AS after16 }
RETURN [k1, c14, after16] AS row
