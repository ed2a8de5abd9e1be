OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Office) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND coalesce(n2.bodyId, '') IN $p0 AND n2.labelSort > $p1
WITH n2, k1 ORDER BY n2.labelSort LIMIT $p2
CALL (n2, k1) {
MATCH (n2)<-[:OFFICE]-(n3:Tenure) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p3
CALL (n3, k1) {
MATCH (n3)-[:HOLDER]->(n4)
RETURN collect([n4.kind, n4.kind, n4.label]) AS c5
}
CALL (n3, k1) {
MATCH (n3)-[:BY_EVENT]->(n6)
RETURN collect([true, n6.label]) AS c7
}
WITH n3, c5, c7 ORDER BY n3.sort
RETURN collect([n3.sort, [true, c5, [true, [n3.start, n3.end, n3.endKind, n3.startMin, n3.startMax, n3.endMin, n3.endMax]], c7]]) AS c8
}
WITH n2, c8 ORDER BY n2.labelSort
RETURN collect([n2.labelSort, [true, n2.label, n2.note, [c8]]]) AS c9
}
CALL (k1) { OPTIONAL MATCH (clock10:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock10.writing IS NULL THEN coalesce(clock10.number, 0) ELSE null END AS after11 }
RETURN [k1, [c9], after11] AS row
