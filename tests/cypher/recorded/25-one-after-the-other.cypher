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
WITH DISTINCT f7, k1 WHERE f7.knownFrom <= k1 AND f7.knownTo > k1 AND f7.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION'] AND (f7.kind <> 'RELATION' OR (f7.type <> 'NOT_SAME_AS'))
WITH f7 ORDER BY f7.sort LIMIT $p1
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
WITH i2, k1, $p0[i2] AS id3, $p1[i2] AS id4, $p2[i2] AS id5
MATCH (f6:Fact {id: id3}) WHERE f6.knownFrom <= k1 AND f6.knownTo > k1
CALL (k1, id4) { MATCH (a7:Entity {id: id4}) WHERE a7.knownFrom <= k1 AND a7.knownTo > k1 RETURN a7 }
CALL (k1, id5) { MATCH (b8:Entity {id: id5}) WHERE b8.knownFrom <= k1 AND b8.knownTo > k1 RETURN b8 }
CALL (f6, k1) {
MATCH (f6)-[role9:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n10)
RETURN collect([type(role9), n10.id, n10.label, n10.labels]) AS c11
}
RETURN collect([i2, [a7.kind, a7.id, a7.kind, a7.label], [b8.kind, b8.id, b8.kind, b8.label], [f6.kind, f6.id, f6.kind, [[f6.kind, f6.acting, f6.vacant, f6.role, f6.groupText, f6.type, f6.text, f6.property, f6.unit, f6.support], c11], [f6.startMin, f6.startMax, f6.endMin, f6.endMax, f6.support], f6.support, f6.conflict, [[f6.start, f6.end, f6.endKind, f6.labelStart, f6.labelEnd, f6.labelEndKind, f6.accounts, f6.support], [f6.start, f6.end, f6.endKind, f6.labelStart, f6.labelEnd, f6.labelEndKind, f6.accounts, f6.implied], [f6.startMin, f6.startMax, f6.endMin, f6.endMax, f6.support]]]]) AS c12
}
OPTIONAL MATCH (clock13:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock13.writing IS NULL
RETURN [k1, [null, c12], coalesce(clock13.number, 0)] AS row
