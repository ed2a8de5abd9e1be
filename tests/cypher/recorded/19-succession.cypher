OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'OFFICE'
CALL (n4, k1) {
MATCH (n4)<-[:OFFICE]-(n5:Tenure) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, k1 ORDER BY n5.sort LIMIT 1001
CALL (n5, k1) {
MATCH (n5)-[:HOLDER]->(n6)
RETURN collect([n6.kind, n6.label]) AS c7
}
CALL (n5, k1) {
MATCH (n5)-[:HOLDER]->(n8)
RETURN collect([n8.kind, n8.label]) AS c9
}
CALL (n5, k1) {
MATCH (n5)-[:HOLDER]->(n10)
RETURN collect([n10.kind, n10.label]) AS c11
}
WITH n5, c7, c9, c11 ORDER BY n5.sort
RETURN collect([n5.id, n5.holderId, n5.acting, [n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.support], [c7, [[n5.start, n5.end, n5.endKind, n5.labelStart, n5.labelEnd, n5.labelEndKind, n5.support]]], [c9], [c11]]) AS c12
}
RETURN collect([n4.label, [n4.seats, c12]]) AS c13
}
CALL (k1, c13) {
WITH k1, c13 WHERE size(c13) = 0
UNWIND $p1 AS id14
WITH id14, k1
CALL (id14, k1) {
MATCH (e15:Entity {id: id14}) WHERE e15.knownFrom <= k1 AND e15.knownTo > k1
WITH coalesce(e15.mergedInto, e15.id) AS id16, k1
MATCH (n17:Entity {id: id16}) WHERE n17.knownFrom <= k1 AND n17.knownTo > k1
RETURN n17
UNION ALL
MATCH (n17:Source {id: id14}) WHERE n17.knownFrom <= k1 AND n17.knownTo > k1 RETURN n17
UNION ALL
MATCH (n17:Fact {id: id14}) WHERE n17.knownFrom <= k1 AND n17.knownTo > k1 RETURN n17
UNION ALL
MATCH (n17:Claim {id: id14}) WHERE n17.knownFrom <= k1 AND n17.knownTo > k1 RETURN n17
UNION ALL
MATCH (n17:Batch {id: id14}) WHERE n17.number <= k1 RETURN n17
}
RETURN collect([id14, coalesce(n17.kind, 'BATCH')]) AS c18
}
OPTIONAL MATCH (clock19:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock19.writing IS NULL
RETURN [k1, [c13, c18], coalesce(clock19.number, 0)] AS row
