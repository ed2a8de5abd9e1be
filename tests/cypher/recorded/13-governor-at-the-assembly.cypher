OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'EVENT'
CALL (n2, k1) { MATCH (n2)<-[:ENTITY]-(x3:Existence) WHERE x3.knownFrom <= k1 AND x3.knownTo > k1 RETURN coalesce(min(x3.startMin), -1000000000000) AS from4, coalesce(max(x3.endMax), 1000000000000) AS to5 }
CALL (n2, k1, from4, to5) {
MATCH (n2)<-[:ENTITY]-(x6:Existence) WHERE x6.knownFrom <= k1 AND x6.knownTo > k1
WITH x6, k1, from4, to5 ORDER BY x6.sort LIMIT 1
RETURN collect([true, [x6.start, x6.end, x6.endKind, x6.startMin, x6.startMax, x6.endMin, x6.endMax]]) AS c7
}
CALL (n2, k1, from4, to5) {
MATCH (n2)<-[:SUBJECT]-(f8:Relation) WHERE f8.type = 'HELD_IN'
MATCH (f8)-[:OBJECT]->(n9) WHERE f8.knownFrom <= k1 AND f8.knownTo > k1 AND n9.kind IN ['REGION']
WITH n9, f8, k1, from4, to5 ORDER BY f8.sort LIMIT $p1
CALL (n9, k1, from4, to5) {
MATCH (n9)<-[:OBJECT]-(f10:Relation) WHERE f10.type = 'BELONGS_TO'
MATCH (f10)-[:SUBJECT]->(n11) WHERE f10.knownFrom <= k1 AND f10.knownTo > k1 AND (f10.state = false OR (f10.startMin <= to5 AND f10.endMax >= from4)) AND n11.kind IN ['OFFICE']
WITH n11, f10, k1, from4, to5 ORDER BY f10.sort LIMIT $p2
CALL (n11, k1, from4, to5) {
MATCH (n11)<-[:OFFICE]-(n12:Tenure) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1 AND n12.startMin <= to5 AND n12.endMax >= from4
WITH n12, k1, from4, to5 ORDER BY n12.sort LIMIT $p3
CALL (n12, k1, from4, to5) {
MATCH (n12)-[:HOLDER]->(n13)
RETURN collect([n13.kind, n13.label]) AS c14
}
WITH n12, c14 ORDER BY n12.sort
RETURN collect([n12.sort, [true, c14, [n12.startMin, n12.startMax, n12.endMin, n12.endMax, n12.support], [true, [n12.start, n12.end, n12.endKind, n12.startMin, n12.startMax, n12.endMin, n12.endMax]]]]) AS c15
}
WITH n11, f10, c15 ORDER BY f10.sort
RETURN collect([f10.sort, [true, n11.label, [c15]]]) AS c16
}
WITH n9, f8, c16 ORDER BY f8.sort
RETURN collect([f8.sort, [true, n9.label, [c16]]]) AS c17
}
RETURN collect([true, from4, to5, n2.label, c7, [c17]]) AS c18
}
RETURN [k1, c18] AS row
