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
MATCH (n6)<-[:OBJECT|WAS_OBJECT]-(f11) WHERE f11.type = 'BELONGS_TO' AND (f11.state = false OR (f11.startMin <= $p2 AND f11.endMax >= $p3)) AND f11.kind = 'RELATION' AND f11.knownFrom <= k2 AND f11.knownTo > k2
MATCH (f11)-[:SUBJECT|WAS_SUBJECT]->(n12) WHERE n12.kind IN ['OFFICE']
WITH n12, f11, k2 ORDER BY f11.sort LIMIT $p4
CALL (n12, k2) { MATCH (n12)-[:WAS*0..1]->(s13) WHERE coalesce(s13.knownFrom, 0) <= k2 AND coalesce(s13.knownTo, 2147483647) > k2 RETURN s13 }
CALL (n12, k2) {
MATCH (n12)<-[:ENTITY|WAS_ENTITY]-(f14) WHERE f14.kind = 'NAME' AND f14.knownFrom <= k2 AND f14.knownTo > k2
WITH f14 ORDER BY f14.sort
RETURN collect([f14.text, f14.language, f14.nameKind, [f14.startMin, f14.startMax, f14.endMin, f14.endMax, f14.support]]) AS c15
}
CALL (n12, k2) {
MATCH (n12)<-[:OFFICE|WAS_OFFICE]-(f16) WHERE f16.startMin <= $p2 AND f16.endMax >= $p3 AND f16.kind = 'TENURE' AND f16.knownFrom <= k2 AND f16.knownTo > k2
MATCH (f16)-[:HOLDER|WAS_HOLDER]->(n17)
WITH n17, f16, k2 ORDER BY f16.sort LIMIT $p5
CALL (n17, k2) { MATCH (n17)-[:WAS*0..1]->(s18) WHERE coalesce(s18.knownFrom, 0) <= k2 AND coalesce(s18.knownTo, 2147483647) > k2 RETURN s18 }
CALL (n17, k2) {
MATCH (n17)<-[:ENTITY|WAS_ENTITY]-(f19) WHERE f19.kind = 'NAME' AND f19.knownFrom <= k2 AND f19.knownTo > k2
WITH f19 ORDER BY f19.sort
RETURN collect([f19.text, f19.language, f19.nameKind, [f19.startMin, f19.startMax, f19.endMin, f19.endMax, f19.support]]) AS c20
}
WITH n17, f16, s18, c20 ORDER BY f16.sort
RETURN collect([[f16.startMin, f16.startMax, f16.endMin, f16.endMax, f16.support], [n17.kind, [s18.label, c20, s18.labelVaries]]]) AS c21
}
WITH n12, f11, s13, c15, c21 ORDER BY f11.sort
RETURN collect([[s13.label, c15, s13.labelVaries], [c21]]) AS c22
}
RETURN collect([[s8.label, c10, s8.labelVaries], [c22]]) AS c23
}
RETURN [k2, c23, k2] AS row
