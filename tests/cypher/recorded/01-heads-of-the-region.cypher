OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'OFFICE'
CALL (n5, k1) {
MATCH (n5)<-[:SUBJECT]-(f6:Relation) WHERE f6.type = 'BELONGS_TO' AND f6.knownFrom <= k1 AND f6.knownTo > k1
MATCH (f6)-[:OBJECT]->(n7) WHERE n7.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH f6, n7, k1 ORDER BY f6.sort DESC LIMIT 1
RETURN collect([n7.kind, n7.label]) AS c8
}
CALL (n5, k1) {
MATCH (n5)<-[:OFFICE]-(n9:Tenure) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
WITH n9, k1 ORDER BY n9.sort LIMIT $p1
CALL (n9, k1) {
MATCH (n9)-[:HOLDER]->(n10)
RETURN collect([n10.kind, n10.label]) AS c11
}
CALL (n9, k1) {
MATCH (n9)-[:CLAIM]->(n12:Claim) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1
WITH n12, k1 ORDER BY n12.sort LIMIT $p2
MATCH (n12)-[:SOURCE]->(n13)
WITH n12, n13 ORDER BY n12.sort
RETURN collect([n12.sort, [true, [n12.start, n12.date], [n12.end, n12.date], n12.attested, n12.status, [true, n13.title, n13.publisher]]]) AS c14
}
WITH n9, c11, c14 ORDER BY n9.sort
RETURN collect([n9.sort, [true, c11, n9.acting, [true, [n9.start, n9.end, n9.endKind, n9.startMin, n9.startMax, n9.endMin, n9.endMax], n9.start, n9.end, n9.endKind], n9.conflict, n9.voices, [c14]]]) AS c15
}
RETURN collect([true, n5.label, c8, [c15]]) AS c16
}
CALL (k1) { OPTIONAL MATCH (clock17:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock17.writing IS NULL THEN coalesce(clock17.number, 0) ELSE null END AS after18 }
RETURN [k1, c16, after18] AS row
