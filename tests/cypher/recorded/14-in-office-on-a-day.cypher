OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Tenure) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.startMin <= $p0 AND n2.endMax >= $p1 AND n2.sort > $p2
WITH n2, k1 ORDER BY n2.sort LIMIT $p3
CALL (n2, k1) {
MATCH (n2)-[:HOLDER]->(n3)
RETURN collect([n3.kind, n3.label]) AS c4
}
MATCH (n2)-[:OFFICE]->(n5)
WITH n2, c4, n5 ORDER BY n2.sort
RETURN collect([n2.sort, [true, [n2.startMin, n2.startMax, n2.endMin, n2.endMax, n2.support], c4, [true, n5.label], n2.acting, [true, [n2.start, n2.end, n2.endKind, n2.startMin, n2.startMax, n2.endMin, n2.endMax], n2.endKind]]]) AS c6
}
CALL (k1) {
MATCH (n7:Tenure) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1 AND n7.startMin <= $p0 AND n7.endMax >= $p1 AND n7.sort > ''
RETURN count(*) AS c8
}
RETURN [k1, [c6, c8]] AS row
