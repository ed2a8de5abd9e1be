OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Organization) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND NOT (EXISTS { MATCH (n2)<-[:SUBJECT]-(f3:Relation)-[:OBJECT]->(n4) WHERE f3.type = 'PART_OF' AND (n4.id IN [$p0] OR any(x IN coalesce(n4.aliases, []) WHERE x IN [$p0])) AND f3.knownFrom <= k1 AND f3.knownTo > k1 AND (f3.state = false OR (f3.startMin <= $p1 AND f3.endMax >= $p2)) }) AND n2.labelSort > $p3
WITH n2, k1 ORDER BY n2.labelSort LIMIT $p4
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(f5:Name) WHERE n2.labelVaries = true AND f5.knownFrom <= k1 AND f5.knownTo > k1
WITH f5 ORDER BY f5.sort
RETURN collect([f5.text, f5.language, f5.nameKind, [f5.startMin, f5.startMax, f5.endMin, f5.endMax, f5.support]]) AS c6
}
WITH n2, c6 ORDER BY n2.labelSort
RETURN collect([[n2.label, c6, n2.labelVaries]]) AS c7
}
CALL (k1) {
MATCH (n8:Organization) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1 AND NOT (EXISTS { MATCH (n8)<-[:SUBJECT]-(f9:Relation)-[:OBJECT]->(n10) WHERE f9.type = 'PART_OF' AND (n10.id IN [$p0] OR any(x IN coalesce(n10.aliases, []) WHERE x IN [$p0])) AND f9.knownFrom <= k1 AND f9.knownTo > k1 AND (f9.state = false OR (f9.startMin <= $p1 AND f9.endMax >= $p2)) }) AND n8.labelSort > ''
RETURN count(*) AS c11
}
OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock12.writing IS NULL
RETURN [k1, [c7, c11], coalesce(clock12.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Organization) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND NOT (EXISTS { MATCH (n2)<-[:SUBJECT]-(f3:Relation)-[:OBJECT]->(n4) WHERE f3.type = 'PART_OF' AND (n4.id IN [$p0] OR any(x IN coalesce(n4.aliases, []) WHERE x IN [$p0])) AND f3.knownFrom <= k1 AND f3.knownTo > k1 AND f3.support = 'ASSERTED' AND (f3.state = false OR (f3.startMin <= $p1 AND f3.endMax >= $p2 AND f3.startMax <= $p2 AND f3.endMin >= $p1 AND f3.support = 'ASSERTED')) }) AND n2.labelSort > $p3
WITH n2, k1 ORDER BY n2.labelSort LIMIT $p4
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(f5:Name) WHERE n2.labelVaries = true AND f5.knownFrom <= k1 AND f5.knownTo > k1
WITH f5 ORDER BY f5.sort
RETURN collect([f5.text, f5.language, f5.nameKind, [f5.startMin, f5.startMax, f5.endMin, f5.endMax, f5.support]]) AS c6
}
WITH n2, c6 ORDER BY n2.labelSort
RETURN collect([[n2.label, c6, n2.labelVaries]]) AS c7
}
CALL (k1) {
MATCH (n8:Organization) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1 AND NOT (EXISTS { MATCH (n8)<-[:SUBJECT]-(f9:Relation)-[:OBJECT]->(n10) WHERE f9.type = 'PART_OF' AND (n10.id IN [$p0] OR any(x IN coalesce(n10.aliases, []) WHERE x IN [$p0])) AND f9.knownFrom <= k1 AND f9.knownTo > k1 AND f9.support = 'ASSERTED' AND (f9.state = false OR (f9.startMin <= $p1 AND f9.endMax >= $p2 AND f9.startMax <= $p2 AND f9.endMin >= $p1 AND f9.support = 'ASSERTED')) }) AND n8.labelSort > ''
RETURN count(*) AS c11
}
OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock12.writing IS NULL
RETURN [k1, [c7, c11], coalesce(clock12.number, 0)] AS row
