OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Fact) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND all(x IN n2.sourceIds WHERE x IN $p0) AND n2.sort > $p1
WITH n2, k1 ORDER BY n2.sort LIMIT $p2
CALL (n2, k1) {
MATCH (n2)-[role3:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n4)
RETURN collect([type(role3), n4.id, n4.label, n4.labels]) AS c5
}
CALL (n2, k1) {
MATCH (n2)-[:CLAIM]->(n6:Claim) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH n6, k1 ORDER BY n6.sort LIMIT $p3
CALL (n6, k1) {
MATCH (n6)-[:ATTRIBUTED_TO]->(e7)
WITH DISTINCT coalesce(e7.mergedInto, e7.id) AS id8, k1, n6
MATCH (n9:Entity {id: id8}) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
RETURN collect([n9.kind, n9.label]) AS c10
}
WITH n6, c10 ORDER BY n6.sort
RETURN collect([n6.status, c10, n6.locators]) AS c11
}
WITH n2, c5, c11 ORDER BY n2.sort
RETURN collect([n2.kind, n2.kind, [[n2.kind, n2.acting, n2.vacant, n2.role, n2.groupText, n2.type, n2.text, n2.property, n2.unit, n2.support], c5], n2.support, [c11]]) AS c12
}
CALL (k1) {
MATCH (n13:Fact) WHERE n13.knownFrom <= k1 AND n13.knownTo > k1 AND all(x IN n13.sourceIds WHERE x IN $p0) AND n13.sort > ''
RETURN count(*) AS c14
}
CALL (k1) {
MATCH (n15:Source) WHERE n15.id IN $p4 RETURN collect([n15.id, n15.kind]) AS c16
}
OPTIONAL MATCH (clock17:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock17.writing IS NULL
RETURN [k1, [[c12, c14], c16], coalesce(clock17.number, 0)] AS row
