OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'EVENT'
CALL (n2, k1) {
MATCH (n2)<-[:OBJECT]-(f3:Relation) WHERE f3.type = 'PART_OF'
MATCH (f3)-[:SUBJECT]->(n4) WHERE f3.knownFrom <= k1 AND f3.knownTo > k1 AND n4.kind IN ['EVENT']
WITH n4, f3, k1 ORDER BY f3.sort LIMIT $p1
CALL (n4, k1) {
MATCH (n4)<-[:EVENT]-(f5:Participation)
MATCH (f5)-[:PARTICIPANT]->(n6) WHERE f5.knownFrom <= k1 AND f5.knownTo > k1 AND n6.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH n6, f5, k1 ORDER BY f5.sort LIMIT $p2
RETURN collect([f5.sort, [n6.kind, n6.label]]) AS c7
}
CALL (n4, k1) {
MATCH (n4)<-[:OBJECT]-(f8:Relation) WHERE f8.type = 'PART_OF'
MATCH (f8)-[:SUBJECT]->(n9) WHERE f8.knownFrom <= k1 AND f8.knownTo > k1 AND n9.kind IN ['EVENT']
WITH n9, f8, k1 ORDER BY f8.sort LIMIT $p3
CALL (n9, k1) {
MATCH (n9)<-[:EVENT]-(f10:Participation)
MATCH (f10)-[:PARTICIPANT]->(n11) WHERE f10.knownFrom <= k1 AND f10.knownTo > k1 AND n11.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH n11, f10, k1 ORDER BY f10.sort LIMIT $p4
RETURN collect([f10.sort, [n11.kind, n11.label]]) AS c12
}
CALL (f8, k1) {
MATCH (f8)-[:CLAIM]->(n13:Claim) WHERE n13.knownFrom <= k1 AND n13.knownTo > k1
WITH n13, k1 ORDER BY n13.sort LIMIT $p5
MATCH (n13)-[:SOURCE]->(n14)
WITH n13, n14 ORDER BY n13.sort
RETURN collect([n13.sort, [true, n13.status, n13.note, [true, n14.title]]]) AS c15
}
WITH n9, f8, c12, c15 ORDER BY f8.sort
RETURN collect([f8.sort, [true, n9.label, n9.category, [c12]], [true, [c15]]]) AS c16
}
CALL (f3, k1) {
MATCH (f3)-[:CLAIM]->(n17:Claim) WHERE n17.knownFrom <= k1 AND n17.knownTo > k1
WITH n17, k1 ORDER BY n17.sort LIMIT $p6
MATCH (n17)-[:SOURCE]->(n18)
WITH n17, n18 ORDER BY n17.sort
RETURN collect([n17.sort, [true, n17.status, n17.note, [true, n18.title]]]) AS c19
}
WITH n4, f3, c7, c16, c19 ORDER BY f3.sort
RETURN collect([f3.sort, [true, n4.label, n4.category, [c7], [c16]], [true, [c19]]]) AS c20
}
RETURN collect([true, n2.label, [c20]]) AS c21
}
CALL (k1) { OPTIONAL MATCH (clock22:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock22.writing IS NULL THEN coalesce(clock22.number, 0) ELSE null END AS after23 }
RETURN [k1, c21, after23] AS row
