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
MATCH (n11)<-[:ENTITY]-(f12:Name) WHERE n11.labelVaries = true AND f12.knownFrom <= k1 AND f12.knownTo > k1
WITH f12 ORDER BY f12.sort
RETURN collect([f12.text, f12.language, f12.nameKind, [f12.startMin, f12.startMax, f12.endMin, f12.endMax, f12.support]]) AS c13
}
CALL (n11, k1, from4, to5) {
MATCH (n11)<-[:OFFICE]-(n14:Tenure) WHERE n14.knownFrom <= k1 AND n14.knownTo > k1 AND n14.startMin <= to5 AND n14.endMax >= from4
WITH n14, k1, from4, to5 ORDER BY n14.sort LIMIT $p3
CALL (n14, k1, from4, to5) {
MATCH (n14)-[:HOLDER]->(n15)
CALL (n15, k1, from4, to5) {
MATCH (n15)<-[:ENTITY]-(f16:Name) WHERE n15.labelVaries = true AND f16.knownFrom <= k1 AND f16.knownTo > k1
WITH f16 ORDER BY f16.sort
RETURN collect([f16.text, f16.language, f16.nameKind, [f16.startMin, f16.startMax, f16.endMin, f16.endMax, f16.support]]) AS c17
}
RETURN collect([n15.kind, [n15.label, c17]]) AS c18
}
WITH n14, c18 ORDER BY n14.sort
RETURN collect([n14.sort, [true, c18, [n14.startMin, n14.startMax, n14.endMin, n14.endMax, n14.support], [true, [n14.start, n14.end, n14.endKind, n14.startMin, n14.startMax, n14.endMin, n14.endMax]]]]) AS c19
}
WITH n11, f10, c13, c19 ORDER BY f10.sort
RETURN collect([f10.sort, [true, [n11.label, c13], [c19]]]) AS c20
}
WITH n9, f8, c20 ORDER BY f8.sort
RETURN collect([f8.sort, [true, n9.label, [c20]]]) AS c21
}
RETURN collect([true, from4, to5, n2.label, c7, [c21]]) AS c22
}
CALL (k1) { OPTIONAL MATCH (clock23:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock23.writing IS NULL THEN coalesce(clock23.number, 0) ELSE null END AS after24 }
RETURN [k1, c22, after24] AS row
