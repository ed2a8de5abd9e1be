CALL () { MATCH (batch0:Batch) WHERE batch0.appliedAt <= $p0 WITH batch0 ORDER BY batch0.appliedAt DESC, batch0.number DESC LIMIT 1 WITH collect(batch0.number) AS numbers1 RETURN coalesce(head(numbers1), 0) AS k2 }
WITH k2
CALL (k2) {
CALL (k2) { MATCH (n3:Entity {id: $p1}) RETURN n3 UNION ALL MATCH (n3:Past {id: $p1}) WHERE n3.kind IN ['PERSON', 'ORGANIZATION', 'OFFICE', 'REGION', 'EVENT', 'TOPIC'] AND NOT EXISTS { MATCH (n3)<-[:WAS]-(stable) } RETURN n3 }
WITH n3, k2 WHERE n3.kind = 'REGION'
CALL (n3, k2) { MATCH (n3)-[:WAS*0..1]->(s4) WHERE coalesce(s4.knownFrom, 0) <= k2 AND coalesce(s4.knownTo, 2147483647) > k2 RETURN s4 }
CALL (n3, k2) {
MATCH (n3)<-[:ENTITY|WAS_ENTITY]-(f5) WHERE n3.labelVaries = true AND f5.kind = 'NAME' AND f5.knownFrom <= k2 AND f5.knownTo > k2
WITH f5 ORDER BY f5.sort
RETURN collect([f5.text, f5.language, f5.nameKind, [f5.startMin, f5.startMax, f5.endMin, f5.endMax, f5.support]]) AS c6
}
CALL (n3, k2) {
MATCH (n3)<-[:OBJECT|WAS_OBJECT]-(f7) WHERE f7.type = 'BELONGS_TO'
MATCH (f7)-[:SUBJECT|WAS_SUBJECT]->(n8) WHERE f7.kind = 'RELATION' AND f7.knownFrom <= k2 AND f7.knownTo > k2 AND (f7.state = false OR (f7.startMin <= $p2 AND f7.endMax >= $p3)) AND n8.kind IN ['OFFICE']
WITH n8, f7, k2 ORDER BY f7.sort LIMIT $p4
CALL (n8, k2) { MATCH (n8)-[:WAS*0..1]->(s9) WHERE coalesce(s9.knownFrom, 0) <= k2 AND coalesce(s9.knownTo, 2147483647) > k2 RETURN s9 }
CALL (n8, k2) {
MATCH (n8)<-[:ENTITY|WAS_ENTITY]-(f10) WHERE n8.labelVaries = true AND f10.kind = 'NAME' AND f10.knownFrom <= k2 AND f10.knownTo > k2
WITH f10 ORDER BY f10.sort
RETURN collect([f10.text, f10.language, f10.nameKind, [f10.startMin, f10.startMax, f10.endMin, f10.endMax, f10.support]]) AS c11
}
CALL (n8, k2) {
MATCH (n8)<-[:OFFICE|WAS_OFFICE]-(f12)
MATCH (f12)-[:HOLDER|WAS_HOLDER]->(n13) WHERE f12.kind = 'TENURE' AND f12.knownFrom <= k2 AND f12.knownTo > k2 AND f12.startMin <= $p2 AND f12.endMax >= $p3 AND n13.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH n13, f12, k2 ORDER BY f12.sort LIMIT $p5
CALL (n13, k2) { MATCH (n13)-[:WAS*0..1]->(s14) WHERE coalesce(s14.knownFrom, 0) <= k2 AND coalesce(s14.knownTo, 2147483647) > k2 RETURN s14 }
CALL (n13, k2) {
MATCH (n13)<-[:ENTITY|WAS_ENTITY]-(f15) WHERE n13.labelVaries = true AND f15.kind = 'NAME' AND f15.knownFrom <= k2 AND f15.knownTo > k2
WITH f15 ORDER BY f15.sort
RETURN collect([f15.text, f15.language, f15.nameKind, [f15.startMin, f15.startMax, f15.endMin, f15.endMax, f15.support]]) AS c16
}
WITH n13, f12, s14, c16 ORDER BY f12.sort
RETURN collect([f12.sort, [f12.startMin, f12.startMax, f12.endMin, f12.endMax, f12.support], [n13.kind, [s14.label, c16]]]) AS c17
}
WITH n8, f7, s9, c11, c17 ORDER BY f7.sort
RETURN collect([f7.sort, [true, [s9.label, c11], [c17]]]) AS c18
}
RETURN collect([true, [s4.label, c6], [c18]]) AS c19
}
RETURN [k2, c19, null] AS row
