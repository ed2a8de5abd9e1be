OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'OFFICE'
CALL (n2, k1) {
MATCH (n2)<-[:SUBJECT]-(f3:Relation) WHERE f3.type = 'BELONGS_TO' AND f3.knownFrom <= k1 AND f3.knownTo > k1
MATCH (f3)-[:OBJECT]->(n4) WHERE n4.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH f3, n4, k1 ORDER BY f3.sort DESC LIMIT 1
RETURN collect([n4.kind, n4.label]) AS c5
}
CALL (n2, k1) {
MATCH (n2)<-[:OFFICE]-(n6:Tenure) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH n6, k1 ORDER BY n6.sort LIMIT $p1
CALL (n6, k1) {
MATCH (n6)-[:HOLDER]->(n7)
RETURN collect([n7.kind, n7.label]) AS c8
}
CALL (n6, k1) {
MATCH (n6)-[:CLAIM]->(n9:Claim) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
WITH n9, k1 ORDER BY n9.sort LIMIT $p2
MATCH (n9)-[:SOURCE]->(n10)
WITH n9, n10 ORDER BY n9.sort
RETURN collect([n9.sort, [true, [n9.start, n9.date], [n9.end, n9.date], n9.attested, n9.status, [true, n10.title, n10.publisher]]]) AS c11
}
WITH n6, c8, c11 ORDER BY n6.sort
RETURN collect([n6.sort, [true, c8, n6.acting, [true, [n6.start, n6.end, n6.endKind, n6.startMin, n6.startMax, n6.endMin, n6.endMax], n6.start, n6.end, n6.endKind], n6.conflict, n6.voices, [c11]]]) AS c12
}
RETURN collect([true, n2.label, c5, [c12]]) AS c13
}
CALL (k1) { OPTIONAL MATCH (clock14:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock14.writing IS NULL THEN coalesce(clock14.number, 0) ELSE null END AS after15 }
RETURN [k1, c13, after15] AS row
