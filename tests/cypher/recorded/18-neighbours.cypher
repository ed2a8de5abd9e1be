OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'REGION'
CALL (n5, k1) {
MATCH (n5)<-[:SUBJECT]-(f6:Relation) WHERE f6.type = 'PART_OF' AND f6.knownFrom <= k1 AND f6.knownTo > k1
MATCH (f6)-[:OBJECT]->(n7) WHERE n7.kind IN ['REGION']
WITH n7, f6, k1 ORDER BY f6.sort LIMIT $p1
RETURN collect([n7.label, n7.category]) AS c8
}
CALL (n5, k1) {
MATCH (n5)<-[:OBJECT]-(f9:Relation) WHERE f9.type = 'PART_OF' AND f9.knownFrom <= k1 AND f9.knownTo > k1
MATCH (f9)-[:SUBJECT]->(n10) WHERE n10.kind IN ['REGION']
WITH n10, f9, k1 ORDER BY f9.sort LIMIT $p2
RETURN collect([n10.label, n10.category]) AS c11
}
CALL (n5, k1) {
MATCH (n5)<-[:SUBJECT|OBJECT]-(n12:Relation)
WITH DISTINCT n12, k1 WHERE n12.knownFrom <= k1 AND n12.knownTo > k1 AND n12.type IN $p3
WITH n12, k1 ORDER BY n12.sort LIMIT $p4
MATCH (n12)-[:SUBJECT]->(n13)
MATCH (n12)-[:OBJECT]->(n14)
CALL (n12, k1) {
MATCH (n12)-[:CLAIM]->(n15:Claim) WHERE n15.knownFrom <= k1 AND n15.knownTo > k1
WITH n15, k1 ORDER BY n15.sort LIMIT $p5
MATCH (n15)-[:SOURCE]->(n16)
WITH n15, n16 ORDER BY n15.sort
RETURN collect([[n16.title]]) AS c17
}
WITH n12, n13, n14, c17 ORDER BY n12.sort
RETURN collect([n12.type, [n13.kind, n13.label], [n14.kind, n14.label], [c17]]) AS c18
}
RETURN collect([n5.label, [c8], [c11], [c18]]) AS c19
}
CALL (k1) { OPTIONAL MATCH (clock20:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock20.writing IS NULL THEN coalesce(clock20.number, 0) ELSE null END AS after21 }
RETURN [k1, c19, after21] AS row
