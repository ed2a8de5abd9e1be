OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'ORGANIZATION'
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(n5:Name) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, k1 ORDER BY n5.sort LIMIT $p1
CALL (n5, k1) {
UNWIND coalesce(n5.implied, []) AS entry6
CALL (k1, entry6) { MATCH (n7:Fact {id: split(entry6, '	')[2]}) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1 RETURN n7 UNION ALL MATCH (n7:Withdrawn {id: split(entry6, '	')[2]}) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1 RETURN n7 }
RETURN collect([entry6]) AS c8
}
CALL (n5, k1) {
MATCH (n5)-[:BY_EVENT]->(n9)
CALL (n9, k1) {
MATCH (n9)<-[:ENTITY]-(x10:Existence) WHERE x10.knownFrom <= k1 AND x10.knownTo > k1
WITH x10, k1 ORDER BY x10.sort LIMIT 1
RETURN collect([[x10.start, x10.end, x10.endKind, x10.labelStart, x10.labelEnd, x10.labelEndKind, x10.accounts, x10.support]]) AS c11
}
RETURN collect([n9.label, c11]) AS c12
}
CALL (n5, k1) {
MATCH (n5)-[:CLAIM]->(n13:Claim) WHERE n13.knownFrom <= k1 AND n13.knownTo > k1
WITH n13, k1 ORDER BY n13.sort LIMIT $p2
MATCH (n13)-[:SOURCE]->(n14)
WITH n13, n14 ORDER BY n13.sort
RETURN collect([[n14.title]]) AS c15
}
WITH n5, c8, c12, c15 ORDER BY n5.sort
RETURN collect([n5.text, n5.nameKind, n5.language, [[n5.start, n5.end, n5.endKind, n5.labelStart, n5.labelEnd, n5.labelEndKind, n5.accounts, n5.support], n5.startMin, n5.endMax, [n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.support], [n5.startMin, n5.startMax, n5.endMin, n5.endMax, n5.support], n5.start, n5.end, n5.bridges, c8], n5.support, n5.disputedParts, c12, [c15]]) AS c16
}
RETURN collect([[n4.label, [c16]], n4.id]) AS c17
}
OPTIONAL MATCH (clock18:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock18.writing IS NULL
RETURN [k1, c17, coalesce(clock18.number, 0)] AS row
