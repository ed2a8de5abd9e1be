OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'OFFICE'
CALL (n4, k1) {
MATCH (n5:Entity {id: n4.bodyId}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
RETURN collect([n5.kind, n5.label]) AS c6
}
CALL (n4, k1) {
MATCH (n4)<-[:OFFICE]-(n7:Tenure) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1
WITH n7, k1 ORDER BY n7.sort LIMIT $p1
CALL (n7, k1) {
MATCH (n7)-[:HOLDER]->(n8)
RETURN collect([n8.kind, n8.label]) AS c9
}
CALL (n7, k1) {
MATCH (n7)-[:CLAIM]->(n10:Claim) WHERE n10.knownFrom <= k1 AND n10.knownTo > k1
WITH n10, k1 ORDER BY n10.sort LIMIT $p2
MATCH (n10)-[:SOURCE]->(n11)
WITH n10, n11 ORDER BY n10.sort
RETURN collect([[n10.start, n10.date], [n10.end, n10.date], n10.attested, n10.status, [n11.title, n11.publisher]]) AS c12
}
WITH n7, c9, c12 ORDER BY n7.sort
RETURN collect([c9, [n7.acting, n7.actingDisputed], [[n7.start, n7.end, n7.endKind, n7.labelStart, n7.labelEnd, n7.labelEndKind, n7.accounts, n7.support], n7.start, n7.end, n7.endKind], n7.conflict, n7.voices, [c12]]) AS c13
}
RETURN collect([[n4.label, c6, [c13]], n4.id]) AS c14
}
OPTIONAL MATCH (clock15:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock15.writing IS NULL
RETURN [k1, c14, coalesce(clock15.number, 0)] AS row
