OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Fact) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND all(x IN n2.sourceIds WHERE x IN $p0) AND n2.sort > $p1
WITH n2, k1 ORDER BY n2.sort LIMIT $p2
CALL (n2, k1) {
MATCH (n2)-[role3:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n4)
RETURN collect([type(role3), n4.id, n4.label, n4.labels]) AS c5
}
CALL (n2, k1) {
MATCH (n2)-[:CLAIM]->(n6:Claim) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH n6, k1 ORDER BY n6.sort LIMIT $p3
CALL (n6, k1) {
MATCH (n6)-[:ATTRIBUTED_TO]->(n7)
RETURN collect([n7.kind, n7.label]) AS c8
}
WITH n6, c8 ORDER BY n6.sort
RETURN collect([n6.sort, [true, n6.status, c8, n6.locators]]) AS c9
}
WITH n2, c5, c9 ORDER BY n2.sort
RETURN collect([n2.sort, [n2.kind, n2.kind, [[n2.kind, n2.acting, n2.vacant, n2.role, n2.groupText, n2.type, n2.text, n2.property, n2.unit], c5], n2.support, [c9]]]) AS c10
}
CALL (k1) {
MATCH (n11:Fact) WHERE n11.knownFrom <= k1 AND n11.knownTo > k1 AND all(x IN n11.sourceIds WHERE x IN $p0) AND n11.sort > ''
RETURN count(*) AS c12
}
CALL (k1) { OPTIONAL MATCH (clock13:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock13.writing IS NULL THEN coalesce(clock13.number, 0) ELSE null END AS after14 }
RETURN [k1, [c10, c12], after14] AS row
