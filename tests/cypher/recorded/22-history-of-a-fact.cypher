OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
RETURN n5, asked3
UNION ALL
MATCH (n5:Source {id: $p0}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1 RETURN n5, n5.id AS asked3
UNION ALL
MATCH (n5:Fact {id: $p0}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1 RETURN n5, n5.id AS asked3
UNION ALL
MATCH (n5:Claim {id: $p0}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1 RETURN n5, n5.id AS asked3
UNION ALL
MATCH (n5:Batch {id: $p0}) WHERE n5.number <= k1 RETURN n5, n5.id AS asked3
}
CALL (n5, k1) {
MATCH (n5)-[role6:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n7)
RETURN collect([type(role6), n7.id, n7.label, n7.labels]) AS c8
}
CALL (n5, k1) {
CALL (n5, k1) { MATCH (n9:Fact {id: n5.id}) WHERE n9.knownFrom <= k1 RETURN n9 UNION ALL MATCH (n9:Past {id: n5.id}) WHERE n9.knownFrom <= k1 RETURN n9 }
WITH n9, k1 ORDER BY n9.knownFrom DESC LIMIT 100
OPTIONAL MATCH (made10:Batch {number: n9.knownFrom})
OPTIONAL MATCH (closed11:Batch {number: n9.knownTo})
WITH *, n9.knownFrom AS k12
WITH n9, k1, made10, closed11, k12 ORDER BY n9.knownFrom
RETURN collect([n9.knownFrom, n9.knownTo, made10.appliedAt, closed11.appliedAt, k1, [n9.kind, [[n9.start, n9.end, n9.endKind, n9.startMin, n9.startMax, n9.endMin, n9.endMax]], n9.voices]]) AS c13
}
RETURN collect([n5.kind, [[n5.kind, n5.acting, n5.vacant, n5.role, n5.groupText, n5.type, n5.text, n5.property, n5.unit], c8], c13]) AS c14
}
CALL (k1) { OPTIONAL MATCH (clock15:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock15.writing IS NULL THEN coalesce(clock15.number, 0) ELSE null END AS after16 }
RETURN [k1, c14, after16] AS row
