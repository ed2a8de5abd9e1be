OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'EVENT'
CALL (n4, k1) { MATCH (n4)<-[:ENTITY]-(x5:Existence) WHERE x5.knownFrom <= k1 AND x5.knownTo > k1 RETURN coalesce(min(x5.startMin), -1000000000000) AS from6, coalesce(max(x5.endMax), 1000000000000) AS to7, count(CASE WHEN (x5.support <> 'ASSERTED' OR coalesce(x5.saidStartMax, x5.saidEndMin, x5.sureStartMin, x5.sureEndMax) IS NOT NULL) THEN 1 END) > 0 AS unsure8 }
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(x9:Existence) WHERE x9.knownFrom <= k1 AND x9.knownTo > k1
WITH x9, k1 ORDER BY x9.sort LIMIT 1
RETURN collect([[x9.start, x9.end, x9.endKind, x9.labelStart, x9.labelEnd, x9.labelEndKind, x9.accounts, x9.support]]) AS c10
}
CALL (n4, k1, from6, to7, unsure8) {
MATCH (n4)<-[:SUBJECT]-(f11:Relation) WHERE f11.type = 'HELD_IN' AND f11.knownFrom <= k1 AND f11.knownTo > k1
MATCH (f11)-[:OBJECT]->(n12) WHERE n12.kind IN ['REGION']
WITH n12, f11, k1, from6, to7, unsure8 ORDER BY f11.sort LIMIT $p1
CALL (n12, k1, from6, to7, unsure8) {
MATCH (n12)<-[:OBJECT]-(f13:Relation) WHERE f13.type = 'BELONGS_TO' AND f13.knownFrom <= k1 AND f13.knownTo > k1
MATCH (f13)-[:SUBJECT]->(n14) WHERE n14.kind IN ['OFFICE'] AND ((f13.state = false OR (f13.startMin <= to7 AND f13.endMax >= from6)) OR (f13.id = coalesce(n14.definedBy, '') AND EXISTS { MATCH (n14)<-[:ENTITY]-(x15:Existence) WHERE x15.startMin <= to7 AND x15.endMax >= from6 AND x15.knownFrom <= k1 AND x15.knownTo > k1 }))
WITH n14, f13, k1, from6, to7, unsure8 ORDER BY f13.sort LIMIT $p2
CALL (n14, k1, from6, to7, unsure8) {
MATCH (n14)<-[:ENTITY]-(f16:Name) WHERE n14.labelVaries = true AND f16.knownFrom <= k1 AND f16.knownTo > k1
WITH f16 ORDER BY f16.sort
RETURN collect([f16.text, f16.language, f16.nameKind, [f16.startMin, f16.startMax, f16.endMin, f16.endMax, f16.support]]) AS c17
}
CALL (n14, k1, from6, to7, unsure8) {
MATCH (n14)<-[:OFFICE]-(n18:Tenure) WHERE n18.startMin <= to7 AND n18.endMax >= from6 AND n18.knownFrom <= k1 AND n18.knownTo > k1
WITH n18, k1, from6, to7, unsure8 ORDER BY n18.sort LIMIT $p3
CALL (n18, k1, from6, to7, unsure8) {
MATCH (n18)-[:HOLDER]->(n19)
CALL (n19, k1, from6, to7, unsure8) {
MATCH (n19)<-[:ENTITY]-(f20:Name) WHERE n19.labelVaries = true AND f20.knownFrom <= k1 AND f20.knownTo > k1
WITH f20 ORDER BY f20.sort
RETURN collect([f20.text, f20.language, f20.nameKind, [f20.startMin, f20.startMax, f20.endMin, f20.endMax, f20.support]]) AS c21
}
RETURN collect([n19.kind, [n19.label, c21, n19.labelVaries, n19.givenLabel]]) AS c22
}
WITH n18, c22 ORDER BY n18.sort
RETURN collect([c22, [n18.startMin, n18.startMax, n18.endMin, n18.endMax, n18.support], [[n18.start, n18.end, n18.endKind, n18.labelStart, n18.labelEnd, n18.labelEndKind, n18.accounts, n18.support]]]) AS c23
}
WITH n14, f13, c17, c23 ORDER BY f13.sort
RETURN collect([[n14.label, c17, n14.labelVaries, n14.givenLabel], [c23]]) AS c24
}
WITH n12, f11, c24 ORDER BY f11.sort
RETURN collect([n12.label, [c24]]) AS c25
}
RETURN collect([[from6, to7, unsure8, n4.label, c10, [c25]], n4.id]) AS c26
}
OPTIONAL MATCH (clock27:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock27.writing IS NULL
RETURN [k1, c26, coalesce(clock27.number, 0)] AS row
