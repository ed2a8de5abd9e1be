CALL () { MATCH (batch0:Batch) WHERE batch0.appliedAt <= $p0 WITH batch0 ORDER BY batch0.appliedAt DESC, batch0.number DESC LIMIT 1 WITH collect(batch0.number) AS numbers1 RETURN coalesce(head(numbers1), 0) AS k2 }
WITH k2
CALL (k2) {
CALL (k2) { MATCH (e3:Entity {id: $p1}) RETURN e3 UNION ALL MATCH (e3:Past {id: $p1}) WHERE e3.kind IN ['PERSON', 'ORGANIZATION', 'OFFICE', 'REGION', 'EVENT', 'TOPIC'] AND NOT EXISTS { MATCH (e3)<-[:WAS]-(stable) } RETURN e3 }
CALL (e3, k2) { MATCH (e3)-[:WAS*0..1]->(s4) WHERE coalesce(s4.knownFrom, 0) <= k2 AND coalesce(s4.knownTo, 2147483647) > k2 RETURN s4 }
WITH DISTINCT coalesce(s4.mergedInto, s4.id) AS id5, k2
CALL (k2, id5) { MATCH (n6:Entity {id: id5}) RETURN n6 UNION ALL MATCH (n6:Past {id: id5}) WHERE n6.kind IN ['PERSON', 'ORGANIZATION', 'OFFICE', 'REGION', 'EVENT', 'TOPIC'] AND NOT EXISTS { MATCH (n6)<-[:WAS]-(stable) } RETURN n6 }
CALL (n6, k2) { MATCH (n6)-[:WAS*0..1]->(s7) WHERE coalesce(s7.knownFrom, 0) <= k2 AND coalesce(s7.knownTo, 2147483647) > k2 RETURN s7 }
WITH n6, k2 WHERE n6.kind = 'REGION'
CALL (n6, k2) { MATCH (n6)-[:WAS*0..1]->(s8) WHERE coalesce(s8.knownFrom, 0) <= k2 AND coalesce(s8.knownTo, 2147483647) > k2 RETURN s8 }
CALL (n6, k2) {
MATCH (n6)<-[:ENTITY|WAS_ENTITY]-(f9) WHERE f9.kind = 'NAME' AND f9.knownFrom <= k2 AND f9.knownTo > k2
WITH f9 ORDER BY f9.sort
RETURN collect([f9.text, f9.language, f9.nameKind, [f9.startMin, f9.startMax, f9.endMin, f9.endMax, f9.support]]) AS c10
}
CALL (n6, k2) {
MATCH (n6)<-[:OBJECT|WAS_OBJECT]-(f11) WHERE f11.type = 'BELONGS_TO' AND f11.kind = 'RELATION' AND f11.knownFrom <= k2 AND f11.knownTo > k2
MATCH (f11)-[:SUBJECT|WAS_SUBJECT]->(n12) WHERE n12.kind IN ['OFFICE'] AND ((f11.state = false OR (f11.startMin <= $p2 AND f11.endMax >= $p3)) OR (EXISTS { MATCH (n12)-[:WAS*0..1]->(s13) WHERE s13.knownFrom <= k2 AND s13.knownTo > k2 AND f11.id = coalesce(s13.definedBy, '') } AND EXISTS { MATCH (n12)<-[:ENTITY|WAS_ENTITY]-(x14) WHERE x14.startMin <= $p2 AND x14.endMax >= $p3 AND x14.kind = 'EXISTENCE' AND x14.knownFrom <= k2 AND x14.knownTo > k2 }))
WITH n12, f11, k2 ORDER BY f11.sort LIMIT $p4
CALL (n12, k2) { MATCH (n12)-[:WAS*0..1]->(s15) WHERE coalesce(s15.knownFrom, 0) <= k2 AND coalesce(s15.knownTo, 2147483647) > k2 RETURN s15 }
CALL (n12, k2) {
MATCH (n12)<-[:ENTITY|WAS_ENTITY]-(f16) WHERE f16.kind = 'NAME' AND f16.knownFrom <= k2 AND f16.knownTo > k2
WITH f16 ORDER BY f16.sort
RETURN collect([f16.text, f16.language, f16.nameKind, [f16.startMin, f16.startMax, f16.endMin, f16.endMax, f16.support]]) AS c17
}
CALL (n12, k2) {
MATCH (n12)<-[:OFFICE|WAS_OFFICE]-(f18) WHERE f18.startMin <= $p2 AND f18.endMax >= $p3 AND f18.kind = 'TENURE' AND f18.knownFrom <= k2 AND f18.knownTo > k2
MATCH (f18)-[:HOLDER|WAS_HOLDER]->(n19)
WITH n19, f18, k2 ORDER BY f18.sort LIMIT $p5
CALL (n19, k2) { MATCH (n19)-[:WAS*0..1]->(s20) WHERE coalesce(s20.knownFrom, 0) <= k2 AND coalesce(s20.knownTo, 2147483647) > k2 RETURN s20 }
CALL (n19, k2) {
MATCH (n19)<-[:ENTITY|WAS_ENTITY]-(f21) WHERE f21.kind = 'NAME' AND f21.knownFrom <= k2 AND f21.knownTo > k2
WITH f21 ORDER BY f21.sort
RETURN collect([f21.text, f21.language, f21.nameKind, [f21.startMin, f21.startMax, f21.endMin, f21.endMax, f21.support]]) AS c22
}
WITH n19, f18, s20, c22 ORDER BY f18.sort
RETURN collect([[f18.startMin, f18.startMax, f18.endMin, f18.endMax, f18.support], [n19.kind, [s20.label, c22, s20.labelVaries]]]) AS c23
}
WITH n12, f11, s15, c17, c23 ORDER BY f11.sort
RETURN collect([[s15.label, c17, s15.labelVaries], [c23]]) AS c24
}
RETURN collect([[[s8.label, c10, s8.labelVaries], [c24]], n6.id]) AS c25
}
RETURN [k2, c25, k2] AS row
