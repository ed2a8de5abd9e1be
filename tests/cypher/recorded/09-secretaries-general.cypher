OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'OFFICE'
CALL (n4, k1) {
MATCH (n4)<-[:OFFICE]-(n5:Tenure) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, k1 ORDER BY n5.sort LIMIT $p1
CALL (n5, k1) {
MATCH (n5)-[:HOLDER]->(n6)
RETURN collect([n6.kind, n6.label]) AS c7
}
CALL (n5, k1) {
MATCH (n5)-[:CLAIM]->(n8:Claim) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1
WITH n8, k1 ORDER BY n8.sort LIMIT $p2
MATCH (n8)-[:SOURCE]->(n9)
WITH n8, n9 ORDER BY n8.sort
RETURN collect([[n8.start, n8.date], [n8.end, n8.date], n8.attested, n8.modality, [n9.title]]) AS c10
}
WITH n5, c7, c10 ORDER BY n5.sort
RETURN collect([c7, [[n5.start, n5.end, n5.endKind, n5.labelStart, n5.labelEnd, n5.labelEndKind, n5.accounts, n5.support], n5.startMin, n5.endMax, [n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.support], [n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.support], [n5.saidStart, n5.saidEnd]], n5.conflict, n5.support, [c10]]) AS c11
}
RETURN collect([[n4.label, n4.seats, [c11]], n4.id]) AS c12
}
OPTIONAL MATCH (clock13:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock13.writing IS NULL
RETURN [k1, c12, coalesce(clock13.number, 0)] AS row
