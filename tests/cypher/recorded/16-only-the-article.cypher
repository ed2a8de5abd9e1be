OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
UNWIND $p0 AS id2
MATCH (claim3:Claim {sourceId: id2})
WITH claim3 LIMIT 1001
RETURN collect(claim3) AS found4
}
CALL (k1, found4) {
WITH k1, found4 WHERE size(found4) <= 1000
UNWIND found4 AS claim3
MATCH (claim3)<-[:CLAIM]-(n5:Fact)
WITH DISTINCT n5, k1 WHERE n5.knownFrom <= k1 AND n5.knownTo > k1 AND all(x IN n5.sourceIds WHERE x IN $p0)
RETURN n5
UNION ALL
WITH k1, found4 WHERE NOT size(found4) <= 1000
CALL (k1) {
MATCH (n5:Fact) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1 AND all(x IN n5.sourceIds WHERE x IN $p0) AND n5.sort > $p1
WITH n5 ORDER BY n5.sort LIMIT $p2
RETURN n5
}
RETURN n5
}
WITH n5, k1 WHERE n5.sort > $p1
WITH n5, k1 ORDER BY n5.sort LIMIT $p2
CALL (n5, k1) {
MATCH (n5)-[role6:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n7)
RETURN collect([type(role6), n7.id, n7.label, n7.labels]) AS c8
}
CALL (n5, k1) {
MATCH (n5)-[:CLAIM]->(n9:Claim) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
WITH n9, k1 ORDER BY n9.sort LIMIT $p3
CALL (n9, k1) {
MATCH (n9)-[:ATTRIBUTED_TO]->(e10)
WITH DISTINCT coalesce(e10.mergedInto, e10.id) AS id11, k1, n9
MATCH (n12:Entity {id: id11}) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1
RETURN collect([n12.kind, n12.label]) AS c13
}
WITH n9, c13 ORDER BY n9.sort
RETURN collect([n9.status, c13, n9.locators]) AS c14
}
WITH n5, c8, c14 ORDER BY n5.sort
RETURN collect([n5.kind, n5.kind, [[n5.kind, n5.acting, n5.vacant, n5.role, n5.groupText, n5.type, n5.text, n5.property, n5.unit, n5.support], c8], n5.support, [c14]]) AS c15
}
CALL (k1) {
UNWIND $p0 AS id16
MATCH (claim17:Claim {sourceId: id16})
MATCH (claim17)<-[:CLAIM]-(n18:Fact)
WITH DISTINCT n18, k1 WHERE n18.knownFrom <= k1 AND n18.knownTo > k1 AND all(x IN n18.sourceIds WHERE x IN $p0) AND n18.sort > ''
RETURN count(*) AS c19
}
CALL (k1) {
MATCH (n20:Source) WHERE n20.id IN $p4 RETURN collect([n20.id, n20.kind]) AS c21
}
OPTIONAL MATCH (clock22:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock22.writing IS NULL
RETURN [k1, [[c15, c19], c21], coalesce(clock22.number, 0)] AS row
