CALL () { MATCH (batch0:Batch) RETURN coalesce(max(CASE WHEN batch0.appliedAt <= $p0 THEN batch0.number ELSE 0 END), 0) AS k1 }
WITH k1
CALL (k1) {
CALL (k1) { MATCH (e2:Entity {id: $p1}) RETURN e2 UNION ALL MATCH (e2:Past {id: $p1}) WHERE e2.kind IN ['PERSON', 'ORGANIZATION', 'OFFICE', 'REGION', 'EVENT', 'TOPIC'] AND NOT EXISTS { MATCH (e2)<-[:WAS]-(stable) } RETURN e2 }
CALL (e2, k1) { MATCH (e2)-[:WAS*0..1]->(s3) WHERE coalesce(s3.knownFrom, 0) <= k1 AND coalesce(s3.knownTo, 2147483647) > k1 RETURN s3 }
WITH DISTINCT coalesce(s3.mergedInto, s3.id) AS id4, k1
CALL (k1, id4) { MATCH (n5:Entity {id: id4}) RETURN n5 UNION ALL MATCH (n5:Past {id: id4}) WHERE n5.kind IN ['PERSON', 'ORGANIZATION', 'OFFICE', 'REGION', 'EVENT', 'TOPIC'] AND NOT EXISTS { MATCH (n5)<-[:WAS]-(stable) } RETURN n5 }
CALL (n5, k1) { MATCH (n5)-[:WAS*0..1]->(s6) WHERE coalesce(s6.knownFrom, 0) <= k1 AND coalesce(s6.knownTo, 2147483647) > k1 RETURN s6 }
WITH n5, k1 WHERE n5.kind = 'REGION'
CALL (n5, k1) { MATCH (n5)-[:WAS*0..1]->(s7) WHERE coalesce(s7.knownFrom, 0) <= k1 AND coalesce(s7.knownTo, 2147483647) > k1 RETURN s7 }
CALL (n5, k1, s7) {
MATCH (n5)<-[:ENTITY|WAS_ENTITY]-(f8) WHERE s7.labelVaries = true AND f8.kind = 'NAME' AND f8.knownFrom <= k1 AND f8.knownTo > k1
WITH f8 ORDER BY f8.sort
RETURN collect([f8.text, f8.language, f8.nameKind, [f8.startMin, f8.startMax, f8.endMin, f8.endMax, f8.support]]) AS c9
}
CALL (n5, k1) {
MATCH (n5)<-[:OBJECT|WAS_OBJECT]-(f10) WHERE f10.type = 'BELONGS_TO' AND f10.kind = 'RELATION' AND f10.knownFrom <= k1 AND f10.knownTo > k1
MATCH (f10)-[:SUBJECT|WAS_SUBJECT]->(n11) WHERE n11.kind IN ['OFFICE'] AND ((f10.state = false OR (f10.startMin <= $p2 AND f10.endMax >= $p3)) OR (EXISTS { MATCH (n11)-[:WAS*0..1]->(s12) WHERE s12.knownFrom <= k1 AND s12.knownTo > k1 AND f10.id = coalesce(s12.definedBy, '') } AND EXISTS { MATCH (n11)<-[:ENTITY|WAS_ENTITY]-(x13) WHERE x13.startMin <= $p2 AND x13.endMax >= $p3 AND x13.kind = 'EXISTENCE' AND x13.knownFrom <= k1 AND x13.knownTo > k1 }))
WITH n11, f10, k1 ORDER BY f10.sort LIMIT $p4
CALL (n11, k1) { MATCH (n11)-[:WAS*0..1]->(s14) WHERE coalesce(s14.knownFrom, 0) <= k1 AND coalesce(s14.knownTo, 2147483647) > k1 RETURN s14 }
CALL (n11, k1, s14) {
MATCH (n11)<-[:ENTITY|WAS_ENTITY]-(f15) WHERE s14.labelVaries = true AND f15.kind = 'NAME' AND f15.knownFrom <= k1 AND f15.knownTo > k1
WITH f15 ORDER BY f15.sort
RETURN collect([f15.text, f15.language, f15.nameKind, [f15.startMin, f15.startMax, f15.endMin, f15.endMax, f15.support]]) AS c16
}
CALL (n11, k1) {
MATCH (n11)<-[:OFFICE|WAS_OFFICE]-(f17) WHERE f17.startMin <= $p2 AND f17.endMax >= $p3 AND f17.kind = 'TENURE' AND f17.knownFrom <= k1 AND f17.knownTo > k1
MATCH (f17)-[:HOLDER|WAS_HOLDER]->(n18)
WITH n18, f17, k1 ORDER BY f17.sort LIMIT $p5
CALL (n18, k1) { MATCH (n18)-[:WAS*0..1]->(s19) WHERE coalesce(s19.knownFrom, 0) <= k1 AND coalesce(s19.knownTo, 2147483647) > k1 RETURN s19 }
CALL (n18, k1, s19) {
MATCH (n18)<-[:ENTITY|WAS_ENTITY]-(f20) WHERE s19.labelVaries = true AND f20.kind = 'NAME' AND f20.knownFrom <= k1 AND f20.knownTo > k1
WITH f20 ORDER BY f20.sort
RETURN collect([f20.text, f20.language, f20.nameKind, [f20.startMin, f20.startMax, f20.endMin, f20.endMax, f20.support]]) AS c21
}
WITH n18, f17, s19, c21 ORDER BY f17.sort
RETURN collect([[f17.startMin, f17.startMax, f17.endMin, f17.endMax, f17.support], [n18.kind, [s19.label, c21, s19.labelVaries, s19.givenLabel]]]) AS c22
}
WITH n11, f10, s14, c16, c22 ORDER BY f10.sort
RETURN collect([[s14.label, c16, s14.labelVaries, s14.givenLabel], [c22]]) AS c23
}
RETURN collect([[[s7.label, c9, s7.labelVaries, s7.givenLabel], [c23]], n5.id]) AS c24
}
RETURN [k1, c24, k1] AS row
