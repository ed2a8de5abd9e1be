OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'REGION'
CALL (n2, k1) {
MATCH (n2)<-[:SUBJECT]-(f3:Relation) WHERE f3.type = 'PART_OF'
MATCH (f3)-[:OBJECT]->(n4) WHERE f3.knownFrom <= k1 AND f3.knownTo > k1 AND n4.kind IN ['REGION']
WITH n4, f3, k1 ORDER BY f3.sort LIMIT $p1
RETURN collect([f3.sort, [true, n4.label, n4.category]]) AS c5
}
CALL (n2, k1) {
MATCH (n2)<-[:OBJECT]-(f6:Relation) WHERE f6.type = 'PART_OF'
MATCH (f6)-[:SUBJECT]->(n7) WHERE f6.knownFrom <= k1 AND f6.knownTo > k1 AND n7.kind IN ['REGION']
WITH n7, f6, k1 ORDER BY f6.sort LIMIT $p2
RETURN collect([f6.sort, [true, n7.label, n7.category]]) AS c8
}
CALL (n2, k1) {
MATCH (n2)<-[:SUBJECT|OBJECT]-(n9:Relation)
WITH DISTINCT n9, k1 WHERE n9.knownFrom <= k1 AND n9.knownTo > k1 AND n9.type IN $p3
WITH n9, k1 ORDER BY n9.sort LIMIT $p4
MATCH (n9)-[:SUBJECT]->(n10)
MATCH (n9)-[:OBJECT]->(n11)
CALL (n9, k1) {
MATCH (n9)-[:CLAIM]->(n12:Claim) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1
WITH n12, k1 ORDER BY n12.sort LIMIT $p5
MATCH (n12)-[:SOURCE]->(n13)
WITH n12, n13 ORDER BY n12.sort
RETURN collect([n12.sort, [true, [true, n13.title]]]) AS c14
}
WITH n9, n10, n11, c14 ORDER BY n9.sort
RETURN collect([n9.sort, [true, n9.type, [n10.kind, n10.label], [n11.kind, n11.label], [c14]]]) AS c15
}
RETURN collect([true, n2.label, [c5], [c8], [c15]]) AS c16
}
CALL (k1) { OPTIONAL MATCH (clock17:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock17.writing IS NULL THEN coalesce(clock17.number, 0) ELSE null END AS after18 }
RETURN [k1, c16, after18] AS row
