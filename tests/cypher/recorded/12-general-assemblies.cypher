OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Event) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND EXISTS { MATCH (n2)<-[:SUBJECT]-(f3:Relation)-[:OBJECT]->(n4) WHERE f3.type = 'BELONGS_TO' AND (n4.id IN [$p0] OR any(x IN coalesce(n4.aliases, []) WHERE x IN [$p0])) AND f3.knownFrom <= k1 AND f3.knownTo > k1 } AND n2.dateSort > $p1
WITH n2, k1 ORDER BY n2.dateSort LIMIT $p2
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(x5:Existence) WHERE x5.knownFrom <= k1 AND x5.knownTo > k1
WITH x5, k1 ORDER BY x5.sort LIMIT 1
RETURN collect([true, [x5.start, x5.end, x5.endKind, x5.startMin, x5.startMax, x5.endMin, x5.endMax], x5.plannedStart]) AS c6
}
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(x7:Existence) WHERE x7.knownFrom <= k1 AND x7.knownTo > k1
WITH x7, k1 ORDER BY x7.sort LIMIT 1
RETURN collect(x7.format) AS c8
}
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(n9:Existence) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
WITH n9, k1 ORDER BY n9.sort LIMIT $p3
RETURN collect([n9.sort, [true, n9.support]]) AS c10
}
CALL (n2, k1) {
MATCH (n2)<-[:SUBJECT]-(f11:Relation) WHERE f11.type = 'HELD_IN'
MATCH (f11)-[:OBJECT]->(n12) WHERE f11.knownFrom <= k1 AND f11.knownTo > k1 AND n12.kind IN ['REGION']
WITH n12, f11, k1 ORDER BY f11.sort LIMIT $p4
CALL (f11, k1) {
MATCH (f11)-[:CLAIM]->(n13:Claim) WHERE n13.knownFrom <= k1 AND n13.knownTo > k1
WITH n13, k1 ORDER BY n13.sort LIMIT $p5
RETURN collect([n13.sort, [true, n13.rank, n13.note]]) AS c14
}
WITH n12, f11, c14 ORDER BY f11.sort
RETURN collect([f11.sort, [true, n12.label], [true, f11.support, [c14]]]) AS c15
}
CALL (n2, k1) {
MATCH (n2)<-[:SUBJECT]-(f16:Relation) WHERE f16.type = 'HOSTED_BY'
MATCH (f16)-[:OBJECT]->(n17) WHERE f16.knownFrom <= k1 AND f16.knownTo > k1 AND n17.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH n17, f16, k1 ORDER BY f16.sort LIMIT $p6
RETURN collect([f16.sort, [n17.kind, n17.label]]) AS c18
}
CALL (n2, k1) {
MATCH (n2)<-[:EVENT]-(f19:Participation)
MATCH (f19)-[:PARTICIPANT]->(n20) WHERE f19.knownFrom <= k1 AND f19.knownTo > k1
WITH n20, f19, k1 ORDER BY f19.sort LIMIT $p7
RETURN collect([f19.sort, [n20.kind, n20.label]]) AS c21
}
CALL (n2, k1) {
MATCH (n2)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n22:Fact)
WITH DISTINCT n22, k1 WHERE n22.knownFrom <= k1 AND n22.knownTo > k1 AND n22.kind IN $p8
WITH n22, k1 ORDER BY n22.sort LIMIT $p9
CALL (n22, k1) {
MATCH (n22)-[role23:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n24)
RETURN collect([type(role23), n24.id, n24.label, n24.labels]) AS c25
}
WITH n22, c25 ORDER BY n22.sort
RETURN collect([n22.sort, [n22.kind, [[n22.kind, n22.acting, n22.vacant, n22.role, n22.groupText, n22.type, n22.text, n22.property, n22.unit], c25], n22.conflict]]) AS c26
}
WITH n2, c6, c8, c10, c15, c18, c21, c26 ORDER BY n2.dateSort
RETURN collect([n2.dateSort, [true, n2.label, c6, c8, [c10], [c15], [c18], [c21], [c26]]]) AS c27
}
CALL (k1) {
MATCH (n28:Event) WHERE n28.knownFrom <= k1 AND n28.knownTo > k1 AND EXISTS { MATCH (n28)<-[:SUBJECT]-(f29:Relation)-[:OBJECT]->(n30) WHERE f29.type = 'BELONGS_TO' AND (n30.id IN [$p0] OR any(x IN coalesce(n30.aliases, []) WHERE x IN [$p0])) AND f29.knownFrom <= k1 AND f29.knownTo > k1 } AND n28.dateSort > ''
RETURN count(*) AS c31
}
CALL (k1) { OPTIONAL MATCH (clock32:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock32.writing IS NULL THEN coalesce(clock32.number, 0) ELSE null END AS after33 }
RETURN [k1, [c27, c31], after33] AS row
