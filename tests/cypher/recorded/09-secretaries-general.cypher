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
RETURN collect([n6.kind, n6.id, n6.label]) AS c7
}
CALL (n5, k1) {
UNWIND coalesce(n5.implied, []) AS entry8
CALL (k1, entry8) { MATCH (n9:Fact {id: split(entry8, '	')[2]}) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1 RETURN n9 UNION ALL MATCH (n9:Withdrawn {id: split(entry8, '	')[2]}) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1 RETURN n9 }
RETURN collect([entry8]) AS c10
}
CALL (n5, k1) {
MATCH (n5)-[:CLAIM]->(n11:Claim) WHERE n11.knownFrom <= k1 AND n11.knownTo > k1
WITH n11, k1 ORDER BY n11.sort LIMIT $p2
MATCH (n11)-[:SOURCE]->(n12)
WITH n11, n12 ORDER BY n11.sort
RETURN collect([[n11.start, n11.date], [n11.end, n11.date], n11.attested, n11.modality, [n12.title]]) AS c13
}
WITH n5, c7, c10, c13 ORDER BY n5.sort
RETURN collect([c7, [[n5.start, n5.end, n5.endKind, n5.labelStart, n5.labelEnd, n5.labelEndKind, n5.accounts, n5.support], n5.startMin, n5.endMax, [n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.support], [n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.support], n5.start, n5.end, n5.bridges, c10, [n5.saidStart, n5.saidEnd]], n5.disputedParts, n5.support, [c13]]) AS c14
}
RETURN collect([[n4.label, n4.seats, [c14]], n4.id]) AS c15
}
OPTIONAL MATCH (clock16:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock16.writing IS NULL
RETURN [k1, c15, coalesce(clock16.number, 0)] AS row
