OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'OFFICE'
CALL (n5, k1) {
MATCH (n6:Entity {id: n5.bodyId}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH n6, k1 WHERE n6.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
RETURN collect([n6.kind, n6.label]) AS c7
}
CALL (n5, k1) {
MATCH (n5)<-[:OFFICE]-(n8:Tenure) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1
WITH n8, k1 ORDER BY n8.sort LIMIT $p1
CALL (n8, k1) {
MATCH (n8)-[:HOLDER]->(n9)
RETURN collect([n9.kind, n9.label]) AS c10
}
CALL (n8, k1) {
MATCH (n8)-[:CLAIM]->(n11:Claim) WHERE n11.knownFrom <= k1 AND n11.knownTo > k1
WITH n11, k1 ORDER BY n11.sort LIMIT $p2
MATCH (n11)-[:SOURCE]->(n12)
WITH n11, n12 ORDER BY n11.sort
RETURN collect([[n11.start, n11.date], [n11.end, n11.date], n11.attested, n11.status, [n12.title, n12.publisher]]) AS c13
}
WITH n8, c10, c13 ORDER BY n8.sort
RETURN collect([c10, n8.acting, [[n8.start, n8.end, n8.endKind, n8.startMin, n8.startMax, n8.endMin, n8.endMax], n8.start, n8.end, n8.endKind], n8.conflict, n8.voices, [c13]]) AS c14
}
RETURN collect([n5.label, c7, [c14]]) AS c15
}
CALL (k1) { OPTIONAL MATCH (clock16:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock16.writing IS NULL THEN coalesce(clock16.number, 0) ELSE null END AS after17 }
RETURN [k1, c15, after17] AS row
