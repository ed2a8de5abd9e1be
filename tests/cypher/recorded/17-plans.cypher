OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Fact) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.support IN $p0 AND n2.sort > $p1
WITH n2, k1 ORDER BY n2.sort LIMIT $p2
CALL (n2, k1) {
MATCH (n2)-[role3:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n4)
RETURN collect([type(role3), n4.id, n4.label, n4.labels]) AS c5
}
CALL (n2, k1) {
MATCH (n2)-[link6:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n7)
WITH DISTINCT type(link6) AS role8, n7, k1 ORDER BY role8 ENDS WITH 'ON_BEHALF_OF' OR role8 ENDS WITH 'ABOUT', n7.id LIMIT 200
RETURN collect([role8, n7.id, [n7.kind, n7.label]]) AS c9
}
CALL (n2, k1) {
MATCH (n2)-[:CLAIM]->(n10:Claim) WHERE n10.knownFrom <= k1 AND n10.knownTo > k1
WITH n10, k1 ORDER BY n10.sort LIMIT $p3
MATCH (n10)-[:SOURCE]->(n11)
WITH n10, n11 ORDER BY n10.sort
RETURN collect([n10.note, n10.rank, [n11.title, n11.date]]) AS c12
}
WITH n2, c5, c9, c12 ORDER BY n2.sort
RETURN collect([n2.kind, n2.kind, [[n2.kind, n2.acting, n2.vacant, n2.role, n2.groupText, n2.type, n2.text, n2.property, n2.unit, n2.support], c5], [[n2.start, n2.end, n2.endKind, n2.labelStart, n2.labelEnd, n2.labelEndKind, n2.accounts, n2.support]], [n2.kind, c9], [c12]]) AS c13
}
CALL (k1) {
MATCH (n14:Fact) WHERE n14.knownFrom <= k1 AND n14.knownTo > k1 AND n14.support IN $p0 AND n14.sort > ''
RETURN count(*) AS c15
}
OPTIONAL MATCH (clock16:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock16.writing IS NULL
RETURN [k1, [c13, c15], coalesce(clock16.number, 0)] AS row
