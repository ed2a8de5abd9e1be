OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'EVENT'
CALL (n5, k1) {
MATCH (n5)<-[:OBJECT]-(f6:Relation) WHERE f6.type = 'PART_OF' AND f6.knownFrom <= k1 AND f6.knownTo > k1
MATCH (f6)-[:SUBJECT]->(n7) WHERE n7.kind IN ['EVENT']
WITH n7, f6, k1 ORDER BY f6.sort LIMIT $p1
CALL (n7, k1) {
MATCH (n7)<-[:EVENT]-(f8:Participation) WHERE f8.knownFrom <= k1 AND f8.knownTo > k1
MATCH (f8)-[:PARTICIPANT]->(n9)
WITH n9, f8, k1 ORDER BY f8.sort LIMIT $p2
RETURN collect([n9.kind, n9.label]) AS c10
}
CALL (n7, k1) {
MATCH (n7)<-[:OBJECT]-(f11:Relation) WHERE f11.type = 'PART_OF' AND f11.knownFrom <= k1 AND f11.knownTo > k1
MATCH (f11)-[:SUBJECT]->(n12) WHERE n12.kind IN ['EVENT']
WITH n12, f11, k1 ORDER BY f11.sort LIMIT $p3
CALL (n12, k1) {
MATCH (n12)<-[:EVENT]-(f13:Participation) WHERE f13.knownFrom <= k1 AND f13.knownTo > k1
MATCH (f13)-[:PARTICIPANT]->(n14)
WITH n14, f13, k1 ORDER BY f13.sort LIMIT $p4
RETURN collect([n14.kind, n14.label]) AS c15
}
CALL (f11, k1) {
MATCH (f11)-[:CLAIM]->(n16:Claim) WHERE n16.knownFrom <= k1 AND n16.knownTo > k1
WITH n16, k1 ORDER BY n16.sort LIMIT $p5
MATCH (n16)-[:SOURCE]->(n17)
WITH n16, n17 ORDER BY n16.sort
RETURN collect([n16.status, n16.note, [n17.title]]) AS c18
}
WITH n12, f11, c15, c18 ORDER BY f11.sort
RETURN collect([[n12.label, n12.category, [c15]], [[c18]]]) AS c19
}
CALL (f6, k1) {
MATCH (f6)-[:CLAIM]->(n20:Claim) WHERE n20.knownFrom <= k1 AND n20.knownTo > k1
WITH n20, k1 ORDER BY n20.sort LIMIT $p6
MATCH (n20)-[:SOURCE]->(n21)
WITH n20, n21 ORDER BY n20.sort
RETURN collect([n20.status, n20.note, [n21.title]]) AS c22
}
WITH n7, f6, c10, c19, c22 ORDER BY f6.sort
RETURN collect([[n7.label, n7.category, [c10], [c19]], [[c22]]]) AS c23
}
RETURN collect([n5.label, [c23]]) AS c24
}
CALL (k1) { OPTIONAL MATCH (clock25:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock25.writing IS NULL THEN coalesce(clock25.number, 0) ELSE null END AS after26 }
RETURN [k1, c24, after26] AS row
