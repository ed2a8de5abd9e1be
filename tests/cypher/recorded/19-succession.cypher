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
RETURN collect([n5.id, n5.holderId, n5.acting, [n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.support], n5.actingDisputed, [c7, [[n5.start, n5.end, n5.endKind, n5.labelStart, n5.labelEnd, n5.labelEndKind, n5.accounts, n5.support]]], [c9], [c11]]) AS c12
}
RETURN collect([[n4.label, [n4.seats, c12]], n4.id]) AS c13
}
OPTIONAL MATCH (clock14:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock14.writing IS NULL
RETURN [k1, c13, coalesce(clock14.number, 0)] AS row
