OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND $p0 AS id2
MATCH (n3:Tenure {id: id2}) WHERE n3.startMin <= $p1 AND n3.endMax >= $p2 AND n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p3
CALL (n3, k1) {
MATCH (n3)-[:HOLDER]->(n4)
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(f5:Name) WHERE n4.labelVaries = true AND f5.knownFrom <= k1 AND f5.knownTo > k1
WITH f5 ORDER BY f5.sort
RETURN collect([f5.text, f5.language, f5.nameKind, [f5.startMin, f5.startMax, f5.endMin, f5.endMax, f5.support]]) AS c6
}
RETURN collect([n4.kind, n4.id, [n4.label, c6, n4.labelVaries, n4.givenLabel]]) AS c7
}
MATCH (n3)-[:OFFICE]->(n8)
CALL (n8, k1) {
MATCH (n8)<-[:ENTITY]-(f9:Name) WHERE n8.labelVaries = true AND f9.knownFrom <= k1 AND f9.knownTo > k1
WITH f9 ORDER BY f9.sort
RETURN collect([f9.text, f9.language, f9.nameKind, [f9.startMin, f9.startMax, f9.endMin, f9.endMax, f9.support]]) AS c10
}
CALL (n3, k1) {
UNWIND coalesce(n3.implied, []) AS entry11
CALL (k1, entry11) { MATCH (n12:Fact {id: split(entry11, '	')[2]}) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1 RETURN n12 UNION ALL MATCH (n12:Withdrawn {id: split(entry11, '	')[2]}) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1 RETURN n12 }
RETURN collect([entry11]) AS c13
}
WITH n3, c7, n8, c10, c13 ORDER BY n3.sort
RETURN collect([[n3.startMin, n3.startMax, n3.endMin, n3.endMax, n3.support], [n3.startMin, n3.startMax, n3.endMin, n3.endMax, n3.support, n3.saidStart, n3.saidEnd, n3.namedDays], c7, [[n8.label, c10, n8.labelVaries, n8.givenLabel]], [n3.acting, n3.actingDisputed], [[n3.start, n3.end, n3.endKind, n3.labelStart, n3.labelEnd, n3.labelEndKind, n3.accounts, n3.support], n3.endKind, n3.startMin, n3.endMax, [n3.startMin, n3.startMax, n3.endMin, n3.endMax, n3.support], [n3.startMin, n3.startMax, n3.endMin, n3.endMax, n3.support], n3.start, n3.end, n3.bridges, c13], n3.support, n3.disputedParts]) AS c14
}
CALL (k1) {
MATCH (n15:Tenure) WHERE n15.startMin <= $p1 AND n15.endMax >= $p2 AND n15.knownFrom <= k1 AND n15.knownTo > k1 AND n15.sort > ''
RETURN count(*) AS c16
}
OPTIONAL MATCH (clock17:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock17.writing IS NULL
RETURN [k1, [c14, c16], coalesce(clock17.number, 0)] AS row
