OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Event) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND EXISTS { MATCH (n2)<-[:SUBJECT]-(f3:Relation)-[:OBJECT]->(n4) WHERE f3.type = 'BELONGS_TO' AND n4.id = $p0 AND f3.knownFrom <= k1 AND f3.knownTo > k1 } AND n2.dateSort > $p1
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
MATCH (n2)<-[:SUBJECT]-(f9:Relation) WHERE f9.type = 'HELD_IN'
MATCH (f9)-[:OBJECT]->(n10) WHERE f9.knownFrom <= k1 AND f9.knownTo > k1 AND n10.kind IN ['REGION']
WITH n10, f9, k1 ORDER BY f9.sort LIMIT $p3
RETURN collect([f9.sort, [true, n10.label], [f9.startMin, f9.startMax, f9.endMin, f9.endMax, f9.support]]) AS c11
}
CALL (n2, k1) {
MATCH (n2)<-[:SUBJECT]-(f12:Relation) WHERE f12.type = 'HOSTED_BY'
MATCH (f12)-[:OBJECT]->(n13) WHERE f12.knownFrom <= k1 AND f12.knownTo > k1 AND n13.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH n13, f12, k1 ORDER BY f12.sort LIMIT $p4
RETURN collect([f12.sort, [n13.kind, n13.label]]) AS c14
}
CALL (n2, k1) {
MATCH (n2)<-[:EVENT]-(f15:Participation)
MATCH (f15)-[:PARTICIPANT]->(n16) WHERE f15.knownFrom <= k1 AND f15.knownTo > k1 AND n16.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH n16, f15, k1 ORDER BY f15.sort LIMIT $p5
RETURN collect([f15.sort, [n16.kind, n16.label]]) AS c17
}
CALL (n2, k1) {
MATCH (n2)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n18:Fact)
WITH DISTINCT n18, k1 WHERE n18.knownFrom <= k1 AND n18.knownTo > k1 AND n18.kind IN $p6
WITH n18, k1 ORDER BY n18.sort LIMIT $p7
RETURN collect([n18.sort, [n18.kind, [[n18.kind, n18.acting, n18.vacant, n18.role, n18.groupText, n18.type, n18.text, n18.property, n18.unit], [(n18)-[role:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(linked) | [type(role), linked.id, linked.label, linked.labels]]], n18.conflict]]) AS c19
}
WITH n2, c6, c8, c11, c14, c17, c19 ORDER BY n2.dateSort
RETURN collect([n2.dateSort, [true, n2.label, c6, c8, [c11], [c14], [c17], [c19]]]) AS c20
}
CALL (k1) {
MATCH (n21:Event) WHERE n21.knownFrom <= k1 AND n21.knownTo > k1 AND EXISTS { MATCH (n21)<-[:SUBJECT]-(f22:Relation)-[:OBJECT]->(n23) WHERE f22.type = 'BELONGS_TO' AND n23.id = $p0 AND f22.knownFrom <= k1 AND f22.knownTo > k1 } AND n21.dateSort > ''
RETURN count(*) AS c24
}
RETURN [c20, c24] AS row
