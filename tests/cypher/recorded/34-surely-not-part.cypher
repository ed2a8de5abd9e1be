OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Organization) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND ((NOT EXISTS { MATCH (n2)<-[:SUBJECT]-(f3:Relation)-[:OBJECT]->(n4) WHERE f3.type = 'PART_OF' AND (n4.id IN $p0 OR any(x IN coalesce(n4.aliases, []) WHERE x IN $p0)) AND f3.knownFrom <= k1 AND f3.knownTo > k1 AND (f3.state = false OR (coalesce(f3.sureStartMin, f3.startMin) <= $p1 AND coalesce(f3.sureEndMax, f3.endMax) >= $p2)) } AND ((coalesce(n2.existenceMax, 1000000000000) < $p2 OR coalesce(n2.existenceMin, -1000000000000) > $p1) OR (COUNT { MATCH (e5:Entity) MATCH (e6:Entity) WHERE e5.id IN $p0 AND e5.knownFrom <= k1 AND e5.knownTo > k1 AND e6.id = coalesce(e5.mergedInto, e5.id) AND e6.knownFrom <= k1 AND e6.knownTo > k1 AND (coalesce(e6.existenceMax, 1000000000000) < $p2 OR coalesce(e6.existenceMin, -1000000000000) > $p1) } = $p3)))) AND n2.labelSort > $p4
WITH n2, k1 ORDER BY n2.labelSort LIMIT $p5
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(f7:Name) WHERE n2.labelVaries = true AND f7.knownFrom <= k1 AND f7.knownTo > k1
WITH f7 ORDER BY f7.sort
RETURN collect([f7.text, f7.language, f7.nameKind, [f7.startMin, f7.startMax, f7.endMin, f7.endMax, f7.support]]) AS c8
}
WITH n2, c8 ORDER BY n2.labelSort
RETURN collect([[n2.label, c8, n2.labelVaries, n2.givenLabel]]) AS c9
}
CALL (k1) {
MATCH (n10:Organization) WHERE n10.knownFrom <= k1 AND n10.knownTo > k1 AND ((NOT EXISTS { MATCH (n10)<-[:SUBJECT]-(f11:Relation)-[:OBJECT]->(n12) WHERE f11.type = 'PART_OF' AND (n12.id IN $p0 OR any(x IN coalesce(n12.aliases, []) WHERE x IN $p0)) AND f11.knownFrom <= k1 AND f11.knownTo > k1 AND (f11.state = false OR (coalesce(f11.sureStartMin, f11.startMin) <= $p1 AND coalesce(f11.sureEndMax, f11.endMax) >= $p2)) } AND ((coalesce(n10.existenceMax, 1000000000000) < $p2 OR coalesce(n10.existenceMin, -1000000000000) > $p1) OR (COUNT { MATCH (e13:Entity) MATCH (e14:Entity) WHERE e13.id IN $p0 AND e13.knownFrom <= k1 AND e13.knownTo > k1 AND e14.id = coalesce(e13.mergedInto, e13.id) AND e14.knownFrom <= k1 AND e14.knownTo > k1 AND (coalesce(e14.existenceMax, 1000000000000) < $p2 OR coalesce(e14.existenceMin, -1000000000000) > $p1) } = $p6)))) AND n10.labelSort > ''
RETURN count(*) AS c15
}
CALL (k1) {
MATCH (n16:Entity) WHERE n16.id IN $p7 RETURN collect([n16.id, n16.kind]) AS c17
}
OPTIONAL MATCH (clock18:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock18.writing IS NULL
RETURN [k1, [[c9, c15], c17], coalesce(clock18.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Organization) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND (NOT EXISTS { MATCH (n2)<-[:SUBJECT]-(f3:Relation)-[:OBJECT]->(n4) WHERE f3.type = 'PART_OF' AND (n4.id IN $p0 OR any(x IN coalesce(n4.aliases, []) WHERE x IN $p0)) AND f3.knownFrom <= k1 AND f3.knownTo > k1 AND f3.support = 'ASSERTED' AND (f3.state = false OR (f3.startMin <= $p1 AND f3.endMax >= $p2 AND f3.startMax <= $p2 AND f3.endMin >= $p1 AND f3.support = 'ASSERTED')) }) AND n2.labelSort > $p3
WITH n2, k1 ORDER BY n2.labelSort LIMIT $p4
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(f5:Name) WHERE n2.labelVaries = true AND f5.knownFrom <= k1 AND f5.knownTo > k1
WITH f5 ORDER BY f5.sort
RETURN collect([f5.text, f5.language, f5.nameKind, [f5.startMin, f5.startMax, f5.endMin, f5.endMax, f5.support]]) AS c6
}
WITH n2, c6 ORDER BY n2.labelSort
RETURN collect([[n2.label, c6, n2.labelVaries, n2.givenLabel]]) AS c7
}
CALL (k1) {
MATCH (n8:Organization) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1 AND (NOT EXISTS { MATCH (n8)<-[:SUBJECT]-(f9:Relation)-[:OBJECT]->(n10) WHERE f9.type = 'PART_OF' AND (n10.id IN $p0 OR any(x IN coalesce(n10.aliases, []) WHERE x IN $p0)) AND f9.knownFrom <= k1 AND f9.knownTo > k1 AND f9.support = 'ASSERTED' AND (f9.state = false OR (f9.startMin <= $p1 AND f9.endMax >= $p2 AND f9.startMax <= $p2 AND f9.endMin >= $p1 AND f9.support = 'ASSERTED')) }) AND n8.labelSort > ''
RETURN count(*) AS c11
}
CALL (k1) {
MATCH (n12:Entity) WHERE n12.id IN $p5 RETURN collect([n12.id, n12.kind]) AS c13
}
OPTIONAL MATCH (clock14:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock14.writing IS NULL
RETURN [k1, [[c7, c11], c13], coalesce(clock14.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Organization) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND NOT ((EXISTS { MATCH (n2)<-[:SUBJECT]-(f3:Relation)-[:OBJECT]->(n4) WHERE f3.type = 'PART_OF' AND (n4.id IN $p0 OR any(x IN coalesce(n4.aliases, []) WHERE x IN $p0)) AND f3.knownFrom <= k1 AND f3.knownTo > k1 AND (f3.state = false OR (f3.startMin <= $p1 AND f3.endMax >= $p2)) })) AND n2.labelSort > $p3
WITH n2, k1 ORDER BY n2.labelSort LIMIT $p4
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(f5:Name) WHERE n2.labelVaries = true AND f5.knownFrom <= k1 AND f5.knownTo > k1
WITH f5 ORDER BY f5.sort
RETURN collect([f5.text, f5.language, f5.nameKind, [f5.startMin, f5.startMax, f5.endMin, f5.endMax, f5.support]]) AS c6
}
WITH n2, c6 ORDER BY n2.labelSort
RETURN collect([[n2.label, c6, n2.labelVaries, n2.givenLabel]]) AS c7
}
CALL (k1) {
MATCH (n8:Organization) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1 AND NOT ((EXISTS { MATCH (n8)<-[:SUBJECT]-(f9:Relation)-[:OBJECT]->(n10) WHERE f9.type = 'PART_OF' AND (n10.id IN $p0 OR any(x IN coalesce(n10.aliases, []) WHERE x IN $p0)) AND f9.knownFrom <= k1 AND f9.knownTo > k1 AND (f9.state = false OR (f9.startMin <= $p1 AND f9.endMax >= $p2)) })) AND n8.labelSort > ''
RETURN count(*) AS c11
}
CALL (k1) {
MATCH (n12:Entity) WHERE n12.id IN $p5 RETURN collect([n12.id, n12.kind]) AS c13
}
OPTIONAL MATCH (clock14:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock14.writing IS NULL
RETURN [k1, [[c7, c11], c13], coalesce(clock14.number, 0)] AS row
