OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Fact) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND all(x IN n2.sourceIds WHERE x IN $p0) AND n2.sort > $p1
WITH n2, k1 ORDER BY n2.sort LIMIT $p2
CALL (n2, k1) {
MATCH (n2)-[:CLAIM]->(n3:Claim) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p3
CALL (n3, k1) {
MATCH (n3)-[:ATTRIBUTED_TO]->(n4)
RETURN collect([n4.kind, n4.label]) AS c5
}
WITH n3, c5 ORDER BY n3.sort
RETURN collect([n3.sort, [true, n3.status, c5, n3.locators]]) AS c6
}
WITH n2, c6 ORDER BY n2.sort
RETURN collect([n2.sort, [n2.kind, n2.kind, [[n2.kind, n2.acting, n2.vacant, n2.role, n2.groupText, n2.type, n2.text, n2.property, n2.unit], [(n2)-[role:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(linked) | [type(role), linked.id, linked.label, linked.labels]]], n2.support, [c6]]]) AS c7
}
CALL (k1) {
MATCH (n8:Fact) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1 AND all(x IN n8.sourceIds WHERE x IN $p0) AND n8.sort > ''
RETURN count(*) AS c9
}
RETURN [c7, c9] AS row
