OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND $p0 AS id2
WITH id2, k1
MATCH (e3:Entity {id: id2}) WHERE e3.knownFrom <= k1 AND e3.knownTo > k1
WITH e3, e3.id AS asked4, k1
WITH DISTINCT coalesce(e3.mergedInto, e3.id) AS id5, k1, asked4
MATCH (n6:Entity {id: id5}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
CALL (n6, k1) {
MATCH (n6)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT]-(f7:Fact)
WITH DISTINCT f7, k1 WHERE f7.knownFrom <= k1 AND f7.knownTo > k1 AND f7.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION'] AND (f7.kind <> 'RELATION' OR (f7.type <> 'NOT_SAME_AS'))
WITH f7 ORDER BY f7.sort LIMIT $p1
MATCH (f7)-[link8:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT]->(e9)
WITH f7, collect([type(link8), e9.id]) AS roles10
RETURN collect([f7.startMin, f7.startMax, f7.endMin, f7.endMax, f7.support, f7.id, f7.kind, f7.sort, f7.state, f7.endKind, f7.bridges, roles10]) AS found11
}
RETURN collect([asked4, n6.id, found11]) AS c12
}
OPTIONAL MATCH (clock13:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock13.writing IS NULL
RETURN [k1, c12, coalesce(clock13.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND $p0 AS id2
WITH id2, k1
MATCH (e3:Entity {id: id2}) WHERE e3.knownFrom <= k1 AND e3.knownTo > k1
WITH e3, e3.id AS asked4, k1
WITH DISTINCT coalesce(e3.mergedInto, e3.id) AS id5, k1, asked4
MATCH (n6:Entity {id: id5}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
CALL (n6, k1) {
MATCH (n6)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT]-(f7:Fact)
WITH DISTINCT f7, k1 WHERE f7.knownFrom <= k1 AND f7.knownTo > k1 AND f7.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION'] AND (f7.kind <> 'RELATION' OR (f7.type <> 'NOT_SAME_AS'))
WITH f7 ORDER BY f7.sort LIMIT $p1
MATCH (f7)-[link8:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT]->(e9)
WITH f7, collect([type(link8), e9.id]) AS roles10
RETURN collect([f7.startMin, f7.startMax, f7.endMin, f7.endMax, f7.support, f7.id, f7.kind, f7.sort, f7.state, f7.endKind, f7.bridges, roles10]) AS found11
}
RETURN collect([asked4, n6.id, found11]) AS c12
}
OPTIONAL MATCH (clock13:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock13.writing IS NULL
RETURN [k1, c12, coalesce(clock13.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND $p0 AS id2
WITH id2, k1
MATCH (e3:Entity {id: id2}) WHERE e3.knownFrom <= k1 AND e3.knownTo > k1
WITH e3, e3.id AS asked4, k1
WITH DISTINCT coalesce(e3.mergedInto, e3.id) AS id5, k1, asked4
MATCH (n6:Entity {id: id5}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH asked4, COUNT { (n6)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT]-() } AS degree7
RETURN collect([asked4, degree7]) AS c8
}
OPTIONAL MATCH (clock9:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock9.writing IS NULL
RETURN [k1, c8, coalesce(clock9.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND range(0, size($p0) - 1) AS i2
WITH i2, $p0[i2] AS id3, $p1[i2] AS id4, $p2[i2] AS id5, $p3[i2] AS asked6, $p4[i2] AS asked7, k1
MATCH (f8:Fact {id: id3}) WHERE f8.knownFrom <= k1 AND f8.knownTo > k1
CALL (k1, id4) { MATCH (a9:Entity {id: id4}) WHERE a9.knownFrom <= k1 AND a9.knownTo > k1 RETURN a9 }
CALL (k1, id5) { MATCH (b10:Entity {id: id5}) WHERE b10.knownFrom <= k1 AND b10.knownTo > k1 RETURN b10 }
CALL (f8, k1) {
MATCH (f8)-[role11:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n12)
RETURN collect([type(role11), n12.id, n12.label, n12.labels]) AS c13
}
CALL (f8, k1) {
MATCH (f8)-[:CLAIM]->(n14:Claim) WHERE n14.knownFrom <= k1 AND n14.knownTo > k1 WITH n14, k1, CASE coalesce(n14.rank, 'NORMAL') WHEN 'PREFERRED' THEN 0 WHEN 'NORMAL' THEN 8 ELSE 16 END + CASE WHEN coalesce(n14.modality, 'ASSERTED') = 'ASSERTED' THEN 0 ELSE 4 END + CASE WHEN coalesce(n14.status, 'STATED') = 'ATTRIBUTED' THEN 2 ELSE 0 END + CASE WHEN n14.locators IS NULL THEN 1 ELSE 0 END AS weight ORDER BY weight, n14.sort LIMIT 1
MATCH (n14)-[:SOURCE]->(n15)
CALL (n14, k1) {
MATCH (n14)-[:SOURCE]->(source)-[:TEXT]->(text16) WHERE text16.knownFrom <= k1 AND text16.knownTo > k1
RETURN collect(text16.text) AS c17
}
RETURN collect([[n15.title], [n14.locators, c17]]) AS c18
}
RETURN collect([i2, [a9.kind, a9.label], [b10.kind, b10.label], [f8.kind, [[f8.kind, f8.acting, f8.vacant, f8.role, f8.groupText, f8.type, f8.text, f8.property, f8.unit, f8.support], c13], [[f8.start, f8.end, f8.endKind, f8.labelStart, f8.labelEnd, f8.labelEndKind, f8.support]]], c18]) AS c19
}
OPTIONAL MATCH (clock20:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock20.writing IS NULL
RETURN [k1, c19, coalesce(clock20.number, 0)] AS row
