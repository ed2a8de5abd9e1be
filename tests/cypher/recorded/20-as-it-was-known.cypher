CALL () { MATCH (batch0:Batch) WHERE batch0.appliedAt <= $p0 WITH batch0 ORDER BY batch0.appliedAt DESC, batch0.number DESC LIMIT 1 WITH collect(batch0.number) AS numbers1 RETURN coalesce(head(numbers1), 0) AS k2 }
WITH k2
CALL (k2) {
CALL (k2) { MATCH (named3:Entity {id: $p1}) RETURN named3 UNION ALL MATCH (named3:Past {id: $p1}) WHERE named3.kind IN ['PERSON', 'ORGANIZATION', 'OFFICE', 'REGION', 'EVENT', 'TOPIC'] AND NOT EXISTS { MATCH (named3)<-[:WAS]-(stable) } RETURN named3 }
WITH named3, named3.id AS asked4, k2
CALL (named3, k2) { MATCH (named3)-[:WAS*0..1]->(s5) WHERE coalesce(s5.knownFrom, 0) <= k2 AND coalesce(s5.knownTo, 2147483647) > k2 RETURN s5 }
WITH DISTINCT coalesce(s5.mergedInto, s5.id) AS id6, k2, asked4
CALL (k2, id6) { MATCH (n7:Entity {id: id6}) RETURN n7 UNION ALL MATCH (n7:Past {id: id6}) WHERE n7.kind IN ['PERSON', 'ORGANIZATION', 'OFFICE', 'REGION', 'EVENT', 'TOPIC'] AND NOT EXISTS { MATCH (n7)<-[:WAS]-(stable) } RETURN n7 }
CALL (n7, k2) { MATCH (n7)-[:WAS*0..1]->(s8) WHERE coalesce(s8.knownFrom, 0) <= k2 AND coalesce(s8.knownTo, 2147483647) > k2 RETURN s8 }
WITH n7, asked4, k2 WHERE n7.kind = 'REGION'
CALL (n7, k2) { MATCH (n7)-[:WAS*0..1]->(s9) WHERE coalesce(s9.knownFrom, 0) <= k2 AND coalesce(s9.knownTo, 2147483647) > k2 RETURN s9 }
CALL (n7, k2) {
MATCH (n7)<-[:ENTITY|WAS_ENTITY]-(f10) WHERE f10.kind = 'NAME' AND f10.knownFrom <= k2 AND f10.knownTo > k2
WITH f10 ORDER BY f10.sort
RETURN collect([f10.text, f10.language, f10.nameKind, [f10.startMin, f10.startMax, f10.endMin, f10.endMax, f10.support]]) AS c11
}
CALL (n7, k2) {
MATCH (n7)<-[:OBJECT|WAS_OBJECT]-(f12) WHERE f12.type = 'BELONGS_TO' AND f12.kind = 'RELATION' AND f12.knownFrom <= k2 AND f12.knownTo > k2 AND (f12.state = false OR (f12.startMin <= $p2 AND f12.endMax >= $p3))
MATCH (f12)-[:SUBJECT|WAS_SUBJECT]->(n13) WHERE n13.kind IN ['OFFICE']
WITH n13, f12, k2 ORDER BY f12.sort LIMIT $p4
CALL (n13, k2) { MATCH (n13)-[:WAS*0..1]->(s14) WHERE coalesce(s14.knownFrom, 0) <= k2 AND coalesce(s14.knownTo, 2147483647) > k2 RETURN s14 }
CALL (n13, k2) {
MATCH (n13)<-[:ENTITY|WAS_ENTITY]-(f15) WHERE f15.kind = 'NAME' AND f15.knownFrom <= k2 AND f15.knownTo > k2
WITH f15 ORDER BY f15.sort
RETURN collect([f15.text, f15.language, f15.nameKind, [f15.startMin, f15.startMax, f15.endMin, f15.endMax, f15.support]]) AS c16
}
CALL (n13, k2) {
MATCH (n13)<-[:OFFICE|WAS_OFFICE]-(f17) WHERE f17.kind = 'TENURE' AND f17.knownFrom <= k2 AND f17.knownTo > k2 AND f17.startMin <= $p2 AND f17.endMax >= $p3
MATCH (f17)-[:HOLDER|WAS_HOLDER]->(n18)
WITH n18, f17, k2 ORDER BY f17.sort LIMIT $p5
CALL (n18, k2) { MATCH (n18)-[:WAS*0..1]->(s19) WHERE coalesce(s19.knownFrom, 0) <= k2 AND coalesce(s19.knownTo, 2147483647) > k2 RETURN s19 }
CALL (n18, k2) {
MATCH (n18)<-[:ENTITY|WAS_ENTITY]-(f20) WHERE f20.kind = 'NAME' AND f20.knownFrom <= k2 AND f20.knownTo > k2
WITH f20 ORDER BY f20.sort
RETURN collect([f20.text, f20.language, f20.nameKind, [f20.startMin, f20.startMax, f20.endMin, f20.endMax, f20.support]]) AS c21
}
WITH n18, f17, s19, c21 ORDER BY f17.sort
RETURN collect([[f17.startMin, f17.startMax, f17.endMin, f17.endMax, f17.support], [n18.kind, [s19.label, c21, s19.labelVaries]]]) AS c22
}
WITH n13, f12, s14, c16, c22 ORDER BY f12.sort
RETURN collect([[s14.label, c16, s14.labelVaries], [c22]]) AS c23
}
RETURN collect([[s9.label, c11, s9.labelVaries], [c23]]) AS c24
}
RETURN [k2, c24, k2] AS row
