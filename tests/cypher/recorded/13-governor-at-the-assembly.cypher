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
MATCH (n11)<-[:OBJECT]-(f12:Relation) WHERE f12.type = 'BELONGS_TO' AND (f12.state = false OR (f12.startMin <= to7 AND f12.endMax >= from6)) AND f12.knownFrom <= k1 AND f12.knownTo > k1
MATCH (f12)-[:SUBJECT]->(n13) WHERE n13.kind IN ['OFFICE']
WITH n13, f12, k1, from6, to7 ORDER BY f12.sort LIMIT $p2
CALL (n13, k1, from6, to7) {
MATCH (n13)<-[:ENTITY]-(f14:Name) WHERE n13.labelVaries = true AND f14.knownFrom <= k1 AND f14.knownTo > k1
WITH f14 ORDER BY f14.sort
RETURN collect([f14.text, f14.language, f14.nameKind, [f14.startMin, f14.startMax, f14.endMin, f14.endMax, f14.support]]) AS c15
}
CALL (n13, k1, from6, to7) {
MATCH (n13)<-[:OFFICE]-(n16:Tenure) WHERE n16.startMin <= to7 AND n16.endMax >= from6 AND n16.knownFrom <= k1 AND n16.knownTo > k1
WITH n16, k1, from6, to7 ORDER BY n16.sort LIMIT $p3
CALL (n16, k1, from6, to7) {
MATCH (n16)-[:HOLDER]->(n17)
CALL (n17, k1, from6, to7) {
MATCH (n17)<-[:ENTITY]-(f18:Name) WHERE n17.labelVaries = true AND f18.knownFrom <= k1 AND f18.knownTo > k1
WITH f18 ORDER BY f18.sort
RETURN collect([f18.text, f18.language, f18.nameKind, [f18.startMin, f18.startMax, f18.endMin, f18.endMax, f18.support]]) AS c19
}
RETURN collect([n17.kind, [n17.label, c19, n17.labelVaries]]) AS c20
}
WITH n16, c20 ORDER BY n16.sort
RETURN collect([c20, [n16.startMin, n16.startMax, n16.endMin, n16.endMax, n16.support], [[n16.start, n16.end, n16.endKind, n16.labelStart, n16.labelEnd, n16.labelEndKind, n16.support]]]) AS c21
}
WITH n13, f12, c15, c21 ORDER BY f12.sort
RETURN collect([[n13.label, c15, n13.labelVaries], [c21]]) AS c22
}
WITH n11, f10, c22 ORDER BY f10.sort
RETURN collect([n11.label, [c22]]) AS c23
}
RETURN collect([from6, to7, n4.label, c9, [c23]]) AS c24
}
OPTIONAL MATCH (clock25:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock25.writing IS NULL
RETURN [k1, c24, coalesce(clock25.number, 0)] AS row
