OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'EVENT'
CALL (n5, k1) { MATCH (n5)<-[:ENTITY]-(x6:Existence) WHERE x6.knownFrom <= k1 AND x6.knownTo > k1 RETURN coalesce(min(x6.startMin), -1000000000000) AS from7, coalesce(max(x6.endMax), 1000000000000) AS to8 }
CALL (n5, k1) {
MATCH (n5)<-[:ENTITY]-(x9:Existence) WHERE x9.knownFrom <= k1 AND x9.knownTo > k1
WITH x9, k1 ORDER BY x9.sort LIMIT 1
RETURN collect([[x9.start, x9.end, x9.endKind, x9.startMin, x9.startMax, x9.endMin, x9.endMax]]) AS c10
}
CALL (n5, k1, from7, to8) {
MATCH (n5)<-[:SUBJECT]-(f11:Relation) WHERE f11.type = 'HELD_IN' AND f11.knownFrom <= k1 AND f11.knownTo > k1
MATCH (f11)-[:OBJECT]->(n12) WHERE n12.kind IN ['REGION']
WITH n12, f11, k1, from7, to8 ORDER BY f11.sort LIMIT $p1
CALL (n12, k1, from7, to8) {
MATCH (n12)<-[:OBJECT]-(f13:Relation) WHERE f13.type = 'BELONGS_TO' AND f13.knownFrom <= k1 AND f13.knownTo > k1 AND (f13.state = false OR (f13.startMin <= to8 AND f13.endMax >= from7))
MATCH (f13)-[:SUBJECT]->(n14) WHERE n14.kind IN ['OFFICE']
WITH n14, f13, k1, from7, to8 ORDER BY f13.sort LIMIT $p2
CALL (n14, k1, from7, to8) {
MATCH (n14)<-[:ENTITY]-(f15:Name) WHERE n14.labelVaries = true AND f15.knownFrom <= k1 AND f15.knownTo > k1
WITH f15 ORDER BY f15.sort
RETURN collect([f15.text, f15.language, f15.nameKind, [f15.startMin, f15.startMax, f15.endMin, f15.endMax, f15.support]]) AS c16
}
CALL (n14, k1, from7, to8) {
MATCH (n14)<-[:OFFICE]-(n17:Tenure) WHERE n17.knownFrom <= k1 AND n17.knownTo > k1 AND n17.startMin <= to8 AND n17.endMax >= from7
WITH n17, k1, from7, to8 ORDER BY n17.sort LIMIT $p3
CALL (n17, k1, from7, to8) {
MATCH (n17)-[:HOLDER]->(n18)
CALL (n18, k1, from7, to8) {
MATCH (n18)<-[:ENTITY]-(f19:Name) WHERE n18.labelVaries = true AND f19.knownFrom <= k1 AND f19.knownTo > k1
WITH f19 ORDER BY f19.sort
RETURN collect([f19.text, f19.language, f19.nameKind, [f19.startMin, f19.startMax, f19.endMin, f19.endMax, f19.support]]) AS c20
}
RETURN collect([n18.kind, [n18.label, c20, n18.labelVaries]]) AS c21
}
WITH n17, c21 ORDER BY n17.sort
RETURN collect([c21, [n17.startMin, n17.startMax, n17.endMin, n17.endMax, n17.support], [[n17.start, n17.end, n17.endKind, n17.startMin, n17.startMax, n17.endMin, n17.endMax]]]) AS c22
}
WITH n14, f13, c16, c22 ORDER BY f13.sort
RETURN collect([[n14.label, c16, n14.labelVaries], [c22]]) AS c23
}
WITH n12, f11, c23 ORDER BY f11.sort
RETURN collect([n12.label, [c23]]) AS c24
}
RETURN collect([from7, to8, n5.label, c10, [c24]]) AS c25
}
CALL (k1) { OPTIONAL MATCH (clock26:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock26.writing IS NULL THEN coalesce(clock26.number, 0) ELSE null END AS after27 }
RETURN [k1, c25, after27] AS row
