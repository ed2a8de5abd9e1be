OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'EVENT'
CALL (n4, k1) { MATCH (n4)<-[:ENTITY]-(x5:Existence) WHERE x5.knownFrom <= k1 AND x5.knownTo > k1 RETURN coalesce(min(x5.startMin), -1000000000000) AS from6, coalesce(max(x5.endMax), 1000000000000) AS to7 }
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(x8:Existence) WHERE x8.knownFrom <= k1 AND x8.knownTo > k1
WITH x8, k1 ORDER BY x8.sort LIMIT 1
RETURN collect([[x8.start, x8.end, x8.endKind, x8.labelStart, x8.labelEnd, x8.labelEndKind, x8.support]]) AS c9
}
CALL (n4, k1, from6, to7) {
MATCH (n4)<-[:SUBJECT]-(f10:Relation) WHERE f10.type = 'HELD_IN' AND f10.knownFrom <= k1 AND f10.knownTo > k1
MATCH (f10)-[:OBJECT]->(n11) WHERE n11.kind IN ['REGION']
WITH n11, f10, k1, from6, to7 ORDER BY f10.sort LIMIT $p1
CALL (n11, k1, from6, to7) {
MATCH (n11)<-[:OBJECT]-(f12:Relation) WHERE f12.type = 'BELONGS_TO' AND f12.knownFrom <= k1 AND f12.knownTo > k1
MATCH (f12)-[:SUBJECT]->(n13) WHERE n13.kind IN ['OFFICE'] AND ((f12.state = false OR (f12.startMin <= to7 AND f12.endMax >= from6)) OR (f12.id = coalesce(n13.definedBy, '') AND EXISTS { MATCH (n13)<-[:ENTITY]-(x14:Existence) WHERE x14.startMin <= to7 AND x14.endMax >= from6 AND x14.knownFrom <= k1 AND x14.knownTo > k1 }))
WITH n13, f12, k1, from6, to7 ORDER BY f12.sort LIMIT $p2
CALL (n13, k1, from6, to7) {
MATCH (n13)<-[:ENTITY]-(f15:Name) WHERE n13.labelVaries = true AND f15.knownFrom <= k1 AND f15.knownTo > k1
WITH f15 ORDER BY f15.sort
RETURN collect([f15.text, f15.language, f15.nameKind, [f15.startMin, f15.startMax, f15.endMin, f15.endMax, f15.support]]) AS c16
}
CALL (n13, k1, from6, to7) {
MATCH (n13)<-[:OFFICE]-(n17:Tenure) WHERE n17.startMin <= to7 AND n17.endMax >= from6 AND n17.knownFrom <= k1 AND n17.knownTo > k1
WITH n17, k1, from6, to7 ORDER BY n17.sort LIMIT $p3
CALL (n17, k1, from6, to7) {
MATCH (n17)-[:HOLDER]->(n18)
CALL (n18, k1, from6, to7) {
MATCH (n18)<-[:ENTITY]-(f19:Name) WHERE n18.labelVaries = true AND f19.knownFrom <= k1 AND f19.knownTo > k1
WITH f19 ORDER BY f19.sort
RETURN collect([f19.text, f19.language, f19.nameKind, [f19.startMin, f19.startMax, f19.endMin, f19.endMax, f19.support]]) AS c20
}
RETURN collect([n18.kind, [n18.label, c20, n18.labelVaries]]) AS c21
}
WITH n17, c21 ORDER BY n17.sort
RETURN collect([c21, [n17.startMin, n17.startMax, n17.endMin, n17.endMax, n17.support], [[n17.start, n17.end, n17.endKind, n17.labelStart, n17.labelEnd, n17.labelEndKind, n17.support]]]) AS c22
}
WITH n13, f12, c16, c22 ORDER BY f12.sort
RETURN collect([[n13.label, c16, n13.labelVaries], [c22]]) AS c23
}
WITH n11, f10, c23 ORDER BY f10.sort
RETURN collect([n11.label, [c23]]) AS c24
}
RETURN collect([[from6, to7, n4.label, c9, [c24]], n4.id]) AS c25
}
OPTIONAL MATCH (clock26:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock26.writing IS NULL
RETURN [k1, c25, coalesce(clock26.number, 0)] AS row
