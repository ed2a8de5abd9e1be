OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
UNWIND $p0 AS t2 MATCH (w3:Word {text: t2}) RETURN w3
UNION
UNWIND $p1 AS t2 CALL (t2) { MATCH (w3:Word) WHERE w3.text STARTS WITH t2 RETURN w3 ORDER BY w3.text LIMIT 2000 } RETURN w3
UNION
UNWIND $p2 AS t2 MATCH (w3:Word {part1: t2}) RETURN w3
UNION
UNWIND $p3 AS t2 MATCH (w3:Word {part2: t2}) RETURN w3
UNION
UNWIND $p4 AS t2 MATCH (w3:Word {part3: t2}) RETURN w3
}
RETURN collect([w3.text, COUNT { (w3)-[:SPELLS]->() } + COUNT { (w3)-[:MARKS]->() }]) AS c4
}
OPTIONAL MATCH (clock5:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock5.writing IS NULL
RETURN [k1, c4, coalesce(clock5.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND $p0 AS lead2 MATCH (:Word {text: lead2[0]})-[r3:SPELLS]->(f4) WHERE f4.knownFrom <= k1 AND f4.knownTo > k1
MATCH (f4)-[:ENTITY]->(n5) WHERE n5.kind IN $p1
WITH f4, count(DISTINCT lead2[1]) AS places6, min(lead2[1]) AS first7, min(r3.words) AS size8 WHERE places6 >= $p2 OR first7 < 0
WITH f4, places6, size8 ORDER BY places6 DESC, size8, f4.id LIMIT 1001
MATCH (f4)-[:ENTITY]->(n5)
RETURN collect([n5.id, n5.kind, f4.id, f4.text, f4.nameKind, [f4.startMin, f4.startMax, f4.endMin, f4.endMax, f4.support]]) AS c9
}
CALL (k1) {
CALL (k1) {
UNWIND $p0 AS lead10 MATCH (:Word {text: lead10[0]})-[r11:MARKS]->(n12) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1 AND n12.kind IN $p1
WITH n12, count(DISTINCT lead10[1]) AS places13, min(lead10[1]) AS first14, min(r11.words) AS size15 WHERE places13 >= $p2 OR first14 < 0
WITH n12, places13, size15 ORDER BY places13 DESC, size15, n12.id LIMIT 1001
RETURN n12
UNION
MATCH (n12:Entity {id: $p3}) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1
WITH n12 WHERE n12.kind IN $p1 RETURN n12
}
RETURN collect([coalesce(n12.mergedInto, n12.id), n12.kind, n12.id, n12.givenLabel, n12.identifiers]) AS c16
}
OPTIONAL MATCH (clock17:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock17.writing IS NULL
RETURN [k1, [c9, c16], coalesce(clock17.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND $p0 AS hit2
WITH hit2[0] AS i3, hit2[1] AS id4, k1
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
CALL (n5, k1) {
MATCH (n5)<-[:ENTITY]-(f6:Name) WHERE n5.labelVaries = true AND f6.knownFrom <= k1 AND f6.knownTo > k1
WITH f6 ORDER BY f6.sort
RETURN collect([f6.text, f6.language, f6.nameKind, [f6.startMin, f6.startMax, f6.endMin, f6.endMax, f6.support]]) AS c7
}
RETURN collect([i3, [n5.kind, n5.id, [n5.label, c7, n5.labelVaries]]]) AS c8
}
CALL (k1) {
UNWIND $p1 AS hit9
WITH hit9[0] AS i10, hit9[1] AS id11, k1
MATCH (f12:Fact {id: id11}) WHERE f12.knownFrom <= k1 AND f12.knownTo > k1
RETURN collect([i10, [[[f12.start, f12.end, f12.endKind, f12.labelStart, f12.labelEnd, f12.labelEndKind, f12.accounts, f12.support]]]]) AS c13
}
OPTIONAL MATCH (clock14:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock14.writing IS NULL
RETURN [k1, [c8, c13], coalesce(clock14.number, 0)] AS row
