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
RETURN collect([n8.kind, n8.id, n8.label]) AS c9
}
CALL (n7, k1) {
UNWIND coalesce(n7.implied, []) AS entry10
CALL (k1, entry10) { MATCH (n11:Fact {id: split(entry10, '	')[2]}) WHERE n11.knownFrom <= k1 AND n11.knownTo > k1 RETURN n11 UNION ALL MATCH (n11:Withdrawn {id: split(entry10, '	')[2]}) WHERE n11.knownFrom <= k1 AND n11.knownTo > k1 RETURN n11 }
RETURN collect([entry10]) AS c12
}
CALL (n7, k1) {
MATCH (n7)-[:CLAIM]->(n13:Claim) WHERE n13.knownFrom <= k1 AND n13.knownTo > k1
WITH n13, k1 ORDER BY n13.sort LIMIT $p2
MATCH (n13)-[:SOURCE]->(n14)
WITH n13, n14 ORDER BY n13.sort
RETURN collect([[n13.start, n13.date], [n13.end, n13.date], n13.attested, n13.status, [n14.title, n14.publisher]]) AS c15
}
WITH n7, c9, c12, c15 ORDER BY n7.sort
RETURN collect([c9, [n7.acting, n7.actingDisputed], [[n7.start, n7.end, n7.endKind, n7.labelStart, n7.labelEnd, n7.labelEndKind, n7.accounts, n7.support], n7.start, n7.end, n7.endKind, n7.startMin, n7.endMax, [n7.startMin, n7.startMax, n7.endMin, n7.endMax, n7.support], [n7.startMin, n7.startMax, n7.endMin, n7.endMax, n7.support], n7.bridges, c12], n7.support, n7.disputedParts, n7.voices, [c15]]) AS c16
}
RETURN collect([[n4.label, c6, [c16]], n4.id]) AS c17
}
OPTIONAL MATCH (clock18:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock18.writing IS NULL
RETURN [k1, c17, coalesce(clock18.number, 0)] AS row
