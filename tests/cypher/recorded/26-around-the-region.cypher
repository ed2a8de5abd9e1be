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
RETURN collect([f7.startMin, f7.startMax, f7.endMin, f7.endMax, f7.saidStartMax, f7.saidEndMin, f7.sureStartMin, f7.sureEndMax, f7.support, f7.id, f7.kind, f7.sort, f7.state, f7.endKind, f7.bridges, roles10]) AS found11
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
RETURN collect([f7.startMin, f7.startMax, f7.endMin, f7.endMax, f7.saidStartMax, f7.saidEndMin, f7.sureStartMin, f7.sureEndMax, f7.support, f7.id, f7.kind, f7.sort, f7.state, f7.endKind, f7.bridges, roles10]) AS found11
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
WITH i2, k1, $p0[i2] AS id3
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(f5:Name) WHERE n4.labelVaries = true AND f5.knownFrom <= k1 AND f5.knownTo > k1
WITH f5 ORDER BY f5.sort
RETURN collect([f5.text, f5.language, f5.nameKind, [f5.startMin, f5.startMax, f5.endMin, f5.endMax, f5.support]]) AS c6
}
RETURN collect([i2, [n4.kind, n4.id, n4.kind, [n4.label, c6, n4.labelVaries, n4.givenLabel]]]) AS c7
}
CALL (k1) {
UNWIND range(0, size($p1) - 1) AS i8
WITH i8, k1, $p1[i8] AS id9
MATCH (f10:Fact {id: id9}) WHERE f10.knownFrom <= k1 AND f10.knownTo > k1
CALL (f10, k1) {
MATCH (f10)-[role11:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n12)
CALL (n12, k1) {
MATCH (n12)<-[:ENTITY]-(f13:Name) WHERE n12.labelVaries = true AND f13.knownFrom <= k1 AND f13.knownTo > k1
WITH f13 ORDER BY f13.sort
RETURN collect([f13.text, f13.language, f13.nameKind, [f13.startMin, f13.startMax, f13.endMin, f13.endMax, f13.support]]) AS c14
}
RETURN collect([type(role11), n12.id, n12.label, n12.labels, c14, n12.labelVaries, n12.givenLabel]) AS c15
}
RETURN collect([i8, [f10.kind, f10.id, f10.kind, [[f10.kind, f10.acting, f10.vacant, f10.role, f10.groupText, f10.type, f10.text, f10.property, f10.unit, f10.support], c15], [f10.startMin, f10.startMax, f10.endMin, f10.endMax, f10.support], f10.support, f10.conflict, [[f10.start, f10.end, f10.endKind, f10.labelStart, f10.labelEnd, f10.labelEndKind, f10.accounts, f10.support], [f10.start, f10.end, f10.endKind, f10.labelStart, f10.labelEnd, f10.labelEndKind, f10.accounts, f10.implied], [f10.startMin, f10.startMax, f10.endMin, f10.endMax, f10.support]]]]) AS c16
}
OPTIONAL MATCH (clock17:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock17.writing IS NULL
RETURN [k1, [null, c7, c16], coalesce(clock17.number, 0)] AS row
