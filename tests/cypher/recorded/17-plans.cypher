OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Fact) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.support IN $p0 AND n2.sort > $p1
WITH n2, k1 ORDER BY n2.sort LIMIT $p2
CALL (n2, k1) {
MATCH (n2)-[:CLAIM]->(n3:Claim) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p3
MATCH (n3)-[:SOURCE]->(n4)
WITH n3, n4 ORDER BY n3.sort
RETURN collect([n3.sort, [true, n3.note, n3.rank, [true, n4.title, n4.date]]]) AS c5
}
WITH n2, c5 ORDER BY n2.sort
RETURN collect([n2.sort, [n2.kind, n2.kind, [[n2.kind, n2.acting, n2.vacant, n2.role, n2.groupText, n2.type, n2.text, n2.property, n2.unit], [(n2)-[role:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(linked) | [type(role), linked.id, linked.label, linked.labels]]], [true, [n2.start, n2.end, n2.endKind, n2.startMin, n2.startMax, n2.endMin, n2.endMax]], [c5]]]) AS c6
}
CALL (k1) {
MATCH (n7:Fact) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1 AND n7.support IN $p0 AND n7.sort > ''
RETURN count(*) AS c8
}
RETURN [c6, c8] AS row
