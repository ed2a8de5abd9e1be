OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'OFFICE'
CALL (n2, k1) {
MATCH (n2)<-[:OFFICE]-(n3:Tenure) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT 1001
CALL (n3, k1) {
MATCH (n3)-[:HOLDER]->(n4)
RETURN collect([n4.kind, n4.label]) AS c5
}
CALL (n3, k1) {
MATCH (n3)-[:HOLDER]->(n6)
RETURN collect([n6.kind, n6.label]) AS c7
}
CALL (n3, k1) {
MATCH (n3)-[:HOLDER]->(n8)
RETURN collect([n8.kind, n8.label]) AS c9
}
WITH n3, c5, c7, c9 ORDER BY n3.sort
RETURN collect([n3.id, n3.holderId, n3.acting, [n3.startMin, n3.startMax, n3.endMin, n3.endMax, n3.support], [true, c5, [true, [n3.start, n3.end, n3.endKind, n3.startMin, n3.startMax, n3.endMin, n3.endMax]]], [true, c7], [true, c9]]) AS c10
}
RETURN collect([true, n2.label, [n2.seats, c10]]) AS c11
}
CALL (k1) { OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock12.writing IS NULL THEN coalesce(clock12.number, 0) ELSE null END AS after13 }
RETURN [k1, c11, after13] AS row
