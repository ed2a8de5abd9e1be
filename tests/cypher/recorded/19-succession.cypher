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
UNWIND coalesce(n5.replacesIds, []) AS id6
CALL (id6, k1) {
MATCH (e7:Entity {id: id6}) WHERE e7.knownFrom <= k1 AND e7.knownTo > k1
WITH coalesce(e7.mergedInto, e7.id) AS id8, k1
MATCH (n9:Entity {id: id8}) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
RETURN n9
}
RETURN collect([n9.id, [n9.label], [n9.label]]) AS c10
}
CALL (n5, k1) {
UNWIND coalesce(n5.replacedByIds, []) AS id11
CALL (id11, k1) {
MATCH (e12:Entity {id: id11}) WHERE e12.knownFrom <= k1 AND e12.knownTo > k1
WITH coalesce(e12.mergedInto, e12.id) AS id13, k1
MATCH (n9:Entity {id: id13}) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
RETURN n9
}
RETURN collect([n9.id, [n9.label], [n9.label]]) AS c14
}
CALL (n5, k1) {
MATCH (n5)-[:HOLDER]->(n15)
RETURN collect([n15.kind, n15.label]) AS c16
}
CALL (n5, k1) {
MATCH (n5)-[:HOLDER]->(n17)
RETURN collect([n17.kind, n17.label]) AS c18
}
CALL (n5, k1) {
MATCH (n5)-[:HOLDER]->(n19)
RETURN collect([n19.kind, n19.label]) AS c20
}
WITH n5, c10, c14, c16, c18, c20 ORDER BY n5.sort
RETURN collect([n5.id, n5.holderId, n5.acting, n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.saidStartMax, n5.saidEndMin, n5.sureStartMin, n5.sureEndMax, n5.support, n5.actingDisputed, n5.sort, n5.saidStart, n5.saidEnd, c10, c14, [c16, [[n5.start, n5.end, n5.endKind, n5.labelStart, n5.labelEnd, n5.labelEndKind, n5.accounts, n5.support]]], [c18], [c20]]) AS c21
}
RETURN collect([[n4.label, [n4.id, n4.seats, c21]], n4.id]) AS c22
}
OPTIONAL MATCH (clock23:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock23.writing IS NULL
RETURN [k1, c22, coalesce(clock23.number, 0)] AS row
