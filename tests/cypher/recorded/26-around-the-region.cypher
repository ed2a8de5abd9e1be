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
WITH DISTINCT f7, k1 WHERE f7.knownFrom <= k1 AND f7.knownTo > k1 AND f7.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION'] AND (f7.kind <> 'RELATION' OR (f7.type <> 'NOT_SAME_AS')) AND (f7.state = false OR (f7.startMin <= $p1 AND f7.endMax >= $p2))
WITH f7 ORDER BY f7.sort LIMIT $p3
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
WITH DISTINCT f7, k1 WHERE f7.knownFrom <= k1 AND f7.knownTo > k1 AND f7.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION'] AND (f7.kind <> 'RELATION' OR (f7.type <> 'NOT_SAME_AS')) AND (f7.state = false OR (f7.startMin <= $p1 AND f7.endMax >= $p2))
WITH f7 ORDER BY f7.sort LIMIT $p3
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
UNWIND range(0, size($p0) - 1) AS i2
WITH i2, k1, $p0[i2] AS id3, $p1[i2] AS asked4
MATCH (n5:Entity {id: id3}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
CALL (n5, k1) {
MATCH (n5)<-[:ENTITY]-(f6:Name) WHERE n5.labelVaries = true AND f6.knownFrom <= k1 AND f6.knownTo > k1
WITH f6 ORDER BY f6.sort
RETURN collect([f6.text, f6.language, f6.nameKind, [f6.startMin, f6.startMax, f6.endMin, f6.endMax, f6.support]]) AS c7
}
RETURN collect([i2, [n5.kind, n5.id, n5.kind, [n5.label, c7, n5.labelVaries]]]) AS c8
}
CALL (k1) {
UNWIND range(0, size($p2) - 1) AS i9
WITH i9, k1, $p2[i9] AS id10
MATCH (f11:Fact {id: id10}) WHERE f11.knownFrom <= k1 AND f11.knownTo > k1
CALL (f11, k1) {
MATCH (f11)-[role12:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n13)
CALL (n13, k1) {
MATCH (n13)<-[:ENTITY]-(f14:Name) WHERE n13.labelVaries = true AND f14.knownFrom <= k1 AND f14.knownTo > k1
WITH f14 ORDER BY f14.sort
RETURN collect([f14.text, f14.language, f14.nameKind, [f14.startMin, f14.startMax, f14.endMin, f14.endMax, f14.support]]) AS c15
}
RETURN collect([type(role12), n13.id, n13.label, n13.labels, c15, n13.labelVaries]) AS c16
}
RETURN collect([i9, [[f11.kind, [[f11.kind, f11.acting, f11.vacant, f11.role, f11.groupText, f11.type, f11.text, f11.property, f11.unit, f11.support], c16], [f11.startMin, f11.startMax, f11.endMin, f11.endMax, f11.support]]]]) AS c17
}
OPTIONAL MATCH (clock18:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock18.writing IS NULL
RETURN [k1, [null, c8, c17], coalesce(clock18.number, 0)] AS row
