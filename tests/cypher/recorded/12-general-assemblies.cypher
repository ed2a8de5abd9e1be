OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
MATCH (e2:Entity) WHERE e2.id IN $p0
WITH DISTINCT coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (e4:Entity {id: id3}) WHERE e4.knownFrom <= k1 AND e4.knownTo > k1
WITH e4, k1, COUNT { (e4)<-[:OBJECT]-() } AS degree5
WITH k1, collect(e4) AS found6, max(degree5) AS most7
UNWIND found6 AS e8
MATCH (e8)<-[:OBJECT]-(f9:Relation) WHERE f9.type = 'BELONGS_TO' AND f9.knownFrom <= k1 AND f9.knownTo > k1
MATCH (f9)-[:SUBJECT]->(n10:Event)
WITH DISTINCT n10, k1 WHERE n10.knownFrom <= k1 AND n10.knownTo > k1 AND EXISTS { MATCH (n10)<-[:SUBJECT]-(f11:Relation)-[:OBJECT]->(n12) WHERE f11.type = 'BELONGS_TO' AND (n12.id IN $p0 OR any(x IN coalesce(n12.aliases, []) WHERE x IN $p0)) AND f11.knownFrom <= k1 AND f11.knownTo > k1 }
RETURN n10
}
WITH n10, k1 WHERE n10.dateSort > $p1
WITH n10, k1 ORDER BY n10.dateSort LIMIT $p2
CALL (n10, k1) {
MATCH (n10)<-[:ENTITY]-(x13:Existence) WHERE x13.knownFrom <= k1 AND x13.knownTo > k1
WITH x13, k1 ORDER BY x13.sort LIMIT 1
RETURN collect([[x13.start, x13.end, x13.endKind, x13.labelStart, x13.labelEnd, x13.labelEndKind, x13.accounts, x13.support], x13.plannedStart]) AS c14
}
CALL (n10, k1) {
MATCH (n10)<-[:ENTITY]-(x15:Existence) WHERE x15.knownFrom <= k1 AND x15.knownTo > k1
WITH x15, k1 ORDER BY x15.sort LIMIT 1
RETURN collect(x15.format) AS c16
}
CALL (n10, k1) {
MATCH (n10)<-[:ENTITY]-(n17:Existence) WHERE n17.knownFrom <= k1 AND n17.knownTo > k1
WITH n17, k1 ORDER BY n17.sort LIMIT $p3
RETURN collect([n17.support]) AS c18
}
CALL (n10, k1) {
MATCH (n10)<-[:SUBJECT]-(f19:Relation) WHERE f19.type = 'HELD_IN' AND f19.knownFrom <= k1 AND f19.knownTo > k1
MATCH (f19)-[:OBJECT]->(n20) WHERE n20.kind IN ['REGION']
WITH n20, f19, k1 ORDER BY f19.sort LIMIT $p4
CALL (f19, k1) {
MATCH (f19)-[:CLAIM]->(n21:Claim) WHERE n21.knownFrom <= k1 AND n21.knownTo > k1
WITH n21, k1 ORDER BY n21.sort LIMIT $p5
RETURN collect([n21.rank, n21.note]) AS c22
}
WITH n20, f19, c22 ORDER BY f19.sort
RETURN collect([[n20.label], [f19.support, [c22]]]) AS c23
}
CALL (n10, k1) {
MATCH (n10)<-[:SUBJECT]-(f24:Relation) WHERE f24.type = 'HOSTED_BY' AND f24.knownFrom <= k1 AND f24.knownTo > k1
MATCH (f24)-[:OBJECT]->(n25) WHERE n25.kind IN ['PERSON', 'ORGANIZATION', 'REGION']
WITH n25, f24, k1 ORDER BY f24.sort LIMIT $p6
RETURN collect([n25.kind, n25.label]) AS c26
}
CALL (n10, k1) {
MATCH (n10)<-[:EVENT]-(f27:Participation) WHERE f27.knownFrom <= k1 AND f27.knownTo > k1
MATCH (f27)-[:PARTICIPANT]->(n28)
WITH n28, f27, k1 ORDER BY f27.sort LIMIT $p7
RETURN collect([n28.kind, n28.label]) AS c29
}
CALL (n10, k1) {
MATCH (n10)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n30:Fact)
WITH DISTINCT n30, k1 WHERE n30.knownFrom <= k1 AND n30.knownTo > k1 AND n30.kind IN $p8
WITH n30, k1 ORDER BY n30.sort LIMIT $p9
CALL (n30, k1) {
MATCH (n30)-[role31:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n32)
RETURN collect([type(role31), n32.id, n32.label, n32.labels]) AS c33
}
WITH n30, c33 ORDER BY n30.sort
RETURN collect([n30.kind, [[n30.kind, n30.acting, n30.vacant, n30.role, n30.groupText, n30.type, n30.text, n30.property, n30.unit, n30.support], c33], n30.conflict]) AS c34
}
WITH n10, c14, c16, c18, c23, c26, c29, c34 ORDER BY n10.dateSort
RETURN collect([n10.label, c14, c16, [c18], [c23], [c26], [c29], [c34]]) AS c35
}
CALL (k1) {
CALL (k1) {
MATCH (e36:Entity) WHERE e36.id IN $p0
WITH DISTINCT coalesce(e36.mergedInto, e36.id) AS id37, k1
MATCH (e38:Entity {id: id37}) WHERE e38.knownFrom <= k1 AND e38.knownTo > k1
WITH e38, k1, COUNT { (e38)<-[:OBJECT]-() } AS degree39
WITH k1, collect(e38) AS found40, max(degree39) AS most41
UNWIND found40 AS e42
MATCH (e42)<-[:OBJECT]-(f43:Relation) WHERE f43.type = 'BELONGS_TO' AND f43.knownFrom <= k1 AND f43.knownTo > k1
MATCH (f43)-[:SUBJECT]->(n44:Event)
WITH DISTINCT n44, k1 WHERE n44.knownFrom <= k1 AND n44.knownTo > k1 AND EXISTS { MATCH (n44)<-[:SUBJECT]-(f45:Relation)-[:OBJECT]->(n46) WHERE f45.type = 'BELONGS_TO' AND (n46.id IN $p0 OR any(x IN coalesce(n46.aliases, []) WHERE x IN $p0)) AND f45.knownFrom <= k1 AND f45.knownTo > k1 }
RETURN n44
}
WITH n44, k1 WHERE n44.dateSort > ''
RETURN count(*) AS c47
}
CALL (k1) {
MATCH (n48:Entity) WHERE n48.id IN $p10 RETURN collect([n48.id, n48.kind]) AS c49
}
OPTIONAL MATCH (clock50:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock50.writing IS NULL
RETURN [k1, [[c35, c47], c49], coalesce(clock50.number, 0)] AS row
